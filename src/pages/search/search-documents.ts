/**
 * What can be found: cases, actors, indicators, criteria, problems, recommendations, statements, experience, norms, documents and
 * their texts where they lie here, sources; names in all languages.
 */

import type { Assessment } from '../../assessment/index.js';
import { documentsView } from '../../documents/index.js';
import {
  compareText,
  countryName,
  isLanguage,
  languageOfText,
  languages,
  type SearchDocument,
  type SearchIndex,
  searchIndexOf,
} from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import {
  caseAddress,
  criterionAddress,
  diagnosisAddress,
  indicatorAddress,
  pageAddress,
  recommendationAddress,
  sourceAddress,
} from '../address.js';
import type { Site } from '../model.js';
import { caseFields } from '../registry/case-fields.js';
import { facetValueName } from '../registry/facet-names.js';
import { facetIds, facetsOf } from '../registry/facets.js';
import { publisherName } from '../source-name.js';
import { type Words, wordsOf } from '../words.js';
import { documentsFound } from './documents-found.js';

export const kinds = [
  'case',
  'actor',
  'indicator',
  'criterion',
  'problem',
  'recommendation',
  'statement',
  'experience',
  'norm',
  'document',
  'passage',
  'source',
] as const;

type Label = Parameters<Words['label']>[0];
type Field = SearchDocument['fields'][number];

/** A label is found in every language it has. */
const labelFields = (isName: boolean, ...labels: readonly (Label | undefined)[]): Field[] =>
  labels.flatMap((label) =>
    Object.entries(label ?? {}).flatMap(([language, text]) =>
      text !== undefined && isLanguage(language) ? [{ text, language, isName }] : [],
    ),
  );
const textField = (text: string, isName = false): Field => ({ text, language: languageOfText(text), isName });

function caseDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  const facets = facetsOf(assessment);
  return assessment.evidence.views.map((view) => {
    const { record, id } = view;
    const features = facets.flatMap((facet) => facet.valuesOf(view).map((value) => `${facet.id}:${value}`));
    const classFacet = facets.find((facet) => facet.id === 'class');
    return {
      address: caseAddress(words.language, id),
      title: words.label(record.name),
      kind: 'case',
      note:
        classFacet === undefined
          ? ''
          : classFacet
              .valuesOf(view)
              .map((value) => facetValueName(assessment.evidence, words, 'class', value))
              .join(', '),
      features,
      fields: caseFields(assessment.evidence, view, [words.language]),
    };
  });
}

/** Actors that have a page: a private person has none. */
function actorDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  const { evidence, study } = assessment;
  const parts = new Map<string, number>();
  for (const { record } of evidence.views)
    for (const id of new Set(record.actors.map((part) => part.id))) parts.set(id, (parts.get(id) ?? 0) + 1);
  return [...study.actors.values()].flatMap((actor): SearchDocument[] => {
    if (actor.private_person) return [];
    const kind = words.label(codesOf(evidence.standard, 'actors').get(actor.kind)?.name ?? { en: actor.kind });
    return [
      {
        address: pageAddress(words.language, 'actors', actor.id),
        title: words.label(actor.name),
        kind: 'actor',
        note: `${kind} · ${words('cases_n', { n: parts.get(actor.id) ?? 0 })}`,
        features: [],
        fields: [...labelFields(true, actor.name), ...actor.aliases.map((alias) => textField(alias, true))],
      },
    ];
  });
}

function standardDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  const { standard } = assessment.evidence;
  const { language } = words;
  const of = (kind: string, id: string, address: string, name: Label, more?: Label): SearchDocument => ({
    address,
    title: `${id} ${words.label(name)}`,
    kind,
    note: '',
    features: [],
    fields: [textField(id, true), ...labelFields(true, name), ...labelFields(false, more)],
  });
  return [
    ...[...standard.indicators.values()].map((one) =>
      of('indicator', one.id, indicatorAddress(language, one.id), one.name, one.meaning),
    ),
    ...[...assessment.focal.current.values()].map(({ criterion: one }) =>
      of('criterion', one.id, criterionAddress(language, one.id), one.name),
    ),
    ...[...standard.diagnoses.values()].map((one) =>
      of('problem', one.id, diagnosisAddress(language, one.id), one.name),
    ),
    ...[...standard.recommendations.values()].map((one) =>
      of('recommendation', one.id, recommendationAddress(language, one.id), one.recommendation, one.when_text),
    ),
    ...[...standard.statements.values()].map((one) =>
      of('statement', one.id, `${pageAddress(language, 'statements')}#${one.id}`, one.says, { kk: one.key }),
    ),
  ];
}

function experienceDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  return [...assessment.study.experience.values()].map(({ record }) => ({
    address: pageAddress(words.language, 'experience', record.id),
    title: words.label(record.title),
    kind: 'experience',
    note: record.country === null ? words.label(record.name) : countryName(record.country, words.language),
    features: [],
    fields: [
      ...labelFields(true, record.title, record.name),
      ...(record.country === null
        ? []
        : languages.map((language) => ({
            text: countryName(record.country as string, language),
            language,
            isName: true,
          }))),
      ...labelFields(false, record.lesson),
      ...[...record.tried, ...record.known].map(({ text }) => textField(text)),
    ],
  }));
}

function normDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  return [...assessment.study.norms.values()].map(({ record }) => ({
    address: pageAddress(words.language, 'norms', record.id),
    title: words.label(record.title),
    kind: 'norm',
    note: record.number ?? '',
    features: [],
    fields: [
      ...labelFields(true, record.title),
      textField(record.number ?? ''),
      ...record.names.map(({ concept }) => textField(words(`norms.concept.${concept}`))),
    ],
  }));
}

function sourceDocuments(site: Site, words: Words): SearchDocument[] {
  const { sources, publishers } = site.assessment.study;
  return [...sources].map(([id, source]) => {
    const publisher = publisherName({ site, words }, source.publisher);
    const asWritten = publishers.get(source.publisher)?.name ?? '';
    const title = source.title ?? source.supports ?? id;
    return {
      address: sourceAddress(words.language, id),
      title,
      kind: 'source',
      note: publisher,
      features: [],
      fields: [textField(title, true), textField(publisher), textField(asWritten), textField(source.supports ?? '')],
    };
  });
}

const made = new WeakMap<Assessment, Map<string, SearchIndex>>();

export function searchIndex(site: Site): SearchIndex {
  const ofLanguages = made.get(site.assessment) ?? new Map<string, SearchIndex>();
  made.set(site.assessment, ofLanguages);
  const key = `${site.language} ${site.mode} ${documentsView(site.assessment.study).state}`;
  const kept = ofLanguages.get(key);
  if (kept !== undefined) return kept;
  const words = wordsOf(site.language);
  const byTitle = (list: SearchDocument[]) => list.sort((a, b) => compareText(a.title, b.title, site.language));
  const documents = [
    ...byTitle(caseDocuments(site, words)),
    ...byTitle(actorDocuments(site, words)),
    ...standardDocuments(site, words),
    ...byTitle(experienceDocuments(site, words)),
    ...byTitle(normDocuments(site, words)),
    ...documentsFound(site, words),
    ...byTitle(sourceDocuments(site, words)),
  ];
  const names: Record<string, string> = {};
  for (const kind of kinds) names[kind] = words(`search.kind.${kind}`);
  const { evidence } = site.assessment;
  for (const { features } of documents)
    for (const feature of features) {
      if (names[feature] !== undefined) continue;
      const facet = facetIds.find((id) => feature.startsWith(`${id}:`));
      if (facet === undefined) continue;
      const value = feature.slice(facet.length + 1);
      names[feature] = `${words(`facet.${facet}`)}: ${facetValueName(evidence, words, facet, value)}`;
    }
  const index = searchIndexOf(documents, names);
  ofLanguages.set(key, index);
  return index;
}
