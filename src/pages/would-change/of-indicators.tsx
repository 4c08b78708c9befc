/** What would give indicators their values, and one value another standing: data nobody gave, units nobody coded. */
import type { Child } from 'hono/jsx';
import type { IndicatorValue } from '../../indicators/index.js';
import { formatNumber } from '../../language/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { criterionAddress, indicatorAddress, pageAddress } from '../address.js';
import { testsWith } from '../indicators/in-tests.js';
import { statusWords } from '../indicators/status-words.js';
import { digitsOf } from '../marks.js';
import { shownValue } from '../shown-value.js';
import type { View } from '../view.js';

const Named = ({ definitions, view }: { definitions: readonly IndicatorDefinition[]; view: View }) => (
  <>
    {definitions.map((definition, at) => (
      <>
        {at === 0 ? ' ' : ', '}
        <a href={indicatorAddress(view.words.language, definition.id)}>{definition.id}</a>
      </>
    ))}
  </>
);

/** Indicators by what they want: a source of data, more units, fuller fields. */
export function linesOfIndicators(view: View): readonly Child[] {
  const { words, site } = view;
  const all = [...site.assessment.evidence.standard.indicators.values()].map((definition) => ({
    definition,
    status: shownValue(site.assessment, definition.id)?.status ?? 'no_data',
  }));
  const lines = (['few', 'low_coverage', 'provisional', 'no_data'] as const).flatMap((status): Child[] => {
    const own = all.filter((one) => one.status === status).map(({ definition }) => definition);
    if (own.length === 0) return [];
    const said = words(`would_change.indicators.${status}`, { n: own.length });
    if (status !== 'no_data')
      return [
        <>
          {said}
          <Named definitions={own} view={view} />
        </>,
      ];
    return [
      <>
        {said}
        <details>
          <summary>{words('what_supplies')}</summary>
          <ul class="bullets">
            {own.map((definition) => (
              <li>
                <a href={indicatorAddress(words.language, definition.id)}>{definition.id}</a>
                {`: ${words.label(definition.supply)}`}
              </li>
            ))}
          </ul>
        </details>
      </>,
    ];
  });
  return [
    ...lines,
    <a href={`${pageAddress(words.language, 'recommendations')}#R28-needs`}>{words('measure_first')}</a>,
  ];
}

/** Of one value: how far the unknown units could move it, what it lacks, and what then turns in each criterion. */
export function linesOfIndicator(
  view: View,
  definition: IndicatorDefinition,
  value: IndicatorValue | undefined,
): readonly Child[] {
  const { words } = view;
  const unknown = value?.units.filter(({ state }) => state === 'unknown').length ?? 0;
  const lines: Child[] = [];
  if (value?.boundLow != null && value.boundHigh != null && unknown > 0)
    lines.push(
      words('would_change.indicator.bounds', {
        n: unknown,
        low: formatNumber(value.boundLow, words.language, digitsOf(value)),
        high: formatNumber(value.boundHigh, words.language, digitsOf(value)),
      }),
    );
  else if (unknown > 0) lines.push(words('would_change.indicator.unknown', { n: unknown }));
  if (value !== undefined && value.status !== 'ok') lines.push(statusWords(value, words));
  const verdicts = new Map(testsWith(view, definition).map(({ verdict }) => [verdict.criterion.id, verdict]));
  for (const [id, verdict] of verdicts)
    lines.push(
      <>
        <a href={criterionAddress(words.language, id)}>{`${id} ${words.label(verdict.criterion.name)}`}</a>
        {`: ${words.say(verdict.wouldChange)}`}
      </>,
    );
  return lines.length === 0 ? [words('would_change.indicator.nothing_open')] : lines;
}
