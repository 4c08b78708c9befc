/**
 * When a term first stands in each corpus, and how long the one lags behind the other (method §9.5; IND-03 and kin). A term
 * that the second corpus had before is not uptake but the reverse; one that it never has by the last date looked at is
 * censored there. Dates are whole days as the caller counts them.
 * Example: «сандық дипломатия» in a civic paper on day 100, in an official act on day 465: a lag of 365 days.
 */
export interface DatedText {
  readonly id: string;
  readonly day: number;
  readonly corpus: string;
}
export interface Appearance {
  readonly text: string;
  readonly day: number;
}
export interface TermLag {
  readonly term: string;
  readonly first: Appearance | null;
  readonly second: Appearance | null;
  readonly order: 'first_before' | 'second_before' | 'same_day' | 'only_first' | 'only_second' | 'neither';
  /** Days from the first corpus to the second; to the last day looked at where the second never has it. */
  readonly lag: number | null;
  readonly censored: boolean;
}

/** `holds` says which terms a text holds. */
export function termLags<T extends DatedText>(
  texts: readonly T[],
  terms: readonly string[],
  holds: (text: T, term: string) => boolean,
  corpora: { readonly first: string; readonly second: string; readonly lastDay: number },
): TermLag[] {
  const inOrder = [...texts]
    .filter(({ day }) => day <= corpora.lastDay)
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const earliest = (corpus: string, term: string): Appearance | null => {
    const found = inOrder.find((text) => text.corpus === corpus && holds(text, term));
    return found === undefined ? null : { text: found.id, day: found.day };
  };
  return terms.map((term) => {
    const first = earliest(corpora.first, term);
    const second = earliest(corpora.second, term);
    const censored = first !== null && second === null;
    return {
      term,
      first,
      second,
      order: orderOf(first, second),
      lag: first === null ? null : (second?.day ?? corpora.lastDay) - first.day,
      censored,
    };
  });
}

function orderOf(first: Appearance | null, second: Appearance | null): TermLag['order'] {
  if (first === null) return second === null ? 'neither' : 'only_second';
  if (second === null) return 'only_first';
  if (first.day === second.day) return 'same_day';
  return first.day < second.day ? 'first_before' : 'second_before';
}
