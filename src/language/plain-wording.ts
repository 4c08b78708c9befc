/**
 * Most wordings hold words and names of arguments and nothing else: they need no parser and no formatter. Whatever else
 * ICU MessageFormat can do (plural, select, number, a quoting apostrophe) is left to the library: null.
 *
 * `Саны: {n}` → `['Саны: ', 'n', '']`: words at even places, arguments at odd ones
 */
const argument = /\{([a-z_][a-z0-9_]*)\}/i;

export function plainWording(source: string): readonly string[] | null {
  if (source.includes("'")) return null;
  const pieces = source.split(argument);
  return pieces.some((piece, at) => at % 2 === 0 && /[{}]/.test(piece)) ? null : pieces;
}
