/**
 * What people marked in a document, unit by unit: every unit that can be told apart, and who gave it which codes. A unit is a
 * paragraph where codings name paragraphs (`p12`) and the card says how many there are. A person whom the card names under
 * `counted` has gone through all of them; anyone else as far as their last code: what lies behind it is unread, not «nothing».
 * Spans without a unit are kept apart: they divide the text freely.
 * Example: two readers of thirty paragraphs, one of whom stopped at the tenth: forty answers, most of them «nothing».
 */
import { type DocumentsView, isMachine } from '../../documents/index.js';
import type { CodedRow, FreeSpan } from '../../text/index.js';

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

export function readTexts(view: DocumentsView): readonly ReadText[] {
  let found = kept.get(view);
  if (found === undefined) kept.set(view, (found = view.documents.flatMap((one) => ofDocument(one))));
  return found;
}

const numberOf = (unit: string): number => Number(/^p(\d+)$/.exec(unit)?.[1] ?? 0);

function ofDocument({ id, document }: DocumentsView['documents'][number]): ReadText[] {
  const byPeople = document.codings.filter(({ coder }) => !isMachine(coder));
  const all = new Set(byPeople.flatMap(({ rows }) => rows.map(({ code }) => code)));
  const keys = [...new Set(byPeople.flatMap(({ rows }) => rows.map(({ lang, part }) => `${lang} ${part ?? ''}`)))];
  return keys.sort().map((key) => {
    const [lang = '', part = ''] = key.split(' ');
    const said = part === '' ? (document.card.texts.find((one) => one.lang === lang)?.paragraphs ?? null) : null;
    const people = new Map<string, Map<string, Set<string>>>();
    const looked = new Map<string, ReadonlySet<string>>();
    const wholeReaders = new Set<string>();
    const spans: FreeSpan[] = [];
    const named = new Set<string>();
    for (const { coder, rows } of byPeople) {
      const own = rows.filter((row) => row.lang === lang && (row.part ?? '') === part);
      if (own.length === 0) continue;
      const units = people.get(coder) ?? new Map<string, Set<string>>();
      people.set(coder, units);
      const declared = document.card.counted.filter((one) => one.coder === coder && one.lang.includes(lang));
      if (declared.length > 0) wholeReaders.add(coder);
      looked.set(coder, declared.length === 0 ? all : new Set(declared.flatMap(({ codes }) => codes)));
      for (const { unit, code, start, end } of own) {
        if (unit === null) spans.push({ document: `${id} ${lang}${part}`, coder, code, start, end });
        else {
          named.add(unit);
          units.set(unit, (units.get(unit) ?? new Set<string>()).add(code));
        }
      }
    }
    const paragraphs = [...named].every((unit) => /^p\d+$/.test(unit));
    const last = Math.max(said ?? 0, ...[...named].map(numberOf));
    const reached = new Map(
      [...people].map(([coder, units]) => [coder, Math.max(0, ...[...units.keys()].map(numberOf))]),
    );
    const complete = paragraphs && said !== null && last === said;
    return {
      document: id,
      lang,
      part: part === '' ? null : part,
      units: complete ? Array.from({ length: said ?? 0 }, (_, at) => `p${at + 1}`) : [...named].sort(),
      complete,
      people,
      looked,
      // Units of other kinds have no common order: whoever coded any of them is taken to have seen the others.
      saw: (coder, unit) => !paragraphs || wholeReaders.has(coder) || numberOf(unit) <= (reached.get(coder) ?? 0),
      spans,
    };
  });
}

/** As the coefficients take it: a row without a code says «seen, and nothing found»; no row says unread. */
export function codedRows(texts: readonly ReadText[]): CodedRow[] {
  const rows: CodedRow[] = [];
  for (const { document, lang, part, units, people, saw } of texts)
    for (const unit of units)
      for (const [coder, given] of people) {
        if (!saw(coder, unit)) continue;
        const name = `${document} ${lang} ${part ?? ''} ${unit}`;
        const codes = given.get(unit);
        if (codes === undefined) rows.push({ unit: name, coder, code: null, language: lang });
        else for (const code of [...codes].sort()) rows.push({ unit: name, coder, code, language: lang });
      }
  return rows;
}
