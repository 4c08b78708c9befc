/**
 * The list of references, from the records that the document cites: GOST in the order of citing, [1], [2, 5]; APA by
 * name and year, a letter telling apart what else would read the same: (Astana Times, 2024a).
 */
import { compareText, type Language, speak } from '../../language/index.js';
import type { Study } from '../../study/index.js';
import type { Block, CitationStyle, DocumentDraft, Run } from '../model.js';
import { apaEntry } from './apa.js';
import { type Entry, entryOf } from './entry.js';
import { gostEntry } from './gost.js';

export interface Reference {
  readonly id: string;
  /** Place in the list, from 1. */
  readonly position: number;
  readonly text: string;
  /** What stands in the running text for it, without brackets. */
  readonly mark: string;
  readonly url: string | null;
}

const runsOf = (block: Block): readonly Run[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences.flatMap((one) => one.runs);
    case 'list':
      return block.items.flatMap((item) => item.flatMap((one) => one.runs));
    case 'table':
      return [...block.rows.flatMap((row) => row.flat()), ...(block.note ?? []).flatMap((one) => one.runs)];
    case 'figure':
      return [...block.plot.rows.flatMap((row) => row.said), ...(block.note ?? []).flatMap((one) => one.runs)];
    default:
      return [];
  }
};

/** Ids of cited records, in the order of citing, each once. */
export const citedSources = (document: DocumentDraft): readonly string[] => [
  ...new Set(document.blocks.flatMap(runsOf).flatMap((run) => (run.kind === 'cite' ? run.sources : []))),
];

export function referencesOf(document: DocumentDraft, study: Study): ReadonlyMap<string, Reference> {
  const { language, style } = document;
  const entries = citedSources(document)
    .map((id) => entryOf(study, id, language))
    .filter((entry) => entry !== null);
  return style === 'gost' ? byOrder(entries, language) : byName(entries, language);
}

function byOrder(entries: readonly Entry[], language: Language): ReadonlyMap<string, Reference> {
  return new Map(
    entries.map((entry, index) => [
      entry.id,
      {
        id: entry.id,
        position: index + 1,
        text: gostEntry(entry, language),
        mark: String(index + 1),
        url: entry.record.url,
      },
    ]),
  );
}

function byName(entries: readonly Entry[], language: Language): ReadonlyMap<string, Reference> {
  const noYear = speak({ key: 'export.reference.apa.no_year' }, language);
  const sorted = [...entries].sort(
    (a, b) =>
      compareText(a.publisher, b.publisher, language) ||
      (a.record.date ?? '').localeCompare(b.record.date ?? '') ||
      compareText(a.title, b.title, language) ||
      (a.id < b.id ? -1 : 1),
  );
  const groupOf = (entry: Entry): string => `${entry.publisher}, ${entry.year ?? noYear}`;
  const sizes = new Map<string, number>();
  for (const entry of sorted) sizes.set(groupOf(entry), (sizes.get(groupOf(entry)) ?? 0) + 1);
  const used = new Map<string, number>();
  return new Map(
    sorted.map((entry, index): [string, Reference] => {
      const group = groupOf(entry);
      const nth = used.get(group) ?? 0;
      used.set(group, nth + 1);
      const letter = (sizes.get(group) ?? 0) > 1 ? lettersOf(nth, entry.year === null) : '';
      const plainText = apaEntry(entry, language);
      const dated = entry.year ?? noYear;
      return [
        entry.id,
        {
          id: entry.id,
          position: index + 1,
          text: letter === '' ? plainText : plainText.replace(`(${dated}`, `(${dated}${letter}`),
          mark: `${group}${letter}`,
          url: entry.record.url,
        },
      ];
    }),
  );
}

/** a … z, aa …; after “n.d.” with a hyphen: n.d.-a. */
function lettersOf(nth: number, undated: boolean): string {
  const letters =
    nth < 26
      ? String.fromCharCode(97 + nth)
      : `${String.fromCharCode(96 + Math.floor(nth / 26))}${String.fromCharCode(97 + (nth % 26))}`;
  return undated ? `-${letters}` : letters;
}

export const brackets: Readonly<Record<CitationStyle, readonly [string, string, string]>> = {
  gost: ['[', ', ', ']'],
  apa: ['(', '; ', ')'],
};
