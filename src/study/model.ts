/** A study in memory: what the folder says, checked, with the place of every fact. */
import type { CausalPicture, Lens, SystemModel } from '../standard/index.js';
import type { Coding } from './codings.js';
import type { CaseRecord } from './schema/case.js';
import type { Adjudication, Scenario, VerdictResponse } from './schema/coding.js';
import type { CountryModel } from './schema/country-model.js';
import type { DocumentCard, DocumentCoder, DocumentCoding, DocumentHost } from './schema/document.js';
import type { Experience } from './schema/experience.js';
import type { Norm } from './schema/norm.js';
import type { Preregistration } from './schema/prereg.js';
import type {
  Actor,
  Channel,
  Commitment,
  Environment,
  Frame,
  MethodSettings,
  Override,
  Publisher,
  SourceRecord,
  StudySettings,
} from './schema/register.js';
import type { MissingReason, NamedVector } from './schema/vocabulary.js';
import type { ContestedField } from './settlements.js';

/** What a leaf says about itself beside its value. */
export interface Annotation {
  src?: readonly string[] | null;
  reason?: MissingReason;
  note?: string;
  /** Values on which sources disagree: both are kept, the code is unknown for formulas, a number joins the interval. */
  disputed?: readonly { value: unknown; src: readonly string[] | null }[];
}

export interface Case {
  readonly record: CaseRecord;
  /** Path inside the study folder, with forward slashes. */
  readonly file: string;
  /** sha256 of the file's bytes. */
  readonly hash: string;
  /** By dotted path (`money.decision_maker`, `editions.3.date`); absent = plain value. */
  readonly annotations: ReadonlyMap<string, Annotation>;
}

/** A record beside the cases whose leaves keep their sources: a norm, a card of experience. */
export interface Noted<T> {
  readonly record: T;
  readonly file: string;
  /** By dotted path (`joined`, `model.law`). */
  readonly annotations: ReadonlyMap<string, Annotation>;
}

export interface StatisticRow {
  readonly unit: string;
  /** The other country of a pair, or null. */
  readonly partner: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly status: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Source record id. */
  readonly record: string;
  /** Of the table's file. */
  readonly line: number;
}

export interface StatisticTable {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly rows: readonly StatisticRow[];
}

export interface GivenValue {
  readonly indicator: string;
  readonly subject: string;
  readonly period: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly coverage: number | null;
  /** Optional columns `placebo_median`, `placebo_95`: what the same measure gave where nothing can have happened. */
  readonly placeboMedian: number | null;
  readonly placebo95: number | null;
  readonly record: string;
  readonly file: string;
  readonly line: number;
}

export interface VectorEntry {
  readonly primary: NamedVector | 'OT';
  readonly tags: readonly string[];
}

export interface SearchLogEntry {
  readonly id: string;
  readonly date: string;
  readonly query: string;
  readonly where: string;
  readonly lang: string;
  readonly hits: string;
  readonly note: string;
}

/** The outline of a country on the map, in degrees (GeoJSON). */
export interface Boundary {
  readonly country: string | null;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };
}

/** What was counted of one code, by one coder, in one place of a text. */
export interface DocumentCount {
  /** Of a document in parts; null: the document itself. */
  readonly part: string | null;
  /** `whole`, or a paragraph by its number: `p12`. */
  readonly place: string;
  readonly coder: string;
  readonly code: string;
  readonly lang: string;
  readonly count: number;
  /** Sentences of the place that hold the code. */
  readonly sentences: number;
  /** Of the hits, in code points of the frozen text; empty where they were not kept. */
  readonly offsets: readonly (readonly [number, number])[];
  /** The beginning of the hash of the text it was counted in, twelve digits or more. */
  readonly text: string;
}

/** One text of many that a document holds (a speech of a corpus). */
export interface DocumentPart {
  readonly id: string;
  /** Null for what is no state of today; `label` has it as the corpus writes it. */
  readonly country: string | null;
  readonly label: string;
  readonly date: string;
  readonly lang: string;
  readonly sha256: string;
  readonly words: number;
  readonly sentences: number;
}

