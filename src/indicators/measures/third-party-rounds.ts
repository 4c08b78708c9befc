/**
 * SEC-05: rounds of dialogue held or mediated per year for conflicts in which the country is no party (method §4.2).
 * A count of what the registry holds: known rounds are a lower bound unless the list of editions is whole.
 */
import { type Period, yearOfDay } from '../../evidence/index.js';
import { type Draft, type Measure, noValue } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { coverageOf } from '../share.js';
import { coderOf, reasonOrder, unknownBecause, yesOrNo } from '../unit.js';
import { type Round, reasonOfGap, roundsOf } from './dialogue-rounds.js';

const unitOf = (round: Round): UnitOutcome => {
  const id = `${round.view.id}#${round.path}`;
  const fields = [round.path, 'conflict.parties'];
  return round.counts === null
    ? unknownBecause(id, reasonOfGap(round), [round.gap])
    : yesOrNo(id, round.counts, fields);
};

function roundsIn(all: readonly Round[], period: Period): Draft {
  const years = period.to - period.from + 1;
  const here = all.filter(
    ({ day }) => day <= period.day && yearOfDay(day) >= period.from && yearOfDay(day) <= period.to,
  );
  const known = here.filter((round) => round.counts !== null);
  const count = known.filter((round) => round.counts).length;
  const unknown = here.length - known.length;
  const cases = [...new Set(all.map((round) => round.view))].filter(
    (view) => view.start === null || view.start <= period.day,
  );
  const started = cases.length > 0;
  if (!started) return noValue({ key: 'indicators.reason.no_rounds' });
  const whole = cases.every((view) => view.record.editions_complete === true);
  const units = here.map(unitOf);
  const coders = [0, 0, 0];
  for (const { view } of known) coders[coderOf(view)] = (coders[coderOf(view)] as number) + 1;
  return {
    value: count / years,
    low: count / years,
    high: whole ? (count + unknown) / years : null,
    boundLow: count / years,
    boundHigh: whole ? (count + unknown) / years : null,
    n: known.length,
    coverage: coverageOf(known.length, unknown),
    missing: reasonOrder.map((reason) => units.filter((unit) => unit.reason === reason).length),
    coders,
    units: () => units,
    ...(whole ? {} : { reason: { key: 'indicators.reason.lower_bound' } }),
  };
}

export const thirdPartyRounds: Measure = {
  name: 'third_party_rounds',
  reads: [],
  from: 'cases',
  compute: (scope) => {
    const all = scope.views.flatMap((view) => roundsOf(view, scope.subject));
    return { '': scope.periods.map((period) => roundsIn(all, period)) };
  },
};
