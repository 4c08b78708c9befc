/** What a test asks; one indicator in it: its value on its scale against the line it is held to, and in words what that says. */
import { indicatorName } from '../../assessment/index.js';
import type { PartResult, TestResult } from '../../judgement/index.js';
import { formatShare } from '../../language/index.js';
import { indicatorAddress } from '../address.js';
import { IntervalPlot } from '../interval-plot.js';
import { digitsOf, Opens, TestMark, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { scaleOf } from '../shown-value.js';
import type { View } from '../view.js';

/** What a test asks, with the mark of how it came out. */
export const TestHeading = ({ test, view }: { test: TestResult; view: View }) => (
  <h3>
    <span class="v">
      <TestMark outcome={test.outcome} />
      {view.words.label(test.test.text)}
    </span>
  </h3>
);

/** `before`: the part above this one in the same test; what it said already is not said again. */
export const TestPart = ({ part, before, view }: { part: PartResult; before?: PartResult | undefined; view: View }) => {
  const { words, site } = view;
  const { value } = part;
  const id = part.part.indicator;
  const goodSide =
    part.part.op === undefined
      ? null
      : part.part.op.startsWith('>') !== part.part.complement
        ? ('above' as const)
        : ('below' as const);
  // A conventional line stands where it stands, also while nothing can be held against it.
  const threshold = part.threshold ?? part.part.threshold ?? null;
  const line = threshold === null ? null : part.part.complement ? 1 - threshold : threshold;
  return (
    <div class="part">
      <p>
        <a
          href={indicatorAddress(words.language, site.assessment.evidence.standard.companions.get(id)?.of ?? id)}
        >{`${id} ${words.say(indicatorName(site.assessment, id))}`}</a>
        {': '}
        {value === null || value.value === null ? (
          <span class="missing">{words('no_data')}</span>
        ) : (
          <Opens value={value} words={words}>
            {withInterval(value, words, digitsOf(value))}
          </Opens>
        )}
        {value === null || value.value === null ? null : (
          <span class="muted">{` · ${words('n_coverage', { n: value.n, coverage: value.coverage === null ? words('not_counted') : formatShare(value.coverage, words.language), period: periodName(words, value.period.id) })}`}</span>
        )}
      </p>
      {value === null ? null : (
        <IntervalPlot
          value={value}
          range={scaleOf(site.assessment, id, value.subject)}
          threshold={line}
          conventional={part.part.kind === 'conv' || part.part.kind === 'count'}
          goodSide={goodSide}
          label={`${id}: ${withInterval(value, words, 2)}. ${words.say(part.why)}`}
          words={words}
        />
      )}
      <p class="note">
        {before !== undefined && words.say(before.why) === words.say(part.why) ? '' : words.say(part.why)}
        {part.movement === null
          ? ''
          : ` ${words.say({ key: 'judgement.step.movement', args: { movement: part.movement } })}`}
        {part.wouldPass === null
          ? ''
          : ` ${words('would_pass', { needed: part.wouldPass.needed, of: part.wouldPass.of })}`}
      </p>
    </div>
  );
};
