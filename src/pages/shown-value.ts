/** Which value of an indicator a page shows first, and on which scale. */
import type { Assessment } from '../assessment/index.js';
import { studyYears } from '../evidence/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import { judgedIndicator } from '../report/index.js';

/** The judged value where there is one, else that of the whole span, so that what is known shows with its caveats. */
export function shownValue(
  assessment: Assessment,
  indicator: string,
  subject = assessment.study.settings.focal,
): IndicatorValue | undefined {
  const judged = judgedIndicator(assessment, indicator, subject);
  if (judged !== undefined && judged.status !== 'no_data') return judged;
  const whole = assessment.table.get(indicator, subject, 'whole');
  return whole !== undefined && whole.status !== 'no_data' ? whole : (judged ?? whole);
}

/** The scale: the natural range, else what the values of the years span. */
export function scaleOf(
  assessment: Assessment,
  indicator: string,
  subject = assessment.study.settings.focal,
): readonly [number, number] {
  const { indicators, companions } = assessment.evidence.standard;
  const companion = companions.get(indicator);
  const [from, to] =
    companion?.definition.unit === 'share'
      ? [0, 1]
      : (indicators.get(companion?.of ?? indicator)?.range ?? [null, null]);
  if (from !== null && to !== null) return [from, to];
  const values = [...yearValues(assessment, indicator, subject), assessment.table.get(indicator, subject, 'whole')];
  const ends = values.flatMap((value) =>
    value?.value == null ? [] : [value.value, value.low ?? value.value, value.high ?? value.value],
  );
  if (ends.length === 0) return [from ?? 0, to ?? 1];
  const least = from ?? Math.min(0, ...ends);
  const most = to ?? Math.max(0, ...ends);
  return least === most ? [least, least + 1] : [least, most];
}

const yearValues = (assessment: Assessment, indicator: string, subject: string): (IndicatorValue | undefined)[] =>
  studyYears(assessment.evidence.calendar).map((year) => assessment.table.get(indicator, subject, String(year)));
