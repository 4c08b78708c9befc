/** R13: dialogue rounds as a third party in the last months, and no non-state actor in those cases (known for each). */
import { actorOf, addMonths } from '../../evidence/index.js';
import { type NamedCondition, undecided } from './condition.js';

export const roundsWithoutCivicTrack: NamedCondition = ({ evidence, subject }, parameters) => {
  const { asOf } = evidence.calendar;
  const since = addMonths(asOf, -(parameters['months'] ?? 24));
  const cases = (evidence.byCountry.get(subject) ?? []).filter((view) => {
    const parties = view.record.conflict?.parties;
    return (
      view.record.instruments?.includes('I-MEDI') &&
      parties != null &&
      !parties.includes(subject) &&
      view.editions.some(({ day }) => day > since && day <= asOf)
    );
  });
  if (cases.length === 0) {
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
