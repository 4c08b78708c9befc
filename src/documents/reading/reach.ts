/**
 * How far a person has gone through a text, and for which codes: one rule for every page and coefficient. Whom the card names
 * under `counted` has seen the whole text for the codes named there and those they gave; anyone else has read from the
 * beginning to the end of the last paragraph that they gave a code to, for every code that anybody gave to this text.
 * What lies behind that is unread, which is not «nothing found» (Krippendorff 2004, Content Analysis, ch. 11: missing data).
 * Example: Aigul is named under `counted`: all 40 paragraphs; Berik’s last code stands in paragraph 25: the first 25.
 */
import type { DocumentCard } from '../../study/index.js';

export interface Reach {
  readonly whole: boolean;
  /** Number of the last paragraph seen; meaningless where `whole`. */
  readonly last: number;
  readonly codes: ReadonlySet<string>;
}

export function reachOf(
  card: DocumentCard,
  coder: string,
  lang: string,
  given: { readonly own: ReadonlySet<string>; readonly byAnybody: ReadonlySet<string>; readonly last: number },
): Reach {
  const declared = card.counted.filter((entry) => entry.coder === coder && entry.lang.includes(lang));
  if (declared.length === 0) return { whole: false, last: given.last, codes: given.byAnybody };
  return {
    whole: true,
    last: Number.POSITIVE_INFINITY,
    codes: new Set([...declared.flatMap(({ codes }) => codes), ...given.own]),
  };
}
