/** DIR-06: mean depth of interaction, 1 monologue, 2 dialogue, 3 collaboration (Cowan & Arsenault 2008); 06s the share of depth 3. */
import type { CaseView } from '../../evidence/index.js';
import type { Measure } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { statisticsOf } from '../statistic.js';
import { measured, unknownFrom, yesOrNo } from '../unit.js';

const fields = ['interaction.depth'];
const collaboration = 3;
const depthOf = (view: CaseView): number | null => view.record.interaction?.depth ?? null;

const depth = (view: CaseView): UnitOutcome => {
  const known = depthOf(view);
  return known === null ? unknownFrom(view, 'interaction.depth') : measured(view.id, known, fields);
};
const isCollaboration = (view: CaseView): UnitOutcome => {
  const known = depthOf(view);
  return known === null ? unknownFrom(view, 'interaction.depth') : yesOrNo(view.id, known >= collaboration, fields);
};

export const interactionDepth: Measure = {
  name: 'interaction_depth',
  reads: [],
  from: 'cases',
  compute: (scope) => ({
    '': statisticsOf(scope, overActive(scope, '', depth), 'mean', [1, 3]),
    s: shares(overActive(scope, 's', isCollaboration), scope.periods),
  }),
};
