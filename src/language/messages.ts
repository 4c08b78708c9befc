/** The words of the product: `messages/<area>.json`, one file an area, each key in three languages (ICU MessageFormat). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages, localeOf } from './languages.js';
import { formatNumber, formatShare } from './numbers.js';
import { plainWording } from './plain-wording.js';

export type Wording = Readonly<Record<Language, string>>;

/** Found from `src/language` and from `dist/language` alike. */
const messagesFolder = fileURLToPath(new URL('../../messages/', import.meta.url));

let loaded: ReadonlyMap<string, Wording> | undefined;

/** All messages by key; a key that two areas define is a mistake of the product. */
export function messages(): ReadonlyMap<string, Wording> {
  if (loaded !== undefined) return loaded;
  const all = new Map<string, Wording>();
  for (const file of readdirSync(messagesFolder).sort()) {
    if (!file.endsWith('.json')) continue;
    const area = JSON.parse(readFileSync(messagesFolder + file, 'utf8')) as Record<string, Wording>;
    for (const [key, wording] of Object.entries(area)) {
      if (all.has(key)) throw new Error(`messages/${file}: the key ${key} is defined twice`);
      all.set(key, wording);
    }
  }
  loaded = all;
  return all;
}

/** ICU syntax tree, as far as it is walked here. */
interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  children?: Element[];
}
const argumentType = 1;
const pluralType = 6;

/** Where an argument stands as text, not as a selector, its value is given under this name, already in the language. */
export const asText = (name: string): string => `${name}\u0000text`;

function renameArguments(elements: readonly Element[]): Element[] {
  return elements.map((element) => {
    const copy: Element = { ...element };
    if (element.type === argumentType && element.value !== undefined) copy.value = asText(element.value);
    if (element.children !== undefined) copy.children = renameArguments(element.children);
    if (element.options !== undefined) {
      copy.options = Object.fromEntries(
        Object.entries(element.options).map(([key, option]) => [
          key,
          { ...option, value: renameArguments(option.value) },
        ]),
      );
    }
    return copy;
  });
}

/** Names of the arguments a wording takes, in order. */
export function argumentNames(source: string, language: Language): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type >= argumentType && element.type <= pluralType && element.value !== undefined)
        names.add(element.value);
      visit(element.children ?? []);
      for (const option of Object.values(element.options ?? {})) visit(option.value);
    }
  };
  visit(parse(source, language));
  return [...names].sort();
}

const parse = (source: string, language: Language): Element[] =>
  new IntlMessageFormat(source, localeOf(language), undefined, { ignoreTag: true }).getAst() as unknown as Element[];

type Formatters = NonNullable<NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']>;

/** Numbers inside a wording (`{n, number}`, `#`) look as they do everywhere: «42 %», and 1234 stays whole. */
function numberFormat(language: Language, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const made = new Intl.NumberFormat(localeOf(language), options);
  const write = options === undefined ? formatNumber : options.style === 'percent' ? formatShare : null;
  if (write === null) return made;
  return Object.defineProperty(made, 'format', { value: (value: number) => write(value, language) });
}

function formattersOf(language: Language): Formatters {
  const numbers = new Map<string, Intl.NumberFormat>();
  const plurals = new Map<string, Intl.PluralRules>();
  const once = <Made>(kept: Map<string, Made>, options: object | undefined, make: () => Made): Made => {
    const key = JSON.stringify(options ?? null);
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
  return {
    getNumberFormat: (_, options) => once(numbers, options, () => numberFormat(language, options)),
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(localeOf(language), options),
    getPluralRules: (_, options) => once(plurals, options, () => new Intl.PluralRules(localeOf(language), options)),
  };
}
const formatters = { kk: formattersOf('kk'), ru: formattersOf('ru'), en: formattersOf('en') };

/** A wording ready to be filled with what stands in the place of its arguments. */
interface Compiled {
  format(values: Readonly<Record<string, string | number>>): unknown;
}
const compiled = { kk: new Map<string, Compiled>(), ru: new Map<string, Compiled>(), en: new Map<string, Compiled>() };

export function compile(key: string, language: Language): Compiled {
  let format = compiled[language].get(key);
  if (format === undefined) {
    const wording = messages().get(key);
    if (wording === undefined) throw new Error(`no words for the message ${key}`);
    const plain = plainWording(wording[language]);
    format = plain === null ? parsed(wording[language], language) : joined(plain);
    compiled[language].set(key, format);
  }
  return format;
}

function parsed(source: string, language: Language): Compiled {
  const tree = renameArguments(parse(source, language)) as unknown as ReturnType<IntlMessageFormat['getAst']>;
  return new IntlMessageFormat(tree, localeOf(language), undefined, {
    ignoreTag: true,
    formatters: formatters[language],
  });
}

function joined(pieces: readonly string[]): Compiled {
  const names = pieces.map((piece, at) => (at % 2 === 1 ? asText(piece) : piece));
  return {
    format: (values) => {
      let text = names[0] as string;
      for (let at = 1; at < names.length; at += 2) {
        const value = values[names[at] as string];
        if (value === undefined) throw new Error(`there is no value for ${pieces[at]}`);
        text += `${value}${names[at + 1]}`;
      }
      return text;
    },
  };
}

/** True when a wording exists in every language. */
export const isComplete = (wording: Partial<Wording>): boolean =>
  languages.every((language) => typeof wording[language] === 'string' && wording[language] !== '');
