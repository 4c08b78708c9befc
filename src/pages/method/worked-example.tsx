/** Worked examples on this study's own numbers: for each rule of interval one usable value, written out from its derivation. */
import type { Assessment } from '../../assessment/index.js';
import type { Step } from '../../derivation/index.js';
import { type IndicatorValue, wilson } from '../../indicators/index.js';
import { formatNumber, unitWord } from '../../language/index.js';
import type { IntervalRule } from '../../standard/index.js';
import { indicatorAddress } from '../address.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { shownValue } from '../shown-value.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

export interface Example {
  readonly rule: IntervalRule;
  readonly value: IndicatorValue;
}

/** The first usable value of each rule of interval, in the order of the standard. */
export function workedExamples(assessment: Assessment): readonly Example[] {
  const found = new Map<IntervalRule, IndicatorValue>();
  for (const { id } of assessment.evidence.standard.indicators.values()) {
    const value = shownValue(assessment, id);
    if (value?.status !== 'ok' || value.value === null || found.has(value.interval)) continue;
    found.set(value.interval, value);
  }
  return [...found].map(([rule, value]) => ({ rule, value }));
}

/** Wilson's formula with the numbers in it; null where the value is not such a share. */
export function wilsonInNumbers(value: IndicatorValue, words: Words): string | null {
  if (value.interval !== 'wilson' || value.value === null || value.low === null) return null;
  const yes = value.units.filter((unit) => unit.state === 'yes').length;
  const [low, high] = wilson(yes, value.n);
  if (Math.abs(low - value.low) > 1e-9 || Math.abs(yes / value.n - value.value) > 1e-9) return null;
  const n = (number: number) => formatNumber(number, words.language, 3);
  const z2 = 1.645 ** 2;
  const centre = (value.value + z2 / (2 * value.n)) / (1 + z2 / value.n);
  return words('method.wilson', {
    yes,
    n: value.n,
    share: n(value.value),
    centre: n(centre),
    half: n((high - low) / 2),
    low: n(low),
    high: n(high),
  });
}

const Line = ({ step, words }: { step: Step; words: Words }) => {
  const { value } = step;
  const text =
    value === undefined || value === null
      ? null
      : typeof value === 'number'
        ? formatNumber(value, words.language)
        : typeof value === 'string'
          ? value
          : words.say(value);
  return (
    <li>
      {words.say(step.what)}
      {text === null ? null : (
        <>
          {': '}
          <b>{text}</b>
          {step.unit === undefined ? '' : `, ${unitWord(step.unit, words.language)}`}
        </>
      )}
      {step.steps === undefined || step.steps.length === 0 ? null : (
        <ul class="tree">
          {step.steps.map((one) => (
            <Line step={one} words={words} />
          ))}
        </ul>
      )}
    </li>
  );
};

export const WorkedExamples = ({ view }: { view: View }) => {
  const { words, site } = view;
  const examples = workedExamples(site.assessment);
  if (examples.length === 0) return <p class="missing">{words('method.no_example')}</p>;
  return (
    <>
      {examples.map(({ rule, value }) => {
        const inNumbers = wilsonInNumbers(value, words);
        return (
          <article id={`example-${rule}`}>
            <h3>{words(`interval.${rule}`)}</h3>
            <p>
              <a href={indicatorAddress(words.language, value.indicator)}>{value.indicator}</a>
              {` ${words.label(site.assessment.evidence.standard.indicators.get(value.indicator)?.name ?? {})}: `}
              <Opens value={value} words={words}>
                {withInterval(value, words, digitsOf(value))}
              </Opens>
            </p>
            <ol class="tree root example">
              {value.countSteps().map((step) => (
                <Line step={step} words={words} />
              ))}
            </ol>
            {inNumbers === null ? null : <p class="formula">{inNumbers}</p>}
          </article>
        );
      })}
    </>
  );
};
