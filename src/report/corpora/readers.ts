/**
 * What people marked in a document, unit by unit: every unit that can be told apart, and who gave it which codes. A unit is a
 * paragraph wherever it is known in which one each coding stands (`unit-of-coding.ts`) and the card says how many there are;
 * else the unit that the coding names. Who has seen a unit, and for which codes, is said in `documents/reading/reach.ts`.
 * Spans without a unit are kept besides: they divide the text freely.
 * Example: two readers of thirty paragraphs, one of whom stopped at the tenth: forty answers, most of them «nothing».
 */
import { type DocumentsView, isMachine, type Reach, reachOf } from '../../documents/index.js';
import type { Study } from '../../study/index.js';
import type { CodedRow, FreeSpan } from '../../text/index.js';
import { paragraphsOfCodings } from './unit-of-coding.js';

export interface ReadText {
  readonly document: string;
  readonly lang: string;
  readonly part: string | null;
  /** Ids of units in order: p1, p2 … */
  readonly units: readonly string[];
  /** True where the card tells how many there are: then «nothing found» is an answer. */
  readonly complete: boolean;
  /** By person, then unit: its codes. */
  readonly people: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Codes that a person looked for: those declared, else all that anybody marked in the document. */
  readonly looked: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether the person went through the unit. */
  readonly saw: (coder: string, unit: string) => boolean;
  readonly spans: readonly FreeSpan[];
}

const kept = new WeakMap<DocumentsView, readonly ReadText[]>();

export function readTexts(study: Study, view: DocumentsView): readonly ReadText[] {
  let found = kept.get(view);
  if (found === undefined) kept.set(view, (found = view.documents.flatMap((one) => ofDocument(study, one))));
  return found;
}

const numberOf = (unit: string): number => Number(/^p(\d+)$/.exec(unit)?.[1] ?? 0);

function ofDocument(study: Study, { id, document }: DocumentsView['documents'][number]): ReadText[] {
  const { card } = document;
  const byPeople = document.codings.filter(({ coder }) => !isMachine(coder));
  const all = new Set(byPeople.flatMap(({ rows }) => rows.map(({ code }) => code)));
  const finished = card.counted.filter(({ coder }) => !isMachine(coder) && document.parts.length === 0);
  const keys = new Set([
    ...byPeople.flatMap(({ rows }) => rows.map(({ lang, part }) => `${lang} ${part ?? ''}`)),
    ...finished.flatMap(({ lang }) => lang.map((one) => `${one} `)),
  ]);
  return [...keys].sort().map((key) => {
    const [lang = '', part = ''] = key.split(' ');
    const said = part === '' ? (card.texts.find((one) => one.lang === lang)?.paragraphs ?? null) : null;
    const lines = byPeople.map(({ coder, rows }) => ({
      coder,
      rows: rows.filter((row) => row.lang === lang && (row.part ?? '') === part),
    }));
    const paragraphOf = part === '' ? paragraphsOfCodings(study, document, lang) : () => null;
    const placed = lines.map(({ coder, rows }) => rows.map((row) => paragraphOf(coder, row)));
    const inParagraphs = said !== null && placed.every((own) => own.every((one) => one !== null && one <= said));

    const people = new Map<string, Map<string, Set<string>>>();
    const reach = new Map<string, Reach>();
    const spans: FreeSpan[] = [];
    const named = new Set<string>();
    for (const [at, { coder, rows }] of lines.entries()) {
      const whole = finished.some((one) => one.coder === coder && one.lang.includes(lang));
      if (rows.length === 0 && !whole) continue;
      const units = new Map<string, Set<string>>();
      people.set(coder, units);
      for (const [index, { unit, code, start, end }] of rows.entries()) {
        if (unit === null) spans.push({ document: `${id} ${lang}${part}`, coder, code, start, end });
        const name = inParagraphs ? `p${placed[at]?.[index]}` : unit;
        if (name === null) continue;
        named.add(name);
        units.set(name, (units.get(name) ?? new Set<string>()).add(code));
      }
      reach.set(
        coder,
        reachOf(card, coder, lang, {
          own: new Set(rows.map(({ code }) => code)),
          byAnybody: all,
          last: Math.max(0, ...[...units.keys()].map(numberOf)),
        }),
      );
    }
    for (const { coder, lang: languages } of finished)
      if (!people.has(coder) && languages.includes(lang)) {
        people.set(coder, new Map());
        reach.set(coder, reachOf(card, coder, lang, { own: new Set(), byAnybody: all, last: 0 }));
      }
    const ordered = [...named].every((unit) => /^p\d+$/.test(unit));
    return {
      document: id,
      lang,
      part: part === '' ? null : part,
      units: inParagraphs
        ? Array.from({ length: said }, (_, at) => `p${at + 1}`)
        : [...named].sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1)),
      complete: inParagraphs,
      people,
      looked: new Map([...reach].map(([coder, { codes }]) => [coder, codes])),
      // Units of other kinds have no common order: whoever coded any of them is taken to have seen the others.
      saw: (coder, unit) => !ordered || numberOf(unit) <= (reach.get(coder)?.last ?? 0),
      spans,
    };
  });
}

/** As the coefficients take it: a row without a code says «seen, and nothing found»; no row says unread. */
export function codedRows(texts: readonly ReadText[]): CodedRow[] {
  const rows: CodedRow[] = [];
  for (const { document, lang, part, units, people, saw, looked } of texts)
    for (const unit of units)
      for (const [coder, given] of people) {
        if (!saw(coder, unit)) continue;
        const own = looked.get(coder);
        const of = {
          unit: `${document} ${lang} ${part ?? ''} ${unit}`,
          coder,
          language: lang,
          ...(own === undefined ? {} : { lookedFor: own }),
        };
        const codes = given.get(unit);
        if (codes === undefined) rows.push({ ...of, code: null });
        else for (const code of [...codes].sort()) rows.push({ ...of, code });
      }
  return rows;
}
