/** What coders said of the places of one text, people and machines apart: from their codings, or where there are none from places of counts. */
import { type DocumentView, isMachine, type LaidOut } from '../../documents/index.js';

export interface Mark {
  readonly coder: string;
  readonly machine: boolean;
  readonly code: string;
  /** Code points. */
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
  readonly quote: string;
}
export interface Marks {
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** Codings whose words no longer stand where they were. */
  readonly lost: readonly Mark[];
}

type Row = Pick<Mark, 'code' | 'unit' | 'quote'> & { readonly start: number; readonly end: number };

const standsAt = (laid: LaidOut, { start, end, quote }: Row): boolean =>
  end <= laid.length && laid.text.slice(laid.utf16(start), laid.utf16(end)) === quote;

export function marksOfCoder(laid: LaidOut, coder: string, rows: readonly Row[]): Marks {
  const mark = ({ code, start, end, unit, quote }: Row): Mark => ({
    coder,
    machine: isMachine(coder),
    code,
    from: start,
    to: end,
    unit,
    quote,
  });
  return {
    marks: inOrder(rows.filter((row) => standsAt(laid, row)).map(mark)),
    lost: rows.filter((row) => !standsAt(laid, row)).map(mark),
  };
}

/** `countsAgree`: the text is the very one that was counted in. */
export function marksOf(
  { document, texts }: DocumentView,
  laid: LaidOut,
  lang: string,
  countsAgree: boolean,
  part: string | null = null,
): Marks {
  const all = document.codings.map(({ coder, rows }) =>
    marksOfCoder(
      laid,
      coder,
      rows.filter((row) => row.lang === lang && (row.part ?? null) === part),
    ),
  );
  const withCodings = new Set(all.flatMap(({ marks }) => marks.map(({ coder }) => coder)));
  const counted = texts.find((text) => text.part === part && text.lang === lang);
  const ofCounts = countsAgree
    ? [...(counted?.byCoder.values() ?? [])].flatMap(({ coder, code, offsets }) =>
        withCodings.has(coder)
          ? []
          : offsets.map(
              ([from, to]): Mark => ({
                coder,
                machine: isMachine(coder),
                code,
                from,
                to,
                unit: null,
                quote: laid.text.slice(laid.utf16(from), laid.utf16(to)),
              }),
            ),
      )
    : [];
  return {
    marks: inOrder([...all.flatMap(({ marks }) => marks), ...ofCounts]),
    lost: all.flatMap(({ lost }) => lost),
  };
}

const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.from - b.from || a.to - b.to || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
