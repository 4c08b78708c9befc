/** What of a case a search looks through: names, goals, results, actors and partner countries, in all three languages. */
import { actorOf, type CaseView, type Evidence } from '../../evidence/index.js';
import {
  countryName,
  createVocabulary,
  type DocumentWords,
  documentWords,
  languageOfText,
  languages,
  type TextField,
} from '../../language/index.js';
import type { Case, Label } from '../../study/index.js';

const labelled = (label: Label, isName: boolean): TextField[] =>
  languages.flatMap((language) => {
    const text = label[language];
    return text === undefined ? [] : [{ text, language, isName }];
  });

const free = (text: string | null | undefined): TextField[] =>
  text == null || text === '' ? [] : [{ text, language: languageOfText(text) }];

function fieldsOf(evidence: Evidence, { record }: CaseView): TextField[] {
  const { translations } = evidence.study;
  const actors = record.actors.flatMap((part) => {
    const actor = actorOf(evidence, part.id);
    // A private person is known by role only, to a search as to a reader.
    return actor === undefined || actor.private_person ? [] : [actor];
  });
  return [
    ...labelled(record.name, true),
    { text: record.id, language: 'en' },
    ...labelled(record.summary ?? {}, false),
    ...[...(record.goals ?? []), ...(Array.isArray(record.results) ? record.results : [])].flatMap(({ text }) => [
      ...free(text),
      ...[...translations.values()].flatMap((translated) => free(translated.get((text ?? '').trim()))),
    ]),
    ...actors.flatMap((actor) => [...labelled(actor.name, false), ...actor.aliases.flatMap(free)]),
    ...[record.country, ...(record.partners ?? []).map((partner) => partner.country)].flatMap((country) =>
      languages.map((language): TextField => ({ text: countryName(country, language), language })),
    ),
  ];
}

/** One for the whole process: words are the same in every study and every revision of it. */
export const vocabulary = createVocabulary();
const kept = new WeakMap<
  Case,
  { readonly actors: unknown; readonly translations: unknown; readonly words: DocumentWords }
>();

/** Made once a case, until its file or the register of actors changes. */
export function wordsOfCase(evidence: Evidence, view: CaseView): DocumentWords {
  const { actors, translations } = evidence.study;
  const known = kept.get(view.case);
  if (known !== undefined && known.actors === actors && known.translations === translations) return known.words;
  const words = documentWords(vocabulary, fieldsOf(evidence, view));
  kept.set(view.case, { actors, translations, words });
  return words;
}
