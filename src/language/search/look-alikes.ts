/**
 * Repairs letters of the wrong alphabet that look right: «күнтiзбелiк» with Latin i, «Xалық» with Latin X. A word is repaired
 * towards the script of most of its letters; one that is wholly of one script is left alone, and no length changes, so every
 * offset stays. Official Kazakh laws are full of such words. Look-alikes: Unicode TR39 confusables, the pairs that a
 * Kazakh or Russian keyboard makes likely.
 * Example: «енгiзiледi» (Latin i) → «енгізіледі»; «СOVID» (Cyrillic С) → «COVID».
 */
const latin = 'aceiopxyhkmtbəABCEHIKMOPTXYƏөӨăĕçÿĂĔÇŸ';
const cyrillic = 'асеіорхуһкмтвәАВСЕНІКМОРТХУӘөӨӑӗҫӳӐӖҪӲ';

const toCyrillic = new Map<number, string>();
const toLatin = new Map<number, string>();
for (let index = 0; index < latin.length; index += 1) {
  toCyrillic.set(latin.charCodeAt(index), cyrillic.charAt(index));
  toLatin.set(cyrillic.charCodeAt(index), latin.charAt(index));
}
/** A small h, k, m, t, b of the Latin alphabet looks like no small Cyrillic letter but the һ. */
for (const code of 'kmtb') toCyrillic.delete(code.charCodeAt(0));
for (const code of 'кмтв') toLatin.delete(code.charCodeAt(0));

const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || code === 0x259;
const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x52f;

export function repairHomoglyphs(word: string): string {
  let ofLatin = 0;
  let ofCyrillic = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (isLatin(code)) ofLatin += 1;
    else if (isCyrillic(code)) ofCyrillic += 1;
  }
  if (ofLatin === 0 || ofCyrillic === 0) return word;
  // Part by part: «IT-саласы» is two words of two scripts, not one of mixed script.
  if (/[-‐‑–]/.test(word))
    return word
      .split(/([-‐‑–])/)
      .map((part) => (part.length > 1 ? repairHomoglyphs(part) : part))
      .join('');
  const table = ofCyrillic >= ofLatin ? toCyrillic : toLatin;
  let text = '';
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    const replaced = table.get(code);
    if (replaced !== undefined) text += replaced;
    else if (table === toCyrillic ? isLatin(code) : isCyrillic(code)) return word;
    else text += word.charAt(index);
  }
  return text;
}
