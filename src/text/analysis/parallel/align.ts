/**
 * Paragraphs of two versions of one text, side by side. More versions are aligned to the first one each.
 * Example: «3-бап. Мақсаттары» stands beside «Статья 3. Цели».
 */
import { type Paragraph, paragraphsOf } from '../paragraphs/index.js';
import { alignByLength, type Lengthy } from './gale-church.js';

export interface SideBySide {
  /** Empty where the version lacks what the other has. */
  readonly a: readonly Paragraph[];
  readonly b: readonly Paragraph[];
  readonly cost: number;
}

export function alignParallel(a: string, b: string): SideBySide[] {
  const [ofA, ofB] = [paragraphsOf(a), paragraphsOf(b)];
  return alignByLength(ofA.map(lengthy), ofB.map(lengthy)).map(({ a: inA, b: inB, cost }) => ({
    a: ofA.slice(...inA),
    b: ofB.slice(...inB),
    cost,
  }));
}

function lengthy({ text, address }: Paragraph): Lengthy {
  return { length: text.length, address, numbers: (text.match(/\d+/g) ?? []).sort() };
}
