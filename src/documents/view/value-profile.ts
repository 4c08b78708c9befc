/**
 * Which values a text speaks of (method §2.2 A4): for each of V01–V10 the share of its sentences that hold it, with its 90 %
 * interval, put together by document, year or country. With ten texts or more the text is the unit of chance, for sentences of
 * one text are alike (W. G. Cochran 1977, Sampling Techniques, 3rd ed., § 6.4); with fewer the sentences are (E. B. Wilson 1927).
 * A value that nobody looked for has no share; one looked for and not met has 0.
 * Example: of 40 sentences of one text 7 hold V03: .175 (.098–.293).
 */
import { type Interval, spearman, wilsonInterval, z90 } from '../../text/index.js';
import type { CodedText, Standing } from './coded-text.js';
import { worse } from './standing.js';

export const valueCodes = ['V01', 'V02', 'V03', 'V04', 'V05', 'V06', 'V07', 'V08', 'V09', 'V10'] as const;
export type ValueCode = (typeof valueCodes)[number];

export interface ValueShare {
  readonly code: ValueCode;
  /** Sentences that hold it, of those of the texts in which it was looked for. */
  readonly sentences: number;
  readonly of: number;
  readonly texts: number;
  /** Null where nobody looked. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly rule: 'texts' | 'wilson' | null;
  /** The weakest of those who counted; null where nobody did. */
  readonly standing: Standing | null;
  readonly coders: readonly string[];
}

export interface ValueProfile {
  readonly group: string;
  readonly texts: readonly string[];
  /** In the order of the codes. */
  readonly values: readonly ValueShare[];
}

export const profileBy = {
  all: (): string | null => 'all',
  document: (text: CodedText): string | null => (text.part === null ? text.document : text.id),
  language: (text: CodedText): string | null => text.id,
  year: (text: CodedText): string | null => (text.year === null ? null : String(text.year)),
  country: (text: CodedText): string | null => text.country,
  country_year: (text: CodedText): string | null =>
    text.country === null || text.year === null ? null : `${text.country} ${text.year}`,
} as const;

/** Ordered by group. Of a document in several languages give one version (`oneVersionEach`), or it counts more than once. */
export function valueProfiles(texts: readonly CodedText[], by: keyof typeof profileBy): ValueProfile[] {
  const groups = new Map<string, CodedText[]>();
  for (const text of texts) {
    const group = profileBy[by](text);
    if (group === null || !valueCodes.some((code) => text.codes.has(code))) continue;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [text]);
    else members.push(text);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => ({
      group,
      texts: members.map(({ id }) => id),
      values: valueCodes.map((code) => shareOfValue(members, code)),
    }));
}

function shareOfValue(texts: readonly CodedText[], code: ValueCode): ValueShare {
  let standing: Standing | null = null;
  const coders = new Set<string>();
  const counts: CountOfText[] = [];
  for (const text of texts) {
    const cell = text.codes.get(code);
    if (cell === undefined || text.sentences === null || text.sentences === 0) continue;
    counts.push({ holding: cell.sentences, of: text.sentences });
    coders.add(cell.coder);
    standing = standing === null ? cell.standing : worse(standing, cell.standing);
  }
  return { code, ...estimate(counts), standing, coders: [...coders].sort() };
}

export interface CountOfText {
  readonly holding: number;
  readonly of: number;
}

const fewestTexts = 10;

export function estimate(
  counts: readonly CountOfText[],
): Pick<ValueShare, 'sentences' | 'of' | 'texts' | 'share' | 'interval' | 'rule'> {
  const sentences = counts.reduce((sum, { holding }) => sum + holding, 0);
  const of = counts.reduce((sum, one) => sum + one.of, 0);
  const texts = counts.length;
  if (of === 0) return { sentences, of, texts, share: null, interval: null, rule: null };
  const share = sentences / of;
  const about = { sentences, of, texts, share };
  // Where no text holds it the spread over texts is nothing, and says nothing of how rare it may be.
  if (texts < fewestTexts || sentences === 0)
    return { ...about, interval: wilsonInterval(sentences, of), rule: 'wilson' };
  const squares = counts.reduce((sum, one) => sum + (one.holding - share * one.of) ** 2, 0);
  const half = (z90 * Math.sqrt((texts / (texts - 1)) * squares)) / of;
  return { ...about, interval: [Math.max(0, share - half), Math.min(1, share + half)], rule: 'texts' };
}

/** Parallel versions give the same profile from here on (method §2.2 A4, as §11.5). */
export const leastLikeness = 0.8;

/** How far two profiles put the values in the same order: ρ over the values known in both; null: fewer than three, or no order. */
export function likenessOfProfiles(one: ValueProfile, other: ValueProfile): number | null {
  const pairs = one.values.flatMap(({ share }, at) => {
    const second = other.values[at]?.share ?? null;
    return share === null || second === null ? [] : [[share, second] as const];
  });
  if (pairs.length < 3) return null;
  return spearman(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => second),
  );
}
