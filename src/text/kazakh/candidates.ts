/**
 * The lemmas that a token may have: readings of the analysis, closed-class words, and what is not for the tables:
 * numbers and acronyms with a suffix after a hyphen, abbreviations, punctuation.
 * Example: «80-ге» → 80; «АҚШ-пен» → АҚШ; «оның» → ол, but also «он» + possessive.
 */
import { type Reading, readings } from './analyse.js';
import { known, type Lexicon } from './lexicon.js';
import { suffixes } from './suffixes.js';

export const kinds = { nominal: 0, verbal: 1, closed: 2 } as const;

export interface Candidate {
  /** Lower-case. */
  readonly lemma: string;
  readonly kind: number;
  /** Index into closedTags when closed. */
  readonly tag: number;
  readonly reading: Reading;
}

const plain = (stem: string): Reading => ({ stem, verb: false, chain: [], restored: 0, disharmonic: false });
const ordinals = /^(?:ы|і)?н?ш[ыі]/;
/** «ға», «ның», «ші» after a hyphen are suffixes; «бап» in «1-бап» is a word. */
const isSuffix = (tail: string): boolean =>
  ordinals.test(tail) || readings(`77${tail}`, false, () => false).some((one) => one.stem === '77' && !one.verb);
const letters = /\p{L}/u;
const hyphens = /[-‐‑–]/;

/** The lemma where no analysis is wanted, or undefined. */
export function fixedLemma(form: string, lexicon: Lexicon): string | undefined {
  const sure = lexicon.sure.get(form) ?? lexicon.sure.get(form.toLowerCase());
  if (sure !== undefined) return sure;
  if (!/[\p{L}\p{N}]/u.test(form)) return form;
  const number = /^([\d.,:/]*\d(?:°[CСF])?)%?(?:[-‐‑–](\p{Ll}+))?$/u.exec(form);
  if (number?.[1] !== undefined) return number[2] === undefined || isSuffix(number[2]) ? number[1] : form;
  const numeral = /^([IVXLCDM]+|[ІХV]+)(?:[-‐‑–]\p{Ll}+)?$/u.exec(form);
  if (numeral?.[1] !== undefined && numeral[1].length > 1) return numeral[1];
  const acronym = /^(\p{Lu}{2,}\d*)[-‐‑–]\p{Ll}{1,8}$/u.exec(form);
  if (acronym?.[1] !== undefined) return acronym[1];
  const quoted = /^(.*[»"”])[-‐‑–]\p{Ll}{1,8}$/u.exec(form);
  if (quoted?.[1] !== undefined) return quoted[1];
  if (/\p{L}\.$/u.test(form)) return form;
  return undefined;
}

export function candidates(form: string, lexicon: Lexicon): Candidate[] {
  const lower = form.toLowerCase();
  const negated = /^(\S+) жоқ$/.exec(lower);
  const word = negated?.[1] ?? lower;
  const found: Candidate[] = [];
  for (const one of lexicon.closed.get(word) ?? [])
    found.push({ lemma: one.lemma, kind: kinds.closed, tag: one.tag, reading: plain(word) });
  if (letters.test(word))
    for (const reading of readings(word, form !== lower, (stem) => lexicon.stems.has(stem))) {
      if (reading.chain.length > 0 && unlikely(reading, lexicon)) continue;
      found.push({ lemma: reading.stem, kind: reading.verb ? kinds.verbal : kinds.nominal, tag: 0, reading });
    }
  const hyphen = word.search(hyphens);
  if (hyphen > 2 && word[hyphen - 1] === 'п' && word.slice(hyphen + 1).startsWith(word.slice(0, 2))) {
    const full = word.slice(hyphen + 1);
    found.push({ lemma: full, kind: kinds.nominal, tag: 0, reading: plain(full) });
  }
  for (const lemma of lexicon.memory.forms.get(word)?.keys() ?? [])
    if (!found.some((one) => one.lemma === lemma))
      found.push({ lemma, kind: kinds.closed, tag: closedUnknown, reading: plain(word) });
  return found;
}
const reciprocal = suffixes.findIndex((one) => one.name === 'reciprocal');

/** «қалдыруш» is no noun but a cut agent noun; «қатыс» is a verb of its own, not «қат» with a reciprocal. */
function unlikely({ stem, verb, chain }: Reading, lexicon: Lexicon): boolean {
  if (!verb) return /[аеиуюйрлзнмсштқк]уш$/.test(stem) && !lexicon.stems.has(stem);
  if (chain[0] !== reciprocal) return false;
  return ['с', 'ыс', 'іс'].some((ending) => ((lexicon.stems.get(stem + ending) ?? 0) & known.ownVerb) !== 0);
}

export const closedUnknown = 12;
