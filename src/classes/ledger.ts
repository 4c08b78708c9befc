/**
 * The contribution ledger (method §6.7): one row an entry of `contribution`; level, goal, sign and grade come from its
 * result, without a result the level is that of the case's security relevance.
 */
import type { Step } from '../derivation/index.js';
import {
  type CaseView,
  type Evidence,
  factAt,
  firstDay,
  type Grade,
  gradeOfFact,
  keptBySubject,
} from '../evidence/index.js';
import { codesOf, type Standard } from '../standard/index.js';
import type { ContributionEntry, Result, SourceReference } from '../study/index.js';
import type { LedgerRow, MechanismFamily } from './model.js';

const independentGrade = 2;

export const ledgerRows = keptBySubject((evidence, country): readonly LedgerRow[] =>
  (evidence.byCountry.get(country) ?? []).flatMap((view) => rowsOfCase(evidence, view)),
);

const listed = (src: SourceReference): string[] => (src == null ? [] : [src].flat());

interface Families {
  /** In the order of the codebook. */
  readonly all: readonly MechanismFamily[];
  readonly byInstrument: ReadonlyMap<string, readonly MechanismFamily[]>;
}
const memberships = new WeakMap<Standard, Families>();

function membershipsIn(standard: Standard): Families {
  const known = memberships.get(standard);
  if (known !== undefined) return known;
  const families = [...codesOf(standard, 'families').values()];
  const byInstrument = new Map<string, MechanismFamily[]>();
  for (const family of families)
    for (const member of family.members ?? [])
      byInstrument.set(member, [...(byInstrument.get(member) ?? []), family.id as MechanismFamily]);
  const found = { all: families.map(({ id }) => id as MechanismFamily), byInstrument };
  memberships.set(standard, found);
  return found;
}

/** Mechanism families of the instruments, in the order of the codebook (method §3). */
export function familiesOf({ standard }: Evidence, instruments: readonly string[] | null): readonly MechanismFamily[] {
  const { all, byInstrument } = membershipsIn(standard);
  const own = new Set((instruments ?? []).flatMap((instrument) => byInstrument.get(instrument) ?? []));
  return all.filter((family) => own.has(family));
}

function rowsOfCase(evidence: Evidence, view: CaseView): readonly LedgerRow[] {
  const { contribution, instruments } = view.record;
  if (contribution === null || contribution.length === 0) return [];
  const families = familiesOf(evidence, instruments);
  return contribution.flatMap((entry, position) => {
    const day = entry.date === null ? null : firstDay(entry.date);
    // A deed dated after the last day of the study is a plan.
    return day !== null && day > view.asOf ? [] : [rowOf(evidence, view, entry, position, day, families)];
  });
}

/** The result the entry names, unless it is still to come. */
function resultOf(view: CaseView, id: string | null): { result: Result; position: number } | undefined {
  const results = Array.isArray(view.record.results) ? view.record.results : [];
  const position = id === null ? -1 : results.findIndex((item) => item.id === id);
  const result = results[position];
  if (result === undefined || (result.date !== null && firstDay(result.date) > view.asOf)) return undefined;
  return { result, position };
}

/** Dated facts carry "coincides with"; a passed smoking gun on this very result carries the mechanism (method §9.7). */
function rungOf(view: CaseView, result: Result | undefined, grade: Grade | null): LedgerRow['rung'] {
  const isShown = view.record.process_tracing.some(
    ({ claim, test, passed }) =>
      claim === result?.id && passed === true && (test === 'smoking_gun' || test === 'doubly_decisive'),
  );
  if (isShown) return 'Lx';
  return (grade ?? 0) >= independentGrade && result?.date != null ? 'L1' : 'L0';
}

function rowOf(
  evidence: Evidence,
  view: CaseView,
  entry: ContributionEntry,
  position: number,
  day: number | null,
  families: readonly MechanismFamily[],
): LedgerRow {
  const { record } = view;
  const found = resultOf(view, entry.result);
  const result = found?.result;
  const relevance = record.security_relevance;
  const grade = result === undefined ? null : gradeOfFact(result.evidence, record, evidence.study);
  const credit = entry.share_of_credit;
  const row: Omit<LedgerRow, 'steps'> = {
    id: `${view.id}#${position}`,
    caseId: view.id,
    view,
    deed: entry.deed,
    date: entry.date,
    day,
    actor: entry.actor,
    beneficiary: entry.beneficiary,
    between: entry.between,
    commonEffort: entry.common_effort === 'none' ? null : entry.common_effort,
    level: result === undefined ? (relevance?.level ?? null) : result.level,
    goal: result?.goal == null || result.goal === 'none' ? null : result.goal,
    resultId: result?.id ?? null,
    sign: result?.sign ?? null,
    grade,
    credit: credit === 'unknown' ? null : credit,
    relevance: relevance?.code ?? null,
    families,
    sources: [...new Set([...listed(entry.src), ...(result?.evidence ?? []).flatMap((item) => item.src ?? [])])],
    counterEvidence: entry.counter_evidence.map((item) => ({ text: item.text, sources: listed(item.src) })),
    rung: rungOf(view, result, grade),
  };
  return { ...row, steps: () => ledgerSteps(evidence, row, position, found?.position ?? null) };
}

function ledgerSteps(
  evidence: Evidence,
  row: Omit<LedgerRow, 'steps'>,
  position: number,
  result: number | null,
): readonly Step[] {
  const fact = (path: string) => factAt(evidence, row.view, path);
  const said = (key: string, value: Step['value'], ...paths: readonly string[]): Step => ({
    what: { key: `class.ledger.${key}` },
    value: value ?? null,
    facts: paths.map(fact),
  });
  const ofResult = result === null ? `contribution.${position}.result` : `results.${result}`;
  return [
    said('deed', row.deed, `contribution.${position}`),
    said('relevance', row.relevance, 'security_relevance'),
    said('level', row.level, result === null ? 'security_relevance' : ofResult),
    said('sign', row.sign, ofResult),
    said('grade', row.grade === null ? null : `E${row.grade}`, ofResult),
    said('credit', row.credit, `contribution.${position}.share_of_credit`),
    said('families', row.families.join(' '), 'instruments'),
    said('rung', row.rung),
    ...row.counterEvidence.map(
      (item): Step => ({
        what: { key: 'class.ledger.counter_evidence', args: { text: item.text } },
        sources: item.sources,
      }),
    ),
  ];
}