/** `changed`: another text than the one that counts and codings rest on. */
export type TextState = 'there' | 'absent' | 'changed';

export interface StudyDocument {
  readonly id: string;
  /** Path of the card. */
  readonly file: string;
  readonly card: DocumentCard;
  readonly parts: readonly (DocumentPart & { readonly line: number })[];
  /** Null: there is no `counts.csv` that can be read, so what the card says was counted is unread, not zero. */
  readonly counts: readonly (DocumentCount & { readonly line: number })[] | null;
  readonly codings: readonly {
    readonly file: string;
    readonly coder: string;
    readonly rows: readonly (DocumentCoding & { readonly line: number })[];
  }[];
  /** By language of the card. */
  readonly texts: ReadonlyMap<string, TextState>;
  /** Parts whose texts lie here (`texts/<part>.txt`); whether they are the ones that were counted is told when they are read. */
  readonly partTexts: ReadonlySet<string>;
}

export interface StudyDocuments {
  readonly byId: ReadonlyMap<string, StudyDocument>;
  readonly coders: ReadonlyMap<string, DocumentCoder>;
  readonly hosts: readonly DocumentHost[];
  /** Of everything said about documents; whether a text lies beside its card changes nothing in it. */
  readonly key: string;
}

export interface Study {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly settings: StudySettings;
  readonly method: MethodSettings;
  /** Ordered by id. */
  readonly cases: readonly Case[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly vectors: ReadonlyMap<string, VectorEntry>;
  readonly channels: readonly Channel[];
  readonly environment: Environment;
  readonly commitments: readonly Commitment[];
  readonly frame: Frame | null;
  /** What was said before an effect was estimated; null: nothing was. */
  readonly prereg: Preregistration | null;
  readonly searchLog: readonly SearchLogEntry[];
  readonly statistics: ReadonlyMap<string, StatisticTable>;
  readonly given: readonly GivenValue[];
  readonly overrides: readonly Override[];
  /** Null: the study draws no boundaries of its own. */
  readonly boundaries: readonly Boundary[] | null;
  /** Second codings, by case. */
  readonly codings: ReadonlyMap<string, readonly Coding[]>;
  /** Settlements that stand, by case. */
  readonly adjudications: ReadonlyMap<string, readonly Adjudication[]>;
  /** Fields on which settlements of two people disagree: none of them holds. */
  readonly contested: ReadonlyMap<string, readonly ContestedField[]>;
  /** Replies to verdicts, as written. */
  readonly responses: readonly VerdictResponse[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly documents: StudyDocuments;
  /** The historical-legal timeline, by id. */
  readonly norms: ReadonlyMap<string, Noted<Norm>>;
  /** The library of international experience, by id. */
  readonly experience: ReadonlyMap<string, Noted<Experience>>;
  /** Lenses that the study adds to those of the edition, by id; one of the same id takes its place. */
  readonly lenses: ReadonlyMap<string, Lens>;
  /** The study's own model of the whole, causal picture, model of the country; null: the edition's, or none. */
  readonly model: SystemModel | null;
  readonly dag: CausalPicture | null;
  readonly countryModel: CountryModel | null;
  /** By language: what coders wrote in the language of the texts, said in another. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** sha256 by path inside the folder, ordered by path: the identity of the study's content. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Ids that the files have, by what private persons are called outside them: only for forms, which change the files. */
  readonly realIds: ReadonlyMap<string, string>;
}

export type Severity = 'error' | 'note';

/** A problem of a study is data: where, what, and how to mend it. */
export interface Problem {
  readonly severity: Severity;
  /** Stable code, e.g. `unknown_field`; the words are `messages/problems.json` `problem.<code>` and `remedy.<code>`. */
  readonly code: string;
  readonly file: string;
  /** 1-based; 0 = the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** Dotted path of the field, or ''. */
  readonly path: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface StudyReading {
  readonly study: Study | null;
  readonly problems: readonly Problem[];
}
