/**
 * What a text speaks of and how: the share of its units (sentences, paragraphs, propositions) that carry each code, with
 * Wilson's interval; the occurrences per 1,000 words, with Byar's; and the shares among the codes. Frames, values, security
 * concepts, us–them, legitimation and modality are all profiles over their own list of codes; texts are put together by
 * document, by year, by language, by audience.
 * Example: of 40 sentences 7 carry «peaceableness»: 17.5 % [9.8, 29.3].
 */
import { byarInterval, type Interval, wilsonInterval } from '../intervals/index.js';

export interface CodedText {
  readonly id: string;
  readonly words: number;
  /** Places of the units in the text, in order and not overlapping. */
  readonly units: readonly { readonly start: number; readonly end: number }[];
  readonly spans: readonly { readonly code: string; readonly start: number; readonly end: number }[];
}
export interface CodeShare {
  readonly code: string;
  readonly units: number;
  readonly share: number | null;
  readonly interval: Interval;
  readonly occurrences: number;
  readonly perThousand: number | null;
  readonly perThousandInterval: Interval;
  /** Of all occurrences of the codes of the list. */
  readonly shareOfCodes: number | null;
}
export interface Profile {
  readonly group: string;
  readonly texts: readonly string[];
  readonly units: number;
  readonly words: number;
  readonly codes: readonly CodeShare[];
}

export function profiles<T extends CodedText>(
  texts: readonly T[],
  codes: readonly string[],
  groupOf: (text: T) => string | null = (text) => text.id,
): Profile[] {
  const groups = new Map<string, T[]>();
  for (const text of texts) {
    const group = groupOf(text);
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, members]) => profileOf(group, members, codes));
}

function profileOf(group: string, texts: readonly CodedText[], codes: readonly string[]): Profile {
  const carrying = new Map<string, number>();
  const occurrences = new Map<string, number>();
  const listed = new Set(codes);
  let [units, words, all] = [0, 0, 0];
  for (const text of texts) {
    units += text.units.length;
    words += text.words;
    for (const { code } of text.spans) {
      if (!listed.has(code)) continue;
      all += 1;
      occurrences.set(code, (occurrences.get(code) ?? 0) + 1);
    }
    for (const unit of codesByUnit(text))
      for (const code of unit) if (listed.has(code)) carrying.set(code, (carrying.get(code) ?? 0) + 1);
  }
  return {
    group,
    texts: texts.map(({ id }) => id),
    units,
    words,
    codes: codes.map((code) => {
      const inUnits = carrying.get(code) ?? 0;
      const count = occurrences.get(code) ?? 0;
      return {
        code,
        units: inUnits,
        share: units === 0 ? null : inUnits / units,
        interval: wilsonInterval(inUnits, units),
        occurrences: count,
        perThousand: words === 0 ? null : (1000 * count) / words,
        perThousandInterval: byarInterval(count, words),
        shareOfCodes: all === 0 ? null : count / all,
      };
    }),
  };
}

/** The codes that begin in each unit; also what co-occurrence counts. */
export function codesByUnit({ units, spans }: Pick<CodedText, 'units' | 'spans'>): ReadonlySet<string>[] {
  const found = units.map(() => new Set<string>());
  let at = 0;
  for (const span of [...spans].sort((x, y) => x.start - y.start)) {
    while (at < units.length && (units[at]?.end ?? 0) <= span.start) at += 1;
    const unit = units[at];
    if (unit !== undefined && unit.start <= span.start) found[at]?.add(span.code);
  }
  return found;
}
