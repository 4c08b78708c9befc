/**
 * Two editions of a text, paragraph by paragraph: the same, changed, moved, added, removed; and what became of the
 * commitments in them (`commitment-changes.ts`). An added paragraph that is nearly a removed one elsewhere has moved.
 * Example: article 5 of the earlier act stands word for word as article 7 of the later: moved, nothing added or removed.
 */
import type { Language } from '../../../language/index.js';
import { judgedSentences } from '../modality/index.js';
import { type Paragraph, paragraphsOf } from '../paragraphs/index.js';
import { Vocabulary } from '../words/index.js';
import { alignInOrder, type Piece } from './align-in-order.js';
import { type CommitmentChange, changesWithin } from './commitment-changes.js';
import { bagOf, likeness } from './similarity.js';

export type ParagraphFate = 'same' | 'changed' | 'moved' | 'added' | 'removed';
export interface ComparedParagraph {
  readonly fate: ParagraphFate;
  readonly earlier: Paragraph | null;
  readonly later: Paragraph | null;
  readonly likeness: number | null;
}
export interface Comparison {
  readonly paragraphs: readonly ComparedParagraph[];
  readonly commitments: readonly CommitmentChange[];
}

const movedLikeness = 0.8;
/** Each removed paragraph is held against at most so many added ones. */
const mostHeldAgainst = 5_000;

export function compareEditions(earlier: string, later: string, language: Language): Comparison {
  const vocabulary = new Vocabulary();
  const [old, now] = [paragraphsOf(earlier), paragraphsOf(later)];
  const pieces = (paragraphs: readonly Paragraph[]): Piece[] =>
    paragraphs.map(({ text, address }) => ({ bag: bagOf(text, vocabulary), address }));
  const [oldPieces, newPieces] = [pieces(old), pieces(now)];
  const partner = new Map<number, number>();
  for (const [i, j] of alignInOrder(oldPieces, newPieces)) partner.set(j, i);
  const moved = movedPairs(oldPieces, newPieces, partner);
  const paragraphs = inOrder(old, now, partner, moved, (i, j) =>
    likeness((oldPieces[i] as Piece).bag, (newPieces[j] as Piece).bag),
  );
  const judgedOld = judgedSentences(earlier, language);
  const judgedNew = judgedSentences(later, language);
  return { paragraphs, commitments: changesWithin(paragraphs, judgedOld, judgedNew) };
}

function movedPairs(
  old: readonly Piece[],
  now: readonly Piece[],
  partner: ReadonlyMap<number, number>,
): Map<number, number> {
  const taken = new Set(partner.values());
  const left = old.map((_, at) => at).filter((at) => !taken.has(at));
  const moved = new Map<number, number>();
  now.forEach((piece, j) => {
    if (partner.has(j) || left.length === 0) return;
    let best = -1;
    let most = movedLikeness;
    for (const i of left.slice(0, mostHeldAgainst)) {
      const alike = likeness((old[i] as Piece).bag, piece.bag);
      if (alike >= most && alike > (best < 0 ? 0 : most)) [best, most] = [i, alike];
    }
    if (best < 0) return;
    moved.set(j, best);
    left.splice(left.indexOf(best), 1);
  });
  return moved;
}

/** In the order of the later edition, what was removed standing where it stood. */
function inOrder(
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  partner: ReadonlyMap<number, number>,
  moved: ReadonlyMap<number, number>,
  alike: (i: number, j: number) => number,
): ComparedParagraph[] {
  const gone = new Set(old.keys());
  for (const i of [...partner.values(), ...moved.values()]) gone.delete(i);
  const found: ComparedParagraph[] = [];
  let reached = 0;
  const removeUpTo = (limit: number): void => {
    for (; reached < limit; reached += 1)
      if (gone.has(reached))
        found.push({ fate: 'removed', earlier: old[reached] ?? null, later: null, likeness: null });
  };
  // What was removed stands before what was added in its place: up to the next paragraph that both have.
  const limits = new Int32Array(now.length + 1).fill(old.length);
  for (let j = now.length - 1; j >= 0; j -= 1) limits[j] = partner.get(j) ?? (limits[j + 1] as number);
  now.forEach((later, j) => {
    const i = partner.get(j);
    removeUpTo(limits[j] as number);
    const from = i ?? moved.get(j);
    if (from === undefined) found.push({ fate: 'added', earlier: null, later, likeness: null });
    else {
      const earlier = old[from] ?? null;
      const same = earlier?.text.replace(/\s+/g, ' ') === later.text.replace(/\s+/g, ' ');
      found.push({
        fate: i === undefined ? 'moved' : same ? 'same' : 'changed',
        earlier,
        later,
        likeness: alike(from, j),
      });
    }
  });
  removeUpTo(old.length);
  return found;
}
