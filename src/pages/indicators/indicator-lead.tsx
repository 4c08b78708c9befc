/** The answer on an indicator in one or two sentences: value, interval, period, of how many units, and whether it can be relied on. */
import type { IndicatorValue } from '../../indicators/index.js';
import { formatNumber, unitWord } from '../../language/index.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import type { Words } from '../words.js';

/** A share that counts its units says so in words; any other value gives the number of units and how complete they are. */
function ofUnits(value: IndicatorValue, words: Words): string {
  const count = (state: string): number => value.units.filter((unit) => unit.state === state).length;
  const [yes, no, unknown] = [count('yes'), count('no'), count('unknown')];
  const isShareOfUnits =
    value.unit === 'share' &&
    value.n > 0 &&
    yes + no === value.n &&
    Math.abs((value.value ?? 0) - yes / value.n) < 1e-9;
  if (isShareOfUnits) return words('indicator.units', { yes, n: value.n, unknown });
  return [
    words('indicator.n', { n: value.n }),
    value.coverage === null
      ? null
      : words('indicator.coverage', { coverage: formatNumber(value.coverage, words.language, 2) }),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

export const IndicatorLead = ({ value, words }: { value: IndicatorValue | undefined; words: Words }) => {
  if (value?.value == null) return <p class="lead">{words('indicator.no_value')}</p>;
  return (
    <p class="lead">
      {`${periodName(words, value.period.id)}: `}
      <Opens value={value} words={words}>
        {withInterval(value, words, digitsOf(value))}
      </Opens>
      {`, ${unitWord(value.unit, words.language)}. ${ofUnits(value, words)}`}
    </p>
  );
};
