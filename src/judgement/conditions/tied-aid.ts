/** R08: an initiative whose primary concept is humanitarian and that is tied to an economic programme or result (method §6.5). */
import { isActive, lastFullYear, windowPeriod } from '../../evidence/index.js';
import type { NamedCondition } from './condition.js';
import { undecided } from './condition.js';

const tiedCode = 3;

export const tiedAidCase: NamedCondition = ({ evidence, subject }) => {
  const period = windowPeriod(evidence.calendar, lastFullYear(evidence.calendar));
  const humanitarian = (evidence.byCountry.get(subject) ?? []).filter(
    (view) => view.record.concepts?.primary === 'H' && isActive(view, period, evidence.calendar),
  );
  const tied = humanitarian
    .filter((view) => (view.record.economic_link?.code ?? -1) >= tiedCode)
    .map((view) => view.id);
  if (tied.length > 0) {
    return {
      holds: true,
      watch: false,
      severity: null,
      because: [{ key: 'judgement.condition.tied', args: { n: tied.length } }],
      units: tied,
    };
  }
  const unknown = humanitarian.filter((view) => view.record.economic_link?.code == null).length;
  if (humanitarian.length === 0 || unknown > 0) {
    return undecided({ key: 'judgement.condition.tied_unknown', args: { unknown, n: humanitarian.length } });
  }
  return {
    holds: false,
    watch: false,
    severity: null,
    because: [{ key: 'judgement.condition.tied_none', args: { n: humanitarian.length } }],
    units: [],
  };
};
