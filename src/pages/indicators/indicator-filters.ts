/** By what indicators are browsed: dimension, level, path, concept, kind of data, status of the value, verdict of the criteria it is tested in, statement served. */
import type { Assessment } from '../../assessment/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { codesOf, type IndicatorDefinition } from '../../standard/index.js';
import { levels } from '../../study/index.js';
import { indicatorsOf } from '../criteria/criterion-indicators.js';
import { type Choice, counted, fits } from '../filters.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

export const pathNames = ['direct', 'indirect', 'both', 'none'] as const;
export const conceptIds = ['H', 'P', 'C'] as const;
export const verdicts = ['met', 'partly_met', 'not_met', 'insufficient'] as const;
export const dataKinds = ['registry', 'documents', 'events', 'statistics', 'survey'] as const;
const statuses = ['ok', 'given', 'provisional', 'few', 'low_coverage', 'no_data'] as const;

/** A filter over items: its values in order, which of them an item has, and their names. */
export interface Named<Item> {
  readonly id: string;
  readonly order: readonly string[];
  readonly valuesOf: (item: Item) => readonly string[];
  readonly nameOf: (value: string) => string;
}

/**
 * Each choice with the number of items that it would show beside what is chosen already. A site keeps a page for one choice
 * at a time: there the number is that of the choice alone.
 */
export function choicesOf<Item>(filters: readonly Named<Item>[], items: readonly Item[], view: View): Choice[] {
  const shownBeside = (id: string): readonly Item[] =>
    view.site.mode === 'live'
      ? items.filter((item) => filters.every((other) => other.id === id || fits(view, other.id, other.valuesOf(item))))
      : items;
  return filters.map(({ id, order, valuesOf, nameOf }) => ({
    id,
    label: view.words(`filter.${id}`),
    options: counted(shownBeside(id), valuesOf, order, nameOf, items),
  }));
}

const longest = 60;

export function labelled({ evidence }: Assessment, words: Words) {
  const { standard } = evidence;
  const concepts = codesOf(standard, 'concepts');
  return {
    dimension: (id: string) => words.label(standard.dimensions.get(id)?.name ?? { en: id }),
    level: (id: string) => words(`level.${id}`),
    path: (id: string) => words(`path.${id}`),
    concept: (id: string) => words.label(concepts.get(id)?.name ?? { en: id }),
    data: (id: string) => words(`filter.data.${id}`),
    verdict: (id: string) => words.say({ key: `judgement.verdict.${id}` }),
    serves: (id: string) => {
      const says = words.label(standard.statements.get(id)?.says ?? { en: '' });
      return `${id} ${says.length > longest ? `${says.slice(0, says.lastIndexOf(' ', longest))} …` : says}`;
    },
  };
}

export interface ShownIndicator {
  readonly definition: IndicatorDefinition;
  readonly value: IndicatorValue | undefined;
}

/** By indicator, the verdicts of the criteria that hold it, or a companion of it, against a line. */
function verdictsByIndicator({ evidence, focal }: Assessment): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const verdict of focal.current.values())
    for (const { id } of indicatorsOf(evidence.standard, verdict))
      found.set(id, [...(found.get(id) ?? []), verdict.verdict]);
  return found;
}

export function indicatorFilters(assessment: Assessment, words: Words): readonly Named<ShownIndicator>[] {
  const { standard } = assessment.evidence;
  const name = labelled(assessment, words);
  const verdictsWith = verdictsByIndicator(assessment);
  return [
    {
      id: 'dimension',
      order: [...standard.dimensions.keys()],
      valuesOf: ({ definition }) => [definition.dimension],
      nameOf: name.dimension,
    },
    {
      id: 'status',
      order: statuses,
      valuesOf: ({ value }) => [value?.status ?? 'no_data'],
      nameOf: (value) => words(`status.${value}`),
    },
    {
      id: 'verdict',
      order: verdicts,
      valuesOf: ({ definition }) => verdictsWith.get(definition.id) ?? [],
      nameOf: name.verdict,
    },
    { id: 'level', order: levels, valuesOf: ({ definition }) => definition.levels, nameOf: name.level },
    { id: 'path', order: pathNames, valuesOf: ({ definition }) => [definition.path], nameOf: name.path },
    { id: 'concept', order: conceptIds, valuesOf: ({ definition }) => definition.concepts, nameOf: name.concept },
    { id: 'data', order: dataKinds, valuesOf: ({ definition }) => definition.data, nameOf: name.data },
    {
      id: 'serves',
      order: [...standard.statements.keys()],
      valuesOf: ({ definition }) => definition.serves,
      nameOf: name.serves,
    },
  ];
}
