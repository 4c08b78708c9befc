/** Names of countries and alphabetical order, as each language has them (Unicode CLDR through `Intl`). */
import { alpha2 } from './countries.js';
import { type Language, localeOf } from './languages.js';

const regions = new Map<Language, Intl.DisplayNames>();
/** A page of a list names the same few countries hundreds of times. */
const said = { kk: new Map<string, string>(), ru: new Map<string, string>(), en: new Map<string, string>() };
const collators = new Map<Language, Intl.Collator>();

/** Where CLDR's name is not the one in use in Kazakhstan or at the United Nations. */
const own: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  AZE: { kk: 'Әзербайжан', ru: 'Азербайджан', en: 'Azerbaijan' },
  COD: { kk: 'Конго Демократиялық Республикасы', ru: 'Демократическая Республика Конго', en: 'DR Congo' },
  COG: { kk: 'Конго Республикасы', ru: 'Республика Конго', en: 'Republic of the Congo' },
  KGZ: { kk: 'Қырғызстан', ru: 'Кыргызстан', en: 'Kyrgyzstan' },
  MMR: { kk: 'Мьянма', ru: 'Мьянма', en: 'Myanmar' },
  PSE: { kk: 'Палестина', ru: 'Палестина', en: 'Palestine' },
  USA: { kk: 'Америка Құрама Штаттары', ru: 'Соединённые Штаты Америки', en: 'United States' },
};

/** The country's usual name; a code that ISO does not know is shown as it is. */
export function countryName(alpha3: string, language: Language): string {
  const named = own[alpha3];
  if (named !== undefined) return named[language];
  const known = said[language].get(alpha3);
  if (known !== undefined) return known;
  const two = alpha2(alpha3);
  if (two === null) return alpha3;
  let names = regions.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
    regions.set(language, names);
  }
  const name = names.of(two) ?? alpha3;
  said[language].set(alpha3, name);
  return name;
}

/** Order of the language's own alphabet (kk: а ә б … к қ … о ө …). For showing lists only, never in a computation. */
export function compareText(a: string, b: string, language: Language): number {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(localeOf(language), { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare(a, b);
}
