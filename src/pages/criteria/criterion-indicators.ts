/** The indicators that the tests of a criterion hold against a line, each once: the definition is that of a companion's main one. */
import type { CriterionVerdict } from '../../judgement/index.js';
import type { IndicatorDefinition, Standard } from '../../standard/index.js';

export function indicatorsOf(standard: Standard, { criterion }: CriterionVerdict): readonly IndicatorDefinition[] {
  const ids = criterion.tests
    .flatMap((test) => test.parts)
    .map(({ indicator }) => standard.companions.get(indicator)?.of ?? indicator);
  return [...new Set(ids)].flatMap((id) => standard.indicators.get(id) ?? []);
}
