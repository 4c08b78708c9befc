/**
 * What a search finds of documents: each by its card, and each paragraph of a text that lies here by its words, so that the
 * answer opens at the place. A site holds the paragraphs of texts whose card names a licence, and no others.
 * Example: «босқындарды» finds «… заңы · 12-абзац» and leads to `documents/oda-law-2014/?lang=kk#p12`.
 */
import { type DocumentView, documentsView, frozenText } from '../../documents/index.js';
import { countryName, isLanguage, languages, type SearchDocument } from '../../language/index.js';
import { paragraphsOf } from '../../text/index.js';
import { documentAddress, paragraphAddress } from '../documents/names.js';
import type { Site } from '../model.js';
import type { Words } from '../words.js';

type Field = SearchDocument['fields'][number];

/** In UTF-16 units. The index of a site is one file that a browser loads; the workbench keeps its own in memory. */
const most = { static: 150_000, live: 3_000_000 } as const;
const shown = 110;

const nameOf = (words: Words, { id, document }: DocumentView): string => words.label(document.card.title) || id;

function cardOf({ assessment }: Site, words: Words, one: DocumentView): SearchDocument {
  const { card } = one.document;
  const issuer = card.issuer === null ? undefined : assessment.study.actors.get(card.issuer);
  const fields: Field[] = [
    { text: one.id, language: 'en', isName: true },
    ...languages.flatMap((language): Field[] => {
      const [title, by] = [card.title[language], issuer?.name[language]];
      return [
        ...(title === undefined ? [] : [{ text: title, language, isName: true }]),
        ...(by === undefined ? [] : [{ text: by, language, isName: false }]),
        ...(card.country === null
          ? []
          : [{ text: countryName(card.country, language), language, isName: false } satisfies Field]),
      ];
    }),
    { text: card.edition ?? '', language: 'en', isName: false },
    { text: words(`documents.genre.${card.genre}`), language: words.language, isName: false },
  ];
  return {
    address: documentAddress(words.language, one.id),
    title: nameOf(words, one),
    kind: 'document',
    note: [words(`documents.genre.${card.genre}`), card.date?.slice(0, 4) ?? '', card.edition ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    features: [],
    fields,
  };
}

function passagesOf(site: Site, words: Words, one: DocumentView, room: { left: number }): SearchDocument[] {
  const { study } = site.assessment;
  const { card, parts, partTexts } = one.document;
  if (parts.length > 0 && partTexts.size === 0) return [];
  const { focal } = study.settings;
  return one.texts
    .filter(({ part, country }) => part === null || country === focal)
    .flatMap(({ part, lang, year }) => {
      if (!isLanguage(lang)) return [];
      const licence = card.texts.find((text) => text.lang === lang)?.licence ?? null;
      if (site.mode === 'static' && licence === null) return [];
      const text = frozenText(study, one.document, lang, part);
      if (text === null || text.length > room.left) return [];
      room.left -= text.length;
      const name = `${nameOf(words, one)}${part === null || year === null ? '' : `, ${year}`}`;
      return paragraphsOf(text).map(({ start, end }, at): SearchDocument => {
        const own = text.slice(start, end).replace(/\s+/g, ' ').trim();
        return {
          address: paragraphAddress(words.language, one.id, lang, at + 1, part),
          title: `${name} · ${words('documents.paragraph_n', { n: at + 1 })}`,
          kind: 'passage',
          note: own.length > shown ? `${own.slice(0, own.lastIndexOf(' ', shown))} …` : own,
          features: [],
          fields: [{ text: own, language: lang, isName: false }],
        };
      });
    });
}

export function documentsFound(site: Site, words: Words): SearchDocument[] {
  const { documents } = documentsView(site.assessment.study);
  const room = { left: most[site.mode] };
  return [
    ...documents.map((one) => cardOf(site, words, one)),
    ...documents.flatMap((one) => passagesOf(site, words, one, room)),
  ];
}
