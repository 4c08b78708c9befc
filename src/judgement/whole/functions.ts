/**
 * Functions served and unserved (method M14, §5.2): which of the twelve functions the initiatives are coded to serve, by
 * which mechanisms, and which nobody serves. A function that no case carries is unserved only among the cases coded.
 */
import { familiesOf } from '../../classes/index.js';
import { type CaseView, type Evidence, keptBySubject } from '../../evidence/index.js';
import { codesOf } from '../../standard/index.js';
import { type Counted, casesOf, countedOf } from './counted.js';

export interface FunctionServed {
  readonly id: string;
  readonly counted: Counted;
  /** Cases by mechanism family, in the order of the codebook; a case may stand in several. */
  readonly byFamily: ReadonlyMap<string, readonly CaseView[]>;
}

export const functionsServed = keptBySubject(findFunctions);

function findFunctions(evidence: Evidence, subject: string): readonly FunctionServed[] {
  const views = casesOf(evidence, subject);
  const families = [...codesOf(evidence.standard, 'families').keys()];
  return [...codesOf(evidence.standard, 'functions').keys()].map((id): FunctionServed => {
    const counted = countedOf(
      views.map((view) => ({
        view,
        state: view.record.functions === null ? null : view.record.functions.includes(id),
        fields: ['functions'],
      })),
    );
    const serving = counted.units.filter(({ state }) => state === true).map(({ view }) => view);
    return {
      id,
      counted,
      byFamily: new Map(
        families.map((family) => [
          family,
          serving.filter((view) => familiesOf(evidence, view.record.instruments).some((one) => one === family)),
        ]),
      ),
    };
  });
}
