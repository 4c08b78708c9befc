/**
 * The claims ladder's check (method §9.7): a sentence may not carry a causal verb that its rung does not allow.
 *
 * Verbs are looked for by stems, in all tenses and converbs; what stands in quotation marks is somebody's words and exempt.
 * `checkClaims('The Congress reduced conflict', 'en', 'L1', claims)` → one finding with a sentence that may be said instead
 */
import type { Claims } from '../standard/index.js';

export type Rung = 'L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'Lx';
export type Language = 'kk' | 'ru' | 'en';

export interface ClaimFinding {
  readonly stem: string;
  readonly found: string;
  readonly position: number;
  readonly suggestion: string;
}

/** A causal verb is allowed where the design carries it: on L4, and for one documented case on Lx. */
const causalRungs = new Set<Rung>(['L4', 'Lx']);

const letter = '[\\p{L}\\p{M}]';
const quotations = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"/gu;

const patternOf = (stem: string): RegExp => {
  const words = stem.split(/\s+/).map((word) => {
    const escaped = word.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');
    return escaped.endsWith('\\*') ? `${escaped.slice(0, -2)}${letter}*` : escaped;
  });
  return new RegExp(`(?<!${letter})${words.join('\\s+')}(?!${letter})`, 'giu');
};

/** Dative + «байланысты» is "because of"; «арасында байланыс» is not (method §9.7, L2). */
const kazakhBecauseOf = new RegExp(`${letter}+(?:ға|ге|қа|ке|на|не)\\s+байланысты(?!${letter})`, 'giu');

export function checkClaims(sentence: string, language: Language, rung: Rung, claims: Claims): ClaimFinding[] {
  if (causalRungs.has(rung)) return [];
  const open = sentence.replace(quotations, (quoted) => ' '.repeat(quoted.length));
  const patterns: [string, RegExp][] = claims.stems[language].map((stem) => [stem, patternOf(stem)]);
  if (language === 'kk') patterns.push(['байланысты', kazakhBecauseOf]);
  const suggestion = claims.suggestions[rung]?.[language] ?? '';
  return patterns.flatMap(([stem, pattern]) =>
    [...open.matchAll(pattern)].map((match) => ({ stem, found: match[0], position: match.index, suggestion })),
  );
}
