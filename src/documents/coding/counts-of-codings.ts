/**
 * What a person coded in a text as counts: codings, sentences that hold the code, places – by the whole text and by paragraph,
 * as a dictionary's are (`count-codes.ts`), so that people's codes reach the indicators. A code above others holds where one
 * below it does.
 */
import { type DocumentCoding, readCounts } from '../../study/index.js';
import { type CountedCode, countLine, shortHash } from '../keeping/count-codes.js';
import { type LaidOut, touches } from '../reading/lay-out.js';

type Coded = Pick<DocumentCoding, 'code' | 'start' | 'end'>;

export function countsOfCodings(
  laid: LaidOut,
  rows: readonly Coded[],
  above: (code: string) => readonly string[],
): CountedCode[] {
  const byCode = new Map<string, { from: number; to: number }[]>();
  for (const { code, start, end } of rows)
    for (const one of [code, ...above(code)]) {
      const places = byCode.get(one) ?? [];
      if (!places.some(({ from, to }) => from === start && to === end)) places.push({ from: start, to: end });
      byCode.set(one, places);
    }
  const tally = (place: string, code: string, own: readonly { from: number; to: number }[]): CountedCode => ({
    place,
    code,
    count: own.length,
    sentences: laid.sentences.filter((sentence) => own.some((one) => touches(one, sentence))).length,
    offsets: own.map(({ from, to }) => [from, to] as const),
  });
  const codes = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, places] of codes) places.sort((a, b) => a.from - b.from || a.to - b.to);
  return [
    ...codes.map(([code, places]) => tally('whole', code, places)),
    ...laid.paragraphs.flatMap((paragraph) =>
      codes.flatMap(([code, places]) => {
        const own = places.filter(({ from }) => from >= paragraph.from && from < paragraph.to);
        return own.length === 0 ? [] : [tally(`p${paragraph.number}`, code, own)];
      }),
    ),
  ];
}

const columns = ['place', 'coder', 'code', 'lang', 'count', 'sentences', 'offsets', 'text'] as const;

/** `counts.csv` with these counts in place of what the coder had in this language; null: its columns are others. */
export function withCounts(
  text: string,
  coder: string,
  lang: string,
  counts: readonly CountedCode[],
  sha256: string,
): string | null {
  const header = columns.join(',');
  const whole = text === '' ? `${header}\n` : text;
  if (whole.split('\n')[0]?.trim() !== header) return null;
  const gone = new Set(
    readCounts(whole).rows.flatMap((row) => (row.coder === coder && row.lang === lang ? [row.line] : [])),
  );
  const kept = whole.split('\n').filter((line, at) => !gone.has(at + 1) && line !== '');
  return [...kept, ...counts.map((one) => countLine(null, coder, lang, one, shortHash(sha256), true)), ''].join('\n');
}
