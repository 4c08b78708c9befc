/**
 * All ways to read a Kazakh word form as stem + suffixes: peels suffixes from the right, each only where the phonology
 * of what is left allows it, and restores what the stem lost (п→б, к→г, қ→ғ, the dropped ы/і, й and ы/і grown together).
 * Example: «халқының» → халық + poss3 + genitive; «дамиды» → дамы + present + present3; «табылды» → тап + passive + past.
 */
import { type Allomorph, allomorphs, longestAllomorph } from './allomorphs.js';
import { back, finalClass, finals, front, harmonyOf, isForeign, isFullVowelCode, isVowelCode } from './phonology.js';
import { bareStems, endings, is, suffixes } from './suffixes.js';

export interface Reading {
  readonly stem: string;
  readonly verb: boolean;
  /** Indices into the table of suffixes, from the stem outwards. */
  readonly chain: readonly number[];
  /** What was restored at the stem's end: 0 nothing, 1 a voiced consonant, 2 a dropped vowel, 3 both, 4 a swallowed letter,
   * 5 what a loanword lost. */
  readonly restored: number;
  readonly disharmonic: boolean;
}

const deepest = 8;
const longestWord = 48;
const unvoiced: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' };

interface Left {
  readonly text: string;
  readonly restored: number;
}

/** What a loanword loses before a suffix, tried only where the lexicon knows the full word: журналист+тер → журналистер. */
function loans(text: string, first: string, vowel: boolean, listed: (stem: string) => boolean, found: Left[]): void {
  const last = text.slice(-1);
  const tries: string[] = [];
  if (first === 'т' && last === 'с') tries.push(`${text}т`);
  if (first === 'д' && last === 'з') tries.push(`${text}д`);
  if (vowel && (last === 'л' || last === 'р')) tries.push(`${text}ь`);
  if (last === 'с' || last === 'л') tries.push(text + last);
  if (last === 'і' || last === 'ы') if (/[кпс]т.$/.test(text)) tries.push(text.slice(0, -1));
  for (const stem of tries) if (listed(stem)) found.push({ text: stem, restored: 5 });
}

function lefts(
  text: string,
  shape: string,
  allomorph: Allomorph,
  stemMayStand: boolean,
  listed: (stem: string) => boolean,
): Left[] {
  const first = shape.charCodeAt(0);
  if (allomorph.swallowed !== '') {
    const found = [{ text: text + allomorph.swallowed, restored: 4 }];
    if (allomorph.swallowed === 'й' && text.endsWith('и')) found[0] = { text, restored: 4 };
    // қорқу → қорық; тану → таны
    return found;
  }
  const found: Left[] = [{ text, restored: 0 }];
  if (stemMayStand && text.length > 3) loans(text, shape.charAt(0), isVowelCode(first), listed, found);
  if (!isVowelCode(first)) return found;
  const last = text.slice(-1);
  const hard = unvoiced[last];
  if (hard !== undefined) found.push({ text: text.slice(0, -1) + hard, restored: 1 });
  if (last === 'у' && (shape.startsWith('ып') || shape.startsWith('іп')))
    found.push({ text: `${text.slice(0, -1)}п`, restored: 1 });
  const before = text.charCodeAt(text.length - 2);
  const lastCode = text.charCodeAt(text.length - 1);
  const clustered = text.length >= 3 && !isFullVowelCode(lastCode) && !isFullVowelCode(before);
  if (stemMayStand && clustered && 'лрнзмпқкғгсшм'.includes(hard ?? last) && last !== 'у' && last !== 'и') {
    const harmony = harmonyOf(text.slice(0, -1));
    for (const vowel of harmony === back ? 'ы' : harmony === front ? 'і' : 'ыі') {
      const opened = text.slice(0, -1) + vowel;
      if (hard === undefined) found.push({ text: opened + last, restored: 2 });
      else found.push({ text: opened + hard, restored: 3 });
    }
  }
  return found;
}

function fits(left: string, allomorph: Allomorph): 0 | 1 | 2 {
  const final = finalClass(left);
  if (final === finals.none) return 1;
  const bit = 1 << final;
  const harmony = harmonyOf(left);
  if ((harmony & back && allomorph.finalsBack & bit) || (harmony & front && allomorph.finalsFront & bit)) return 1;
  return (allomorph.finalsBack | allomorph.finalsFront) & bit ? 2 : 0;
}

/** Every reading of a lower-case word; the word itself as a bare noun and a bare verb comes first. */
export function readings(word: string, capitalised: boolean, listed: (stem: string) => boolean): Reading[] {
  const found: Reading[] = [
    { stem: word, verb: false, chain: [], restored: 0, disharmonic: false },
    { stem: word, verb: true, chain: [], restored: 0, disharmonic: false },
  ];
  if (word.length > longestWord) return found;
  const chain: number[] = [];
  const peel = (text: string, wanted: number, depth: number, disharmonic: boolean): void => {
    const most = Math.min(longestAllomorph, text.length - 1);
    for (let length = 1; length <= most; length += 1) {
      const shape = text.slice(text.length - length);
      const list = allomorphs.get(shape);
      if (list === undefined) continue;
      const rest = text.slice(0, text.length - length);
      for (const allomorph of list) {
        const suffix = suffixes[allomorph.suffix];
        if (suffix === undefined || (suffix.gives & wanted) === 0) continue;
        const stemMayStand = (suffix.after & bareStems) !== 0;
        for (const left of lefts(rest, shape, allomorph, stemMayStand, listed)) {
          const fit = left.restored === 5 ? 1 : fits(left.text, allomorph);
          if (fit === 0) continue;
          const off = fit === 2;
          if (off && !capitalised && !isForeign(left.text)) continue;
          chain.unshift(allomorph.suffix);
          const bad = disharmonic || off;
          if (suffix.after & is.noun && left.text.length >= 2)
            found.push({ stem: left.text, verb: false, chain: [...chain], restored: left.restored, disharmonic: bad });
          if (suffix.after & is.verb && left.text.length >= 2)
            found.push({ stem: left.text, verb: true, chain: [...chain], restored: left.restored, disharmonic: bad });
          if (depth < deepest && left.restored < 2)
            peel(left.text, suffix.after & ~(is.noun | is.verb), depth + 1, bad);
          else if (left.restored === 4 && depth < deepest)
            peel(left.text, suffix.after & (is.voiced | is.negated), depth + 1, bad);
          chain.shift();
        }
      }
    }
  };
  peel(word, endings, 0, false);
  return found;
}
