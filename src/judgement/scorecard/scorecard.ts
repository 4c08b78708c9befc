/** The scorecard of one case, computed. */
import type { CaseView, Evidence } from '../../evidence/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import { type CaseFacts, caseFacts, ladders } from './dac.js';
import { type DacCriterion, dacCriteria, principles, type Scorecard, type ScorecardLine } from './model.js';
import { principleLine } from './principles.js';

function lineOf(criterion: DacCriterion, facts: CaseFacts): ScorecardLine {
  const rungs = ladders[criterion](facts);
  const below = (stops: (holds: boolean | null) => boolean): number => {
    const first = rungs.findIndex(({ holds }) => stops(holds));
    return first < 0 ? rungs.length : first;
  };
  const low = below((holds) => holds !== true);
  const high = below((holds) => holds === false);
  const doesNotApply = criterion === 'sustainability' && facts.view.completedAct;
  return {
    criterion,
    rungs,
    low,
    high,
    doesNotApply,
    score: low === high && !doesNotApply ? low : null,
    open: [...new Set(rungs.slice(low, high).flatMap(({ holds, fields }) => (holds === null ? fields : [])))],
  };
}

export function scorecardOf(evidence: Evidence, table: IndicatorTable, view: CaseView): Scorecard {
  const facts = caseFacts(evidence, table, view);
  const { concepts } = view.record;
  const isHumanitarian = concepts?.primary === 'H' || concepts?.also.includes('H') === true;
  return {
    lines: dacCriteria.map((criterion) => lineOf(criterion, facts)),
    principles: isHumanitarian ? principles.map((principle) => principleLine(principle, facts)) : null,
  };
}
