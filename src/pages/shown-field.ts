/**
 * What stands in a field, short and in the reader's words: a choice by its name, a date in full, an actor by name (a private
 * person by role), a list by its entries or their number.
 *
 * Example: `{actor: mfa-kz}` under `originator` reads "Ministry of Foreign Affairs of the Republic of Kazakhstan".
 */
import { formatDate, formatNumber } from '../language/index.js';
import { missingReasons } from '../study/index.js';
import { actorName, actorOfView } from './actors/actor-names.js';
import { optionWord } from './editing/field-words.js';
import { fieldPathWords } from './registry/case/field-path-words.js';
import type { View } from './view.js';

const longest = 80;

export function shownField(value: unknown, path: readonly string[], view: View): string {
  const { words } = view;
  if (value === null || value === undefined) return words('not_known_word');
  if (typeof value === 'boolean') return words(`marker.${value}`);
  if (typeof value === 'number') return formatNumber(value, words.language);
  if (typeof value === 'string') {
    const reason = missingReasons.find((one) => one === value);
    if (reason !== undefined) return words(`reason.${reason}`);
    if (path.at(-1) === 'actor' && actorOfView(view, value) !== undefined) return actorName(view, value);
    const said = formatDate(optionWord(path, value, words), words.language);
    return said.length > longest ? `${said.slice(0, longest)} …` : said;
  }
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return value.map((item) => shownField(item, path, view)).join(', ');
  if (Array.isArray(value)) return words('inputs.entries', { n: value.length });
  const inner = Object.entries(value).filter(
    ([key, one]) => key !== 'src' && key !== 'evidence' && (one === null || typeof one !== 'object'),
  );
  const [only] = inner;
  if (inner.length === 1 && only?.[0] === 'actor') return shownField(only[1], [...path, 'actor'], view);
  return inner
    .map(([key, one]) => `${fieldPathWords([...path, key].join('.'), words)}: ${shownField(one, [...path, key], view)}`)
    .join('; ');
}
