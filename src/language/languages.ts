/** The three languages every sentence exists in; the first is the project's own. */
export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** Locale for `Intl`: English dates are written day first. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** The languages to try when a label lacks the wanted one. */
export const fallbacks = (language: Language): readonly Language[] => orders[language];

const orderOf = (language: Language): readonly Language[] => [
  language,
  ...languages.filter((other) => other !== language),
];
const orders = { kk: orderOf('kk'), ru: orderOf('ru'), en: orderOf('en') };
