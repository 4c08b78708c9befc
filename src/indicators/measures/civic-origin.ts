/** IND-06: initiatives whose originator is non-state ÷ active ones; quasi-state bodies are not (method §4.2). 06a: of those, adopted by the state later. */
import { actorOf, type CaseView, holdsAt, type Period } from '../../evidence/index.js';
import type { Draft, Measure, Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { type Outcomes, overActive } from '../outcomes.js';
import { shareAt, shares } from '../share.js';
import { notApplicable, unknownFrom, yesOrNo } from '../unit.js';

const fields = ['originator.actor'];

function civicOrigin(view: CaseView, scope: Scope): UnitOutcome {
  const id = view.record.originator?.actor ?? null;
  const actor = id === null ? undefined : actorOf(scope.evidence, id);
  return actor === undefined
    ? unknownFrom(view, 'originator.actor')
    : yesOrNo(view.id, actor.state_kind === 'nonstate', fields);
}

function adopted(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const origin = civicOrigin(view, scope);
  if (origin.state !== 'yes') return origin.state === 'no' ? notApplicable(view.id, fields) : origin;
  const { adopted_by_state: adoption } = view.record;
  if (adoption === null) return unknownFrom(view, 'adopted_by_state');
  const holds = adoption === 'none' ? false : holdsAt(adoption.date, null, period.day, scope.evidence.calendar.asOf);
  if (holds === null) return unknownFrom(view, 'adopted_by_state.date');
  return yesOrNo(view.id, holds, [...fields, 'adopted_by_state']);
}

/** Quasi-state bodies are no civic origin; their share is shown beside. */
function withQuasiBeside(scope: Scope, outcomes: Outcomes, at: number): Draft {
  return {
    ...shareAt(outcomes, at),
    notes: () => {
      const quasi = outcomes.units(at).filter(({ id, state }) => {
        const actor = scope.evidence.byId.get(id)?.record.originator?.actor;
        return state === 'no' && actor != null && actorOf(scope.evidence, actor)?.state_kind === 'quasi';
      });
      return [{ what: { key: 'indicators.step.quasi_origin' }, value: quasi.length }];
    },
  };
}

function originShares(scope: Scope): Draft[] {
  const outcomes = overActive(scope, '', (view) => civicOrigin(view, scope));
  return scope.periods.map((_, at) => withQuasiBeside(scope, outcomes, at));
}

export const civicOriginShare: Measure = {
  name: 'civic_origin',
  reads: ['actors'],
  from: 'cases',
  compute: (scope) => ({
    '': originShares(scope),
    a: shares(
      overActive(scope, 'a', (view, period) => adopted(view, period, scope)),
      scope.periods,
    ),
  }),
};
