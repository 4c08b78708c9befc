/**
 * All that is said of a case, as a search looks through it: its names in every language, what the coder wrote of it (goals,
 * results, deeds, milestones, criticism) with its translations, the actors, the partner countries, and its classes by name.
 * The registry and the search of all pages look through the same, so that a frozen site finds what a live one does.
 *
 * Example: «межрелигиозный форум» finds the Congress of religions by its instrument, «Назарбаев центр» by an actor.
 */
import { actorOf, type CaseView, type Evidence } from '../../evidence/index.js';
import { countryName, type Language, languageOfText, languages, type TextField } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { type Label, ownTextsOf } from '../../study/index.js';

const labelled = (label: Label, into: readonly Language[], isName = false): TextField[] =>
  into.flatMap((language) => {
    const text = label[language];
    return text === undefined ? [] : [{ text, language, isName }];
  });

const free = (text: string | null | undefined): TextField[] =>
  text == null || text === '' ? [] : [{ text, language: languageOfText(text) }];

/** What the case is called in the codebook: concept, form, instruments, directions. */
function codeNames({ standard }: Evidence, { record }: CaseView): Label[] {
  const lists = [
    ['concepts', record.concepts === null ? [] : [record.concepts.primary, ...record.concepts.also]],
    ['forms', [record.form?.primary]],
    ['instruments', record.instruments ?? []],
    ['directions', record.directions ?? []],
  ] as const;
  return lists.flatMap(([list, codes]) => codes.flatMap((code) => codesOf(standard, list).get(code ?? '')?.name ?? []));
}

/** @param into languages of what stands beside the names; names are found in all of them */
export function caseFields(evidence: Evidence, view: CaseView, into: readonly Language[] = languages): TextField[] {
  const { record } = view;
  const { translations } = evidence.study;
  const actors = record.actors.flatMap((part) => {
    const actor = actorOf(evidence, part.id);
    // A private person is known by role only, to a search as to a reader.
    return actor === undefined || actor.private_person ? [] : [actor];
  });
  return [
    ...labelled(record.name, languages, true),
    { text: record.id, language: 'en' },
    ...labelled(record.summary ?? {}, into),
    ...[...new Set(ownTextsOf(record))].flatMap((text) => [
      ...free(text),
      ...into.flatMap((language) => free(translations.get(language)?.get(text.trim()))),
    ]),
    ...actors.flatMap((actor) => [...labelled(actor.name, into), ...actor.aliases.flatMap(free)]),
    ...[record.country, ...(record.partners ?? []).map((partner) => partner.country)].flatMap((country) =>
      into.map((language): TextField => ({ text: countryName(country, language), language })),
    ),
    ...codeNames(evidence, view).flatMap((name) => labelled(name, into)),
  ];
}
