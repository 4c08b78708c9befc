/**
 * The code that a coder means by what was typed: its id in any letters, or the whole of its label in some language.
 * Example: «mod-hard», «MOD-HARD hard commitment» and «қатаң міндеттеме» all mean MOD-HARD.
 */
import { documentCodesOf, type Standard } from '../../standard/index.js';

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Null: no code, or a label that several codes have. */
export function findCode(standard: Standard, typed: string): string | null {
  const wanted = plain(typed);
  if (wanted === '') return null;
  const codes = [...documentCodesOf(standard).values()];
  const [first = ''] = wanted.split(' ');
  for (const { id } of codes) if (plain(id) === wanted || plain(id) === first) return id;
  const named = codes.filter(({ name }) => Object.values(name).some((label) => plain(String(label)) === wanted));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** The codes above it in its group, nearest first. */
export function codesAbove(standard: Standard, code: string): string[] {
  const codes = documentCodesOf(standard);
  const above: string[] = [];
  for (let at = codes.get(code); at !== undefined && at.parent !== at.group; at = codes.get(at.parent)) {
    if (above.includes(at.parent)) break;
    above.push(at.parent);
  }
  return above;
}
