/** The tests of criteria that hold this indicator, or one of its companions, against a line: how the value stands to it. */

import type { CriterionVerdict, PartResult, TestResult } from '../../judgement/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { criterionAddress } from '../address.js';
import { TestHeading, TestPart } from '../criteria/test-part.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

interface InTest {
  readonly verdict: CriterionVerdict;
  readonly test: TestResult;
  readonly parts: readonly PartResult[];
}

export function testsWith(view: View, { id }: IndicatorDefinition): readonly InTest[] {
  const { focal, evidence } = view.site.assessment;
  const isOwn = ({ part }: PartResult): boolean =>
    part.indicator === id || evidence.standard.companions.get(part.indicator)?.of === id;
  return [...focal.current.values()].flatMap((verdict) =>
    verdict.tests.flatMap((test): InTest[] => {
      const parts = test.parts.filter(isOwn);
      return parts.length === 0 ? [] : [{ verdict, test, parts }];
    }),
  );
}

export const InTests = ({ definition, view }: { definition: IndicatorDefinition; view: View }) => {
  const { words } = view;
  const found = testsWith(view, definition);
  return (
    <Row id="tests" ask={words('indicator.tests')} note={words('indicator.tests_note')}>
      {found.length === 0 ? <p class="missing">{words('indicator.in_no_test')}</p> : null}
      {found.map(({ verdict, test, parts }) => (
        <section>
          <TestHeading test={test} view={view} />
          <p>
            <a href={criterionAddress(words.language, verdict.criterion.id)}>
              {words('indicator.in_criterion', { criterion: verdict.criterion.id })}
            </a>
            {': '}
            <b>{words.say({ key: `judgement.outcome.${test.outcome}` })}</b>
          </p>
          {parts.map((part) => (
            <TestPart part={part} view={view} />
          ))}
        </section>
      ))}
    </Row>
  );
};
