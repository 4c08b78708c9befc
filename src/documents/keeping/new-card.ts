/** The beginning of a card for a text that somebody dropped in: what is not known is left open for a person to fill. */
import { stringify } from 'yaml';

export const newCard = (title: string, lang: string): string =>
  stringify({
    title: { [lang === 'kk' || lang === 'ru' ? lang : 'en']: title },
    owner: 'official',
    country: null,
    date: null,
    genre: 'other',
    texts: [{ lang, status: 'not_established', url: null }],
    counted: [],
    src: null,
  });
