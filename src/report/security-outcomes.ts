/** Instruments × security outcome: relevance × sign × grade, over the deeds of the ledger or over all recorded results (B2). */
import type { Assessment } from '../assessment/index.js';
import { ledgerRows } from '../classes/index.js';
import { type CaseView, type Grade, gradeOfFact } from '../evidence/index.js';
import { codesOf } from '../standard/index.js';

export type OutcomeUnit = 'deeds' | 'results';
export type OutcomeState = 'evidenced' | 'claimed' | 'zero' | 'negative' | 'unknown';
export const outcomeStates: readonly OutcomeState[] = ['evidenced', 'claimed', 'zero', 'negative', 'unknown'];
export const notCoded = '?';

export interface Outcome {
  readonly id: string;
  readonly caseId: string;
  readonly relevance: string;
  readonly state: OutcomeState;
  readonly grade: Grade | null;
  readonly instruments: readonly string[];
}

export interface OutcomeTable {
  readonly all: readonly Outcome[];
  readonly relevances: readonly string[];
  readonly rows: readonly { readonly instrument: string; readonly cells: ReadonlyMap<string, readonly Outcome[]> }[];
  readonly withoutInstrument: readonly Outcome[];
  /** Sum over the rows: an entry counts in each instrument of its case. */
  readonly entries: number;
}

const independentGrade = 2;

function stateOf(sign: string | null, grade: Grade | null): OutcomeState {
  if (sign === null || grade === null) return 'unknown';
  if (sign === '0') return 'zero';
  if (sign === '-') return 'negative';
  return grade >= independentGrade ? 'evidenced' : 'claimed';
}

const common = (view: CaseView) => ({
  caseId: view.id,
  relevance: view.record.security_relevance?.code ?? notCoded,
  instruments: view.record.instruments ?? [],
});

function outcomesOf({ evidence, study }: Assessment, unit: OutcomeUnit): Outcome[] {
  const { focal } = study.settings;
  if (unit === 'deeds')
    return ledgerRows(evidence, focal).map((row) => ({
      id: row.id,
      ...common(row.view),
      grade: row.grade,
      state: stateOf(row.sign, row.grade),
    }));
  return (evidence.byCountry.get(focal) ?? []).flatMap((view) =>
    (Array.isArray(view.record.results) ? view.record.results : []).map((result) => {
      const grade = gradeOfFact(result.evidence, view.record, study);
      return { id: `${view.id}#${result.id}`, ...common(view), grade, state: stateOf(result.sign, grade) };
    }),
  );
}

export function outcomeTable(assessment: Assessment, unit: OutcomeUnit): OutcomeTable {
  const { standard } = assessment.evidence;
  const all = outcomesOf(assessment, unit);
  const relevances = [...codesOf(standard, 'security_relevance').keys(), notCoded];
  const rows = [...codesOf(standard, 'instruments').keys()].map((instrument) => {
    const own = all.filter((one) => one.instruments.includes(instrument));
    return {
      instrument,
      cells: new Map(relevances.map((relevance) => [relevance, own.filter((one) => one.relevance === relevance)])),
    };
  });
  return {
    all,
    relevances,
    rows,
    withoutInstrument: all.filter((one) => one.instruments.length === 0),
    entries: rows.reduce((sum, { cells }) => sum + [...cells.values()].reduce((n, list) => n + list.length, 0), 0),
  };
}
