/**
 * Puts a message into a language. Arguments may be messages or labels themselves; numbers are written as the language
 * writes them (years are given as text). A message without words is a mistake of the product and throws.
 */
import type { Message, MessageArgument, TextOf } from '../derivation/index.js';
import { fallbacks, type Language } from './languages.js';
import { asText, compile } from './messages.js';
import { formatNumber, formatYears } from './numbers.js';

export function speak(
  message: Message | TextOf,
  language: Language,
  /** What is written in the place of an argument; its own number still chooses the form of the words around it. */
  written: Readonly<Record<string, string>> = {},
): string {
  if ('text' in message) return labelIn(message.text, language);
  if (message.args === undefined) return withoutArguments(message.key, language);
  const values: Record<string, string | number> = {};
  for (const [name, argument] of Object.entries(message.args)) {
    const text = written[name] ?? argumentText(argument, language);
    values[name] = typeof argument === 'number' ? argument : text;
    values[asText(name)] = text;
  }
  return formatted(message.key, language, values);
}

const fixed = { kk: new Map<string, string>(), ru: new Map<string, string>(), en: new Map<string, string>() };

/** Such a message always says the same, and most do. */
function withoutArguments(key: string, language: Language): string {
  let text = fixed[language].get(key);
  if (text === undefined) fixed[language].set(key, (text = formatted(key, language, {})));
  return text;
}

function formatted(key: string, language: Language, values: Record<string, string | number>): string {
  try {
    return String(compile(key, language).format(values));
  } catch (error) {
    throw new Error(`message ${key} (${language}): ${(error as Error).message.replaceAll('\u0000text', '')}`);
  }
}

/** A label in the wanted language, else in the next one it has. */
export function labelIn(label: TextOf['text'], language: Language): string {
  for (const candidate of fallbacks(language)) {
    const text = label[candidate];
    if (text !== undefined && text !== '') return text;
  }
  return '–';
}

/** Comparisons as the standard writes them, and as they are read. */
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };

function argumentText(argument: MessageArgument, language: Language): string {
  if (argument === null) return '–';
  if (typeof argument === 'string') return signs[argument] ?? formatYears(argument);
  return typeof argument === 'number' ? formatNumber(argument, language) : speak(argument, language);
}
