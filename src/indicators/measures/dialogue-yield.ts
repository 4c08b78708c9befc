/**
 * SEC-06: of rounds at least 24 months old in which the country was more than host, those with a written outcome,
 * carried out by a verified act (E2) within 24 months, in force at 24 months and not broken by a party (E2); 06h the same
 * for rounds in which it was host only (method §4.2). A stock: all rounds old enough on the reference day.
 */
import {
  addMonths,
  type CaseView,
  type Day,
  firstDay,
  gradeOfFact,
  holdsAt,
  type Period,
} from '../../evidence/index.js';
import type { Edition } from '../../study/index.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overAll } from '../outcomes.js';
import { shares } from '../share.js';
import { notApplicable, unknownBecause, unknownFrom, yesOrNo } from '../unit.js';
import { type Round, reasonOfGap, roundsOf } from './dialogue-rounds.js';

const list = (src: string | readonly string[] | null | undefined): { src: string }[] =>
  src == null ? [] : [src].flat().map((id) => ({ src: id }));

/** True: carried out and kept; a string: the field that leaves it open. */
function kept(
  outcome: NonNullable<Edition['outcome']>,
  from: Day,
  until: Day,
  at: Day,
  view: CaseView,
  scope: Scope,
): boolean | string {
  if (outcome.written === null) return 'written';
  // Where nothing was written there is nothing to carry out, to stay in force or to break.
  if (!outcome.written) return false;
  if (outcome.implemented === null) return 'implemented';
  if (outcome.in_force_24m === null) return 'in_force_24m';
  if (outcome.breach === null) return 'breach';
  const { asOf } = scope.evidence.calendar;
  const { implemented, breach } = outcome;
  if (implemented === 'none' || !outcome.in_force_24m) return false;
  if (implemented.date === null) return 'implemented.date';
  const done = firstDay(implemented.date);
  if (done < from || done > until) return false;
  // "Verified": the word of a party or of the host alone verifies nothing, as it breaches nothing.
  const isVerified = ({ src }: { src?: string | readonly string[] | null | undefined }): boolean =>
    gradeOfFact(list(src), view.record, scope.evidence.study) >= parameter(scope.definition, 'least_grade', 2);
  if (!isVerified(implemented)) return false;
  if (breach === 'none' || !isVerified(breach)) return true;
  const broken = holdsAt(breach.date, null, at, asOf);
  return broken === null ? 'breach.date' : !broken;
}

function roundOutcome(round: Round, period: Period, scope: Scope, hostOnly: boolean): UnitOutcome | null {
  const { view, edition, day, path } = round;
  const id = `${view.id}#${path}`;
  const until = addMonths(day, parameter(scope.definition, 'months', 24));
  if (until > period.day || round.counts === false) return null;
  if (round.counts === null) return unknownBecause(id, reasonOfGap(round), [round.gap]);
  if (edition.role === null) return unknownFrom(view, `${path}.role`, id);
  if ((edition.role === 'host') !== hostOnly) return notApplicable(id, [`${path}.role`]);
  if (edition.outcome === null) return unknownFrom(view, `${path}.outcome`, id);
  const found = kept(edition.outcome, day, until, period.day, view, scope);
  return typeof found === 'string'
    ? unknownFrom(view, `${path}.outcome.${found}`, id)
    : yesOrNo(id, found, [`${path}.outcome`]);
}

export const dialogueYield: Measure = {
  name: 'dialogue_yield',
  reads: ['grades'],
  from: 'cases',
  compute: (scope) => {
    const share = (part: string, hostOnly: boolean) =>
      shares(
        overAll(scope, part, (view, period) =>
          roundsOf(view, scope.subject).flatMap((round) => roundOutcome(round, period, scope, hostOnly) ?? []),
        ),
        scope.periods,
      );
    return { '': share('', false), h: share('h', true) };
  },
};
