/** A document with all that the writers ask of it: numbers of its parts, its references, marks of citations. */
import { speak } from '../../language/index.js';
import type { Study } from '../../study/index.js';
import type { DocumentDraft, Note, Run } from '../model.js';
import { captionParts, crossText, type Numbered, numbersOf } from '../numbering.js';
import { brackets, type Reference, referencesOf } from '../references/references.js';

export interface Finished {
  readonly document: DocumentDraft;
  readonly numbers: ReadonlyMap<string, Numbered>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly referenceList: readonly Reference[];
  /** Notes in the order of first use, and their place from 1. */
  readonly notes: readonly Note[];
  readonly placeOfNote: ReadonlyMap<string, number>;
  readonly cross: (to: string) => string;
  readonly caption: (kind: 'table' | 'figure', caption: string) => readonly [string, string];
  readonly say: (key: string) => string;
}

export function finish(document: DocumentDraft, study: Study): Finished {
  const numbers = numbersOf(document);
  const references = referencesOf(document, study);
  const notes = [...document.notes.values()];
  return {
    document,
    numbers,
    references,
    referenceList: [...references.values()].sort((a, b) => a.position - b.position),
    notes,
    placeOfNote: new Map(notes.map((note, index) => [note.id, index + 1])),
    cross: (to) => crossText(document, numbers, to),
    caption: (kind, caption) => captionParts(document, kind, caption),
    say: (key) => speak({ key }, document.language),
  };
}

/** The citation as text and the references it leads to. */
export function citationParts(
  finished: Finished,
  run: Extract<Run, { kind: 'cite' }>,
): {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  readonly items: readonly Reference[];
} | null {
  const items = run.sources.flatMap((id) => finished.references.get(id) ?? []);
  if (items.length === 0) return null;
  const [open, between, close] = brackets[finished.document.style];
  return { open, between, close, items: [...items].sort((a, b) => a.position - b.position) };
}
