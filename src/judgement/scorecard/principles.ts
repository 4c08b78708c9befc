/**
 * The four principles as far as the fields of a humanitarian case reach: kept, strained, or not to be said. A violation is
 * a finding about conduct; no field of a case holds one, so none is computed (method §6.6).
 */
import { allOf, anyOf, type TriState } from '../../classes/index.js';
import { autonomyAt } from '../../evidence/index.js';
import { codeOfGoal } from '../../study/index.js';
import type { CaseFacts } from './dac.js';
import type { Principle, PrincipleLine } from './model.js';

const tiedFrom = 3;
const autonomousFrom = 0.5;

/** Help for people in need is a stated goal, and whom it is for is defined. */
function humanity({ view: { record } }: CaseFacts): TriState {
  const forPeople =
    record.goals === null ? null : record.goals.some((goal) => codeOfGoal(goal.id) === 'G03') ? true : null;
  return anyOf([forPeople, record.beneficiaries?.defined ?? null]);
}

/** Women, youth, rural people and minorities are all reached. */
function impartiality({ view: { record } }: CaseFacts): TriState {
  const inclusion = record.beneficiaries?.inclusion ?? null;
  return inclusion === null ? null : allOf([inclusion.women, inclusion.youth, inclusion.rural, inclusion.minority]);
}

/** No economic return is tied to the help, and no single funding authority decides. */
function independence({ evidence, view }: CaseFacts): TriState {
  const code = view.record.economic_link?.code ?? null;
  const isTied: TriState = code === null ? null : code >= tiedFrom;
  const autonomy = autonomyAt(evidence, view, evidence.calendar.asOf);
  return allOf([isTied === null ? null : !isTied, autonomy === null ? null : autonomy >= autonomousFrom]);
}

const asked: Readonly<Record<Principle, { ask: (facts: CaseFacts) => TriState; fields: readonly string[] }>> = {
  humanity: { ask: humanity, fields: ['goals', 'beneficiaries.defined'] },
  impartiality: { ask: impartiality, fields: ['beneficiaries.inclusion'] },
  // Whose side a helper takes stands in texts, not in the record of a case.
  neutrality: { ask: () => null, fields: [] },
  independence: { ask: independence, fields: ['economic_link.code', 'money.funders', 'organs'] },
};

export function principleLine(principle: Principle, facts: CaseFacts): PrincipleLine {
  const { ask, fields } = asked[principle];
  const holds = ask(facts);
  return { principle, fields, state: holds === null ? null : holds ? 'kept' : 'strained' };
}
