/** R13: dialogue rounds as a third party in the last months, and no non-state actor in those cases (known for each). */
import { actorOf, addMonths } from '../../evidence/index.js';
import { roundsOf } from '../../indicators/index.js';
import { type NamedCondition, undecided } from './condition.js';

export const roundsWithoutCivicTrack: NamedCondition = ({ evidence, subject }, parameters) => {
  const { asOf } = evidence.calendar;
  const since = addMonths(asOf, -(parameters['months'] ?? 24));
  const recent = (evidence.byCountry.get(subject) ?? [])
    .flatMap((view) => roundsOf(view, subject))
    .filter(({ day }) => day > since && day <= asOf);
  const cases = [...new Set(recent.filter(({ counts }) => counts === true).map(({ view }) => view))];
  if (cases.length === 0) {
    const open = [...new Set(recent.filter(({ counts }) => counts === null).map(({ view }) => view.id))];
    if (open.length > 0) return undecided({ key: 'judgement.condition.no_value', args: { indicator: 'SEC-05' } }, open);
    return {
      holds: false,
      watch: false,
      severity: null,
      because: [{ key: 'judgement.condition.no_rounds' }],
      units: [],
    };
  }
  const ids = cases.map((view) => view.id);
  const kinds = cases.flatMap((view) => view.record.actors.map((part) => actorOf(evidence, part.id)?.state_kind));
  if (kinds.includes('nonstate')) {
    return {
      holds: false,
      watch: false,
      severity: null,
      because: [{ key: 'judgement.condition.rounds_with_track', args: { n: ids.length } }],
      units: ids,
    };
  }
  if (cases.some((view) => view.record.actors.length === 0))
    return undecided({ key: 'judgement.condition.rounds_actors_unknown' }, ids);
  return {
    holds: true,
    watch: false,
    severity: null,
    because: [{ key: 'judgement.condition.rounds_without_track', args: { n: ids.length } }],
    units: ids,
  };
};
