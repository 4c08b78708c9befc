/** R17: the autonomy test of K4.2 taken over people's diplomacy alone: median INS-05 of concept C below the line, whole interval. */
import { isActive, lastFullYear, windowPeriod } from '../../evidence/index.js';
import { medianInterval } from '../../indicators/index.js';
import { judgedValue } from '../judged-year.js';
import { type NamedCondition, undecided } from './condition.js';

const line = 1 / 3;
const minimumCases = 10;

export const autonomyFailsForConceptC: NamedCondition = ({ evidence, table, subject }) => {
  const period = windowPeriod(evidence.calendar, lastFullYear(evidence.calendar));
  const { value } = judgedValue(evidence, table, 'INS-05', subject, 'current');
  const citizen = new Set(
    (evidence.byCountry.get(subject) ?? [])
      .filter((view) => view.record.concepts?.primary === 'C' && isActive(view, period, evidence.calendar))
      .map((view) => view.id),
  );
  const known = (value?.units ?? []).filter((unit) => citizen.has(unit.id) && unit.value != null);
  if (known.length < minimumCases) {
    return undecided(
      { key: 'judgement.condition.autonomy_too_few', args: { n: known.length, needed: minimumCases } },
      known.map((unit) => unit.id),
    );
  }
  const { median, high } = medianInterval(known.map((unit) => unit.value ?? 0));
  return {
    holds: high < line,
    watch: median < line && high >= line,
    severity: null,
    because: [{ key: 'judgement.condition.autonomy', args: { median, n: known.length } }],
    units: known.map((unit) => unit.id),
  };
};
