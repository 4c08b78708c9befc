/** What a field and its choices are called, in the language of the page. */
import type { CardKind, FieldPath } from '../../editing/index.js';
import { messages } from '../../language/index.js';
import type { Words } from '../words.js';

const known = (key: string): boolean => messages().has(`page.${key}`);

/** The most telling key that has words: `editions.medium` before `medium`. */
function keyFor(area: string, path: FieldPath): string | null {
  const names = path.filter((step) => typeof step === 'string');
  const keys = [`${area}.${names.slice(-2).join('.')}`, `${area}.${names.at(-1) ?? ''}`];
  return keys.find(known) ?? null;
}

/** The word of this field on this kind of card, else of a field of this name. */
export function fieldWord(path: FieldPath, words: Words, card?: CardKind): string {
  const own = card === undefined ? null : ownKey('field', path, card);
  const key = own ?? keyFor('field', path);
  return key === null ? path.join('.') : words(key);
}

function ownKey(area: string, path: FieldPath, card: CardKind): string | null {
  const names = path.filter((step) => typeof step === 'string').join('.');
  const key = `${area}.of.${card === 'coding' ? 'case' : card}.${names}`;
  return known(key) ? key : null;
}

/** Help written for this field of this kind of card, for a field of this name, for whatever is typed in this way. */
export function fieldHelp(path: FieldPath, kind: string, words: Words, card: CardKind): string | null {
  const byKind = `fieldhelp.${kind}`;
  const key = ownKey('fieldhelp', path, card) ?? keyFor('fieldhelp', path) ?? (known(byKind) ? byKind : null);
  return key === null ? null : words(key);
}

const signs: Readonly<Record<string, string>> = { '+': 'positive', '0': 'zero', '-': 'negative', mixed: 'mixed' };

/** Pages that already have words for the choices of their cards. */
const pagesWithWords = ['norms', 'documents', 'experience'];

const elsewhere = ['existence', 'coding', 'role', 'result'];

export function optionWord(path: FieldPath, value: string, words: Words): string {
  const name = String(path.filter((step) => typeof step === 'string').at(-1) ?? '');
  const sign = name === 'sign' ? signs[value] : undefined;
  if (sign !== undefined) return words(`sign.${sign}`);
  const said = [`source.${name}.${value}`].find((key) => messages().has(key));
  if (said !== undefined) return words.say({ key: said });
  const keys = [
    `option.${name}.${value}`,
    ...(name === 'status' || name === 'role' ? elsewhere.map((area) => `${area}.${value}`) : []),
    `option.${value}`,
    `sourceoption.${value}`,
    ...pagesWithWords.map((page) => `${page}.${name}.${value}`),
  ];
  const key = keys.find(known);
  return key === undefined ? value : words(key);
}

/** A dotted path as words: “Form – Axes of evolution – Medium”. */
export function pathWords(path: FieldPath, words: Words, card?: CardKind): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? String(step + 1) : fieldWord(path.slice(0, index + 1), words, card),
    )
    .join(words.dash);
}
