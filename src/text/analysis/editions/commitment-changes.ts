/**
 * What became of commitments between two editions: added, removed, strengthened, weakened, changed both ways, or kept.
 * Firmness (must > will > is for), a target and a deadline are three things that can each be gained or lost; an earlier
 * deadline is firmer than a later one; of two different amounts neither is taken to be more. Strengthened: something gained
 * and nothing lost.
 * Example: «содействует открытию центров» → «обязано открыть 20 центров до 2027 года»: strengthened in all three.
 */
import { type Commitment, firmnessOf } from '../modality/index.js';
import { Vocabulary } from '../words/index.js';
import { alignInOrder } from './align-in-order.js';
import type { ComparedParagraph } from './compare.js';
import { bagOf } from './similarity.js';

export type CommitmentFate =
  | 'added'
  | 'removed'
  | 'strengthened'
  | 'weakened'
  | 'both_ways'
  | 'amount_changed'
  | 'kept';
export type Aspect = 'modality' | 'target' | 'deadline';
export interface CommitmentChange {
  readonly fate: CommitmentFate;
  readonly earlier: Commitment | null;
  readonly later: Commitment | null;
  readonly gained: readonly Aspect[];
  readonly lost: readonly Aspect[];
  readonly address: string | null;
}

export function changesWithin(
  paragraphs: readonly ComparedParagraph[],
  earlier: readonly Commitment[],
  later: readonly Commitment[],
): CommitmentChange[] {
  const vocabulary = new Vocabulary();
  const [ofEarlier, ofLater] = [within(earlier), within(later)];
  return paragraphs.flatMap((paragraph) => {
    const old = ofEarlier(paragraph.earlier);
    const now = ofLater(paragraph.later);
    const piece = ({ text }: Commitment) => ({ bag: bagOf(text, vocabulary), address: null });
    const pairs = alignInOrder(old.map(piece), now.map(piece));
    const address = (paragraph.later ?? paragraph.earlier)?.address ?? null;
    const paired: [Commitment | null, Commitment | null][] = pairs.map(([i, j]) => [old[i] ?? null, now[j] ?? null]);
    const [inOld, inNew] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    old.forEach((one, at) => {
      if (!inOld.has(at)) paired.push([one, null]);
    });
    now.forEach((one, at) => {
      if (!inNew.has(at)) paired.push([null, one]);
    });
    return paired.flatMap(([one, other]) => changeOf(one, other, address) ?? []);
  });
}

function within(sentences: readonly Commitment[]): (paragraph: ComparedParagraph['earlier']) => Commitment[] {
  return (paragraph) => {
    if (paragraph === null) return [];
    const found: Commitment[] = [];
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= paragraph.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < sentences.length; at += 1) {
      const one = sentences[at];
      if (one === undefined || one.start >= paragraph.end) break;
      if (one.start >= paragraph.start) found.push(one);
    }
    return found;
  };
}

export function changeOf(
  earlier: Commitment | null,
  later: Commitment | null,
  address: string | null = null,
): CommitmentChange | undefined {
  const before = earlier?.modality ?? null;
  const after = later?.modality ?? null;
  if (before === null && after === null) return undefined;
  const change = (fate: CommitmentFate, gained: Aspect[] = [], lost: Aspect[] = []): CommitmentChange => ({
    fate,
    earlier,
    later,
    gained,
    lost,
    address,
  });
  if (earlier === null || before === null) return change('added', ['modality']);
  if (later === null || after === null) return change('removed', [], ['modality']);
  const gained: Aspect[] = [];
  const lost: Aspect[] = [];
  const weigh = (aspect: Aspect, difference: number): void => {
    if (difference > 0) gained.push(aspect);
    else if (difference < 0) lost.push(aspect);
  };
  weigh('modality', firmnessOf[after] - firmnessOf[before]);
  weigh('target', Math.sign(later.targets.length) - Math.sign(earlier.targets.length));
  weigh('deadline', deadlineGain(earlier, later));
  if (gained.length > 0) return change(lost.length > 0 ? 'both_ways' : 'strengthened', gained, lost);
  if (lost.length > 0) return change('weakened', gained, lost);
  const amounts = (one: Commitment): string => [...one.targets].sort().join('|');
  return change(amounts(earlier) === amounts(later) ? 'kept' : 'amount_changed');
}

function deadlineGain(earlier: Commitment, later: Commitment): number {
  const one = earlier.deadlines[0];
  const other = later.deadlines[0];
  if (one === undefined || other === undefined) return Number(other !== undefined) - Number(one !== undefined);
  if (one.year !== null && other.year !== null) return one.year - other.year;
  return one.days !== null && other.days !== null ? one.days - other.days : 0;
}
