/** GOV-01: state-led work in which several sectors take part and one body is named to co-ordinate (method §4.2). */
import { actorOf, type CaseView, isDomestic, type Period, sectorOf } from '../../evidence/index.js';
import { isStateLed, playsIn } from '../case-facts.js';
import type { Measure, Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { notApplicable, unknownFrom, yesOrNo } from '../unit.js';

const roles = new Set(['lead', 'co-lead', 'implementer', 'coordinator', 'funder']);
const sectorsNeeded = 2;

function domesticSectors(view: CaseView, period: Period, { evidence, subject }: Scope): number {
  const sectors = new Set<string>();
  for (const part of view.record.actors) {
    const actor = actorOf(evidence, part.id);
    if (!roles.has(part.role) || actor === undefined || !isDomestic(actor, subject) || !playsIn(part, period)) continue;
    const sector = sectorOf(actor);
    if (sector !== null) sectors.add(sector);
  }
  return sectors.size;
}

function coordinated(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const led = isStateLed(view, period, scope);
  if (led === null) return unknownFrom(view, 'actors');
  if (!led) return notApplicable(view.id, ['actors']);
  const body = view.record.coordinating_body;
  if (body === null) return unknownFrom(view, 'coordinating_body');
  return yesOrNo(view.id, body !== 'none' && domesticSectors(view, period, scope) >= sectorsNeeded, [
    'actors',
    'coordinating_body',
  ]);
}

export const coordination: Measure = {
  name: 'coordination',
  reads: ['actors'],
  from: 'cases',
  compute: (scope) => ({ '': shares(overActive(scope, '', coordinated), scope.periods) }),
};
