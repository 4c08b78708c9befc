/** R24: the share of digital forms rises over the years while their cases are no institutions by either count of §6.3. */
import { institutionClass } from '../../classes/index.js';
import { isActive, lastFullYear, windowPeriod, yearPeriod } from '../../evidence/index.js';
import { ascending, median } from '../../indicators/index.js';
import { type NamedCondition, undecided } from './condition.js';
import { slopeWithInterval } from './spend-falls.js';

export const digitalFormRisesWithoutInstitution: NamedCondition = ({ evidence, subject }, parameters) => {
  const last = lastFullYear(evidence.calendar);
  const years = parameters['years'] ?? 5;
  const views = (evidence.byCountry.get(subject) ?? []).filter(
    (view) => view.record.form?.primary != null && view.record.form.primary !== 'none',
  );
  const points: [number, number][] = [];
  for (let year = last - years + 1; year <= last; year++) {
    const active = views.filter((view) => isActive(view, yearPeriod(evidence.calendar, year), evidence.calendar));
    if (active.length > 0)
      points.push([year, active.filter((view) => view.record.form?.primary === 'F12').length / active.length]);
  }
  const window = windowPeriod(evidence.calendar, last, years);
  const digital = views.filter(
    (view) => view.record.form?.primary === 'F12' && isActive(view, window, evidence.calendar),
  );
  const slope = slopeWithInterval(points);
  if (slope === null || digital.length === 0)
    return undecided({ key: 'judgement.condition.digital_none', args: { n: digital.length } });
  const classes = digital.map((view) => institutionClass(evidence, view, window.classDay));
  const limit = parameters['points'] ?? 5;
  const weakEvenAtBest = median(ascending(classes.map((item) => item.pointsHigh))) < limit;
  const weakAtWorst = median(ascending(classes.map((item) => item.pointsLow))) < limit;
  const units = digital.map((view) => view.id);
  const because = [{ key: 'judgement.condition.digital', args: { slope: slope.slope, n: digital.length } }];
  if (weakEvenAtBest !== weakAtWorst) return { holds: null, watch: false, severity: null, because, units };
  return { holds: slope.slope > 0 && weakEvenAtBest, watch: false, severity: null, because, units };
};
