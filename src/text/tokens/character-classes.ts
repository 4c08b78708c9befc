/**
 * One byte a UTF-16 unit: what the scanner sees in it, and its folded (small) letter. Built once from Unicode properties.
 * Example: «Қ» is a letter and folds to «қ»; U+00AD (soft hyphen) is invisible and folds to nothing.
 */
export const is = {
  space: 0,
  letter: 1,
  digit: 2,
  mark: 3,
  hyphen: 4,
  apostrophe: 5,
  invisible: 6,
  dot: 7,
  comma: 8,
  other: 9,
  surrogate: 10,
  percent: 11,
  colon: 12,
  at: 13,
  slash: 14,
  underscore: 15,
} as const;

export const classOf = new Uint8Array(0x10000).fill(is.other);
export const foldOf = new Uint16Array(0x10000);

for (let code = 0; code < 0x10000; code += 1) {
  foldOf[code] = code;
  if (code >= 0xd800 && code <= 0xdfff) {
    classOf[code] = is.surrogate;
    continue;
  }
  // Ideographs and Hangul have no case: known by their ranges, which keeps the start quick.
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) {
    classOf[code] = is.letter;
    continue;
  }
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) {
    classOf[code] = is.letter;
    const small = character.toLowerCase();
    if (small.length === 1) foldOf[code] = small.charCodeAt(0);
  } else if (/\p{N}/u.test(character)) classOf[code] = is.digit;
  else if (/\p{M}/u.test(character)) classOf[code] = is.mark;
  else if (/[\s\p{Z}\p{Cc}]/u.test(character)) classOf[code] = is.space;
}
const set = (characters: string, value: number): void => {
  for (const character of characters) classOf[character.charCodeAt(0)] = value;
};
set('-\u2010\u2011', is.hyphen);
set("'\u2019\u02bc", is.apostrophe);
set('\u00ad\u200b\u200c\u200d\u2060\ufeff', is.invisible);
set('.', is.dot);
set(',', is.comma);
set('%', is.percent);
set(':', is.colon);
set('@', is.at);
set('/', is.slash);
set('_', is.underscore);
/** Apostrophes fold to one, hyphens to one: «don’t» and «don't» are one type. */
for (const code of [0x2019, 0x02bc]) foldOf[code] = 0x27;
for (const code of [0x2010, 0x2011]) foldOf[code] = 0x2d;
