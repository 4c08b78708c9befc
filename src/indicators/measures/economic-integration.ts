/** GOV-06: initiatives with a documented economic link (code 2 or more, §6.5), those of humanitarian diplomacy left out. */
import type { CaseView } from '../../evidence/index.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { notApplicable, unknownFrom, yesOrNo } from '../unit.js';

function linked(view: CaseView, scope: Scope): UnitOutcome {
  const concept = view.record.concepts?.primary ?? null;
  if (concept === null) return unknownFrom(view, 'concepts.primary');
  if (concept === 'H') return notApplicable(view.id, ['concepts.primary']);
  const code = view.record.economic_link?.code ?? null;
  if (code === null) return unknownFrom(view, 'economic_link.code');
  return yesOrNo(view.id, code >= parameter(scope.definition, 'documented_code', 2), [
    'concepts.primary',
    'economic_link.code',
  ]);
}

export const economicIntegration: Measure = {
  name: 'economic_integration',
  reads: [],
  from: 'cases',
  compute: (scope) => ({
    '': shares(
      overActive(scope, '', (view) => linked(view, scope)),
      scope.periods,
    ),
  }),
};
