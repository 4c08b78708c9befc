/** A sentence before it is put into a language: a key of `messages/` and what fills it. */
export interface Message {
  readonly key: string;
  readonly args?: Readonly<Record<string, MessageArgument>>;
}
export type MessageArgument = string | number | null | Message | TextOf;
/** A label that already exists in three languages (names of cases, items of the standard). */
export interface TextOf {
  readonly text: {
    readonly kk?: string | undefined;
    readonly ru?: string | undefined;
    readonly en?: string | undefined;
  };
}

/** A fact of the study: the file it stands in, the field, its value, its sources. */
export interface FactReference {
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
  readonly sources: readonly string[];
  readonly grade?: string;
}

/** One step of a derivation; a tree that ends in facts and source records. */
export interface Step {
  readonly what: Message;
  /** A number, words as they stand in the study, or a message in the reader's language. */
  readonly value?: number | string | null | Message;
  /** The same for programs: a stable word, never shown to a person. */
  readonly code?: string;
  readonly unit?: string;
  /** Another derivation by its stable id (`indicator:GOV-05:KAZ:2024`). */
  readonly refs?: readonly string[];
  readonly facts?: readonly FactReference[];
  readonly sources?: readonly string[];
  readonly steps?: readonly Step[];
}

/** How one value, verdict, class, diagnosis or recommendation came about; `id` is stable and addressable. */
export interface Derivation {
  readonly id: string;
  readonly what: Message;
  readonly steps: readonly Step[];
}
