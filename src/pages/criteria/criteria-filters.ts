/** By what criteria are browsed: dimension, verdict, and what their indicators are about. */
import type { Assessment } from '../../assessment/index.js';
import type { CriterionVerdict } from '../../judgement/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { levels } from '../../study/index.js';
import { conceptIds, dataKinds, labelled, type Named, pathNames, verdicts } from '../indicators/indicator-filters.js';
import type { Words } from '../words.js';
import { indicatorsOf } from './criterion-indicators.js';

export function criteriaFilters(assessment: Assessment, words: Words): readonly Named<CriterionVerdict>[] {
  const { standard } = assessment.evidence;
  const through =
    (of: (indicator: IndicatorDefinition) => readonly string[]) =>
    (item: CriterionVerdict): readonly string[] =>
      indicatorsOf(standard, item).flatMap(of);
  const name = labelled(assessment, words);
  return [
    {
      id: 'dimension',
      order: [...standard.dimensions.keys()],
      valuesOf: (item) => [item.criterion.dimension],
      nameOf: name.dimension,
    },
    {
      id: 'verdict',
      order: verdicts,
      valuesOf: (item) => [item.verdict],
      nameOf: name.verdict,
    },
    { id: 'level', order: levels, valuesOf: through((one) => one.levels), nameOf: name.level },
    { id: 'path', order: pathNames, valuesOf: through((one) => [one.path]), nameOf: name.path },
    { id: 'concept', order: conceptIds, valuesOf: through((one) => one.concepts), nameOf: name.concept },
    { id: 'data', order: dataKinds, valuesOf: through((one) => one.data), nameOf: name.data },
    {
      id: 'serves',
      order: [...standard.statements.keys()],
      valuesOf: (item) => item.criterion.serves,
      nameOf: name.serves,
    },
  ];
}
