/** By what criteria are browsed: dimension, verdict, and what their indicators are about. */
import type { Assessment } from '../../assessment/index.js';
import type { CriterionVerdict } from '../../judgement/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { levels } from '../../study/index.js';
import { conceptIds, dataKinds, labelled, type Named, pathNames } from '../indicators/indicator-filters.js';
import type { Words } from '../words.js';

const verdicts = ['met', 'partly_met', 'not_met', 'insufficient'] as const;

export function criteriaFilters(assessment: Assessment, words: Words): readonly Named<CriterionVerdict>[] {
  const { standard } = assessment.evidence;
  const indicatorsOf = ({ criterion }: CriterionVerdict): IndicatorDefinition[] =>
    criterion.tests
      .flatMap((test) => test.parts)
      .flatMap(({ indicator }) => standard.indicators.get(standard.companions.get(indicator)?.of ?? indicator) ?? []);
  const through =
    (of: (indicator: IndicatorDefinition) => readonly string[]) =>
    (item: CriterionVerdict): readonly string[] =>
      indicatorsOf(item).flatMap(of);
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
      nameOf: (value) => words.say({ key: `judgement.verdict.${value}` }),
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
