/** For readers whose language is not known: the same words, or the same address, in each of the three. */
import { type Language, languages, speak } from '../language/index.js';

export const inAllLanguages = (key: string, args: Readonly<Record<string, string>> = {}): string =>
  languages.map((language) => speak({ key, args }, language)).join('\n');

const likeLanguage = /^[a-z]{2,3}([-_][a-z0-9]+)*$/i;

/** `/xx/cases/?q=a` → `/kk/cases/?q=a`; what has no language in front gets one: `/cases/` → `/kk/cases/`. */
export const inLanguage =
  (url: string) =>
  (language: Language): string => {
    const { pathname, search } = new URL(url);
    const steps = pathname.replace(/^\/+/, '').split('/');
    const rest = likeLanguage.test(steps[0] ?? '') ? steps.slice(1) : steps;
    return `/${[language, ...(rest.length === 0 ? [''] : rest)].join('/')}${search}`;
  };
