/**
 * What the sounds of a Kazakh stem decide for the suffix that follows: vowel harmony and the class of the last sound.
 * Source: Қазақ грамматикасы (Астана, 2002), фонетика §§ on үндестік заңы; K. Musaev, «Казахский язык» (2008).
 * Example: «халық» is back and ends in an obstruent, so its plural is -тар; «мемлекет» is front: -тер; «бала»: -лар.
 */

export const back = 1;
export const front = 2;
export type Harmony = number;

/** Class of the sound before a suffix. */
export const finals = { vowel: 0, glide: 1, lateral: 2, nasal: 3, sibilant: 4, obstruent: 5, none: 6 } as const;
export type Final = number;

const finalOf = new Int8Array(0x500).fill(finals.none);
const fill = (letters: string, value: Final): void => {
  for (const letter of letters) finalOf[letter.charCodeAt(0)] = value;
};
fill('аәеёоөұүыіэя', finals.vowel);
fill('рйуию', finals.glide);
fill('л', finals.lateral);
fill('мнң', finals.nasal);
fill('зж', finals.sibilant);
fill('пткқсшщчцфхһбвгғд', finals.obstruent);

const vowelHarmony = new Int8Array(0x500);
for (const letter of 'аоұыяё') vowelHarmony[letter.charCodeAt(0)] = back;
for (const letter of 'әеөүі') vowelHarmony[letter.charCodeAt(0)] = front;
for (const letter of 'иуюэ') vowelHarmony[letter.charCodeAt(0)] = back | front;

export const isVowelCode = (code: number): boolean => code < 0x500 && (vowelHarmony[code] ?? 0) !== 0;
export const isFullVowelCode = (code: number): boolean => code < 0x500 && finalOf[code] === finals.vowel;

/** Class of the last sound; the soft sign is passed over («рубль» ends in л). */
export function finalClass(stem: string): Final {
  for (let index = stem.length - 1; index >= 0; index -= 1) {
    const code = stem.charCodeAt(index);
    if (code === 0x44c || code === 0x44a) continue;
    return code < 0x500 ? (finalOf[code] ?? finals.none) : finals.none;
  }
  return finals.none;
}

/** Harmony that suffixes take after this stem: back, front, or both where the letters do not tell (и, у, ю, э). */
export function harmonyOf(stem: string): Harmony {
  const last = stem.length - 1;
  if (last >= 0 && stem.charCodeAt(last) === 0x44c) return back | front;
  for (let index = last; index >= 0; index -= 1) {
    const code = stem.charCodeAt(index);
    const harmony = code < 0x500 ? (vowelHarmony[code] ?? 0) : 0;
    if (harmony === 0) continue;
    if (harmony !== (back | front)) return harmony;
    if (code === 0x438 || index !== last) return back | front;
  }
  return back | front;
}

/** A stem that Kazakh phonology does not bind: a Russian letter, a digit, a Latin letter. */
export const isForeign = (stem: string): boolean => /[фвцчщэёьъхa-z0-9]/.test(stem);
