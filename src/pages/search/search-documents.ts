/** What can be found: cases, indicators, criteria, problems, recommendations, statements, sources; names in all languages. */

import type { Assessment } from '../../assessment/index.js';
import { compareText } from '../../language/index.js';
import { buildIndex, type SearchDocument, type SearchIndex } from '../../search/index.js';
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
import { facetsOf } from '../registry/facets.js';
import { type Words, wordsOf } from '../words.js';

export const kinds = ['case', 'indicator', 'criterion', 'problem', 'recommendation', 'statement', 'source'] as const;

type Label = Parameters<Words['label']>[0];
const everyLanguage = (...labels: readonly (Label | undefined)[]): string =>
  labels.flatMap((label) => Object.values(label ?? {})).join(' ');

function caseDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  const facets = facetsOf(assessment, words);
  return assessment.evidence.views.map(({ record, id }, index) => ({
    address: caseAddress(words.language, id),
    title: words.label(record.name),
    kind: 'case',
    note: words.say({
      key: `class.${facets.find((one) => one.id === 'class')?.valuesOf(assessment.evidence.views[index] as never)[0] ?? 'unknown'}`,
    }),
    text: [everyLanguage(record.name), id, ...(record.goals ?? []).map((goal) => goal.text ?? '')].join(' '),
    features: facets.flatMap((facet) =>
      facet.valuesOf(assessment.evidence.views[index] as never).map((value) => `${facet.id}:${value}`),
    ),
  }));
}

function standardDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  const { standard } = assessment.evidence;
  const { language } = words;
  const of = (
    kind: string,
    id: string,
    address: string,
    name: Label,
    ...more: (Label | undefined)[]
  ): SearchDocument => ({
    address,
    title: `${id} ${words.label(name)}`,
    kind,
    note: '',
    text: everyLanguage(name, ...more),
    features: [],
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

function sourceDocuments({ assessment }: Site, words: Words): SearchDocument[] {
  const { sources, publishers } = assessment.study;
  return [...sources].map(([id, source]) => {
    const publisher = publishers.get(source.publisher)?.name ?? source.publisher;
    return {
      address: sourceAddress(words.language, id),
      title: source.title ?? source.supports ?? id,
      kind: 'source',
      note: publisher,
      text: [publisher, source.supports ?? ''].join(' '),
      features: [],
    };
  });
}

const made = new WeakMap<Assessment, Map<string, SearchIndex>>();

export function searchIndex(site: Site): SearchIndex {
  const ofLanguages = made.get(site.assessment) ?? new Map<string, SearchIndex>();
  made.set(site.assessment, ofLanguages);
  const kept = ofLanguages.get(site.language);
  if (kept !== undefined) return kept;
  const words = wordsOf(site.language);
  const byTitle = (list: SearchDocument[]) => list.sort((a, b) => compareText(a.title, b.title, site.language));
  const documents = [
    ...byTitle(caseDocuments(site, words)),
    ...standardDocuments(site, words),
    ...byTitle(sourceDocuments(site, words)),
  ];
  const names: Record<string, string> = {};
  for (const kind of kinds) names[kind] = words(`search.kind.${kind}`);
  const facets = facetsOf(site.assessment, words);
  for (const { features } of documents)
    for (const feature of features) {
      if (names[feature] !== undefined) continue;
      const [facet = '', value = ''] = feature.split(/:(.*)/s);
      names[feature] = `${words(`facet.${facet}`)}: ${facets.find((one) => one.id === facet)?.nameOf(value) ?? value}`;
    }
  const index = buildIndex(documents, names);
  ofLanguages.set(site.language, index);
  return index;
}
