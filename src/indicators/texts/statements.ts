/**
 * Statements that people marked in documents: a span with a base code (a goal statement, a humanitarian segment) and the marks
 * that other codes put on it. A mark belongs to the statement whose unit it names, or whose span it meets.
 * Example: GS at 120–210 with GS-METRIC at 160–190 is one goal statement that has a metric.
 */
import type { Unit } from '../../agreement/index.js';
import type { DocumentView } from '../../documents/index.js';

export interface Statement {
  readonly document: string;
  readonly part: string | null;
  readonly lang: string;
  readonly coder: string;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  readonly marks: ReadonlySet<string>;
  /** Line of the coder's file. */
  readonly line: number;
  readonly file: string;
}

export interface CodedStatements {
  /** Of the coder whose work is counted: people before machines, then who marked most. */
  readonly statements: readonly Statement[];
  readonly coders: readonly string[];
  /** How people judged each place that one of them marked; empty with fewer than two people. */
  readonly judged: readonly Unit[];
}

type Wanted = (marks: ReadonlySet<string>) => boolean;

const kept = new WeakMap<DocumentView, Map<string, CodedStatements>>();

/** The same for all periods and countries: made once a document. */
export function statementsOf(
  view: DocumentView,
  base: string,
  marks: readonly string[],
  holds: Wanted,
): CodedStatements {
  const known = kept.get(view) ?? new Map<string, CodedStatements>();
  kept.set(view, known);
  const key = `${base} ${marks.join()} ${holds(new Set(marks))} ${holds(new Set(marks.slice(0, -1)))}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = markedIn(view, base, marks, holds)));
  return found;
}

function markedIn(view: DocumentView, base: string, marks: readonly string[], holds: Wanted): CodedStatements {
  const byCoder = new Map<string, Statement[]>();
  for (const { coder, file, rows } of view.document.codings) {
    // One language version: the one in which this coder marked most statements, the card's first among equals.
    const found = rows.filter(({ code }) => code === base);
    const languages = [...new Set(found.map(({ lang }) => lang))];
    const order = view.document.card.texts.map((text) => text.lang);
    const lang = languages.sort((a, b) => count(found, b) - count(found, a) || order.indexOf(a) - order.indexOf(b))[0];
    if (lang === undefined) continue;
    const marked = rows.filter((row) => row.lang === lang && marks.includes(row.code));
    byCoder.set(
      coder,
      found
        .filter((row) => row.lang === lang)
        .map((row) => ({
          document: view.id,
          part: row.part ?? null,
          lang,
          coder,
          unit: row.unit,
          start: row.start,
          end: row.end,
          line: row.line,
          file,
          marks: new Set(
            marked
              .filter(
                (mark) =>
                  mark.part === row.part &&
                  (row.unit !== null && mark.unit !== null
                    ? mark.unit === row.unit
                    : mark.start < row.end && mark.end > row.start),
              )
              .map(({ code }) => code),
          ),
        })),
    );
  }
  const people = [...byCoder].filter(([coder]) => !coder.includes(':'));
  const ordered = (people.length > 0 ? people : [...byCoder]).sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  return {
    statements: ordered[0]?.[1] ?? [],
    coders: ordered.map(([coder]) => coder),
    judged:
      people.length < 2
        ? []
        : judgedUnits(
            people.map(([, list]) => list),
            holds,
          ),
  };
}

const count = (rows: readonly { lang: string }[], lang: string): number =>
  rows.filter((row) => row.lang === lang).length;

/** Each place as the coders judged it: no statement, a statement without, one with. */
function judgedUnits(coders: readonly (readonly Statement[])[], holds: Wanted): Unit[] {
  const keyOf = ({ part, unit, start, end }: Statement): string => `${part ?? ''} ${unit ?? `${start}-${end}`}`;
  const all = [...new Set(coders.flatMap((list) => list.map(keyOf)))].sort();
  const judgements = coders.map(
    (list) => new Map(list.map((one) => [keyOf(one), holds(one.marks) ? 'with' : 'without'])),
  );
  return all.map((key) => judgements.map((of) => of.get(key) ?? 'none'));
}
