/** By what indicators are browsed: dimension, level, path, concept, kind of data, status of the value, statement served. */
import type { Assessment } from '../../assessment/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { codesOf, type IndicatorDefinition } from '../../standard/index.js';
import { levels } from '../../study/index.js';
import { type Choice, counted } from '../filters.js';
import type { Words } from '../words.js';

export const pathNames = ['direct', 'indirect', 'both', 'none'] as const;
export const conceptIds = ['H', 'P', 'C'] as const;
export const dataKinds = ['registry', 'documents', 'events', 'statistics', 'survey'] as const;
const statuses = ['ok', 'given', 'provisional', 'few', 'low_coverage', 'no_data'] as const;

/** A filter over items: its values in order, which of them an item has, and their names. */
export interface Named<Item> {
  readonly id: string;
  readonly order: readonly string[];
  readonly valuesOf: (item: Item) => readonly string[];
  readonly nameOf: (value: string) => string;
}

export const choicesOf = <Item>(filters: readonly Named<Item>[], items: readonly Item[], words: Words): Choice[] =>
  filters.map(({ id, order, valuesOf, nameOf }) => ({
    id,
    label: words(`filter.${id}`),
    options: counted(items, valuesOf, order, nameOf),
  }));

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

export function indicatorFilters(assessment: Assessment, words: Words): readonly Named<ShownIndicator>[] {
  const { standard } = assessment.evidence;
  const name = labelled(assessment, words);
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
