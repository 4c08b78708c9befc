/**
 * In which paragraph a person's coding stands. The line says it (`p12`), or the counts of the same person do, which name the
 * paragraph of each place, or – of a reading that is not finished – the text itself, where it lies here.
 * Example: `s12` at 340–402, counted in `p5` at 340–402 → 5; the same not counted yet and without its text → not known.
 */
import { frozenText, type LaidOut, layOut } from '../../documents/index.js';
import type { Study, StudyDocument } from '../../study/index.js';

type Row = StudyDocument['codings'][number]['rows'][number];

export type ParagraphOf = (coder: string, row: Row) => number | null;

export function paragraphsOfCodings(study: Study, document: StudyDocument, lang: string): ParagraphOf {
  const counted = new Map<string, number>();
  for (const { coder, code, lang: of, part, place, offsets } of document.counts ?? [])
    if (of === lang && part === null && place !== 'whole')
      for (const [start, end] of offsets)
        counted.set(`${coder} ${code} ${start} ${end}`, numberOfParagraph(place) ?? 0);
  let laid: LaidOut | null | undefined;
  return (coder, row) => {
    const said = numberOfParagraph(row.unit ?? '') ?? counted.get(`${coder} ${row.code} ${row.start} ${row.end}`);
    if (said !== undefined) return said;
    if (laid === undefined) {
      const text = frozenText(study, document, lang);
      laid = text === null ? null : layOut(text, lang);
    }
    return laid?.paragraphs.find(({ from, to }) => row.start >= from && row.start < to)?.number ?? null;
  };
}

const numberOfParagraph = (unit: string): number | undefined => {
  const digits = /^p(\d+)$/.exec(unit)?.[1];
  return digits === undefined ? undefined : Number(digits);
};
