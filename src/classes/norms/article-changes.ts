/**
 * What became of each article: from the fates of its paragraphs. An article whose paragraphs went into another article is that
 * article renumbered; what has no paragraph in the other edition appeared or vanished.
 * Example: article 5 stands word for word as article 7: renumbered, although the line «Статья 5» became «Статья 7».
 */
import type { ComparedParagraph, ParagraphFate } from '../../text/index.js';

export type ArticleFate = 'same' | 'changed' | 'renumbered' | 'added' | 'removed';

export interface ArticleChange {
  readonly fate: ArticleFate;
  /** Number in the earlier and in the later edition; null: what stands before the first number, or no such article. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** How many of its paragraphs came to what. */
  readonly paragraphs: Readonly<Record<ParagraphFate, number>>;
}

interface Placed {
  readonly paragraph: ComparedParagraph;
  readonly earlier: string | null;
  readonly later: string | null;
}

/** Before the first number there is an article too: title, preamble. */
const opening = '';

export function articleChanges(placed: readonly Placed[]): ArticleChange[] {
  const heirs = heirsOf(placed);
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const heir = one.paragraph.later === null ? heirs.get(one.earlier ?? opening) : (one.later ?? opening);
    const key = heir === undefined ? `- ${one.earlier ?? opening}` : `+ ${heir}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map(changeOf);
}

/** By article of the earlier edition, the later one that most of its paragraphs stand in. */
function heirsOf(placed: readonly Placed[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { paragraph, earlier, later } of placed) {
    if (paragraph.earlier === null || paragraph.later === null) continue;
    const of = votes.get(earlier ?? opening) ?? new Map<string, number>();
    of.set(later ?? opening, (of.get(later ?? opening) ?? 0) + 1);
    votes.set(earlier ?? opening, of);
  }
  return new Map([...votes].map(([from, of]) => [from, most(of)]));
}

const most = (votes: ReadonlyMap<string, number>): string =>
  [...votes].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

function changeOf(group: readonly Placed[]): ArticleChange {
  const paragraphs: Record<ParagraphFate, number> = { same: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  const from = new Map<string, number>();
  let later: string | null = null;
  let isSame = true;
  for (const { paragraph, ...numbers } of group) {
    paragraphs[paragraph.fate] += 1;
    if (paragraph.earlier !== null)
      from.set(numbers.earlier ?? opening, (from.get(numbers.earlier ?? opening) ?? 0) + 1);
    if (paragraph.later !== null) ({ later } = numbers);
    isSame &&= isAlike(paragraph);
  }
  const earlier = from.size === 0 ? null : most(from) || null;
  const onlyLater = paragraphs.added === group.length;
  const onlyEarlier = paragraphs.removed === group.length;
  const fate = onlyLater
    ? 'added'
    : onlyEarlier
      ? 'removed'
      : !isSame
        ? 'changed'
        : earlier === later
          ? 'same'
          : 'renumbered';
  return { fate, earlier, later: onlyEarlier ? null : later, paragraphs };
}

/** The same words, whatever number they open with. */
function isAlike({ earlier, later }: ComparedParagraph): boolean {
  if (earlier === null || later === null) return false;
  const bare = ({ text, anchor }: typeof earlier): string =>
    (anchor === null ? text : text.replace(/[\dIVXLC]{1,7}(?:[-.]\d{1,3})*/i, '')).replace(/\s+/g, ' ').trim();
  return bare(earlier) === bare(later);
}
