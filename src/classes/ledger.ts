/** The contribution ledger (method §6.7): one row a deed; level, goal, sign and grade come from its result. */
import { countsAt, type Evidence, firstDay, gradeOfFact } from '../evidence/index.js';
import { codesOf } from '../standard/index.js';
import type { SourceReference } from '../study/index.js';
import type { LedgerRow, MechanismFamily } from './model.js';

const kept = new WeakMap<Evidence, Map<string, readonly LedgerRow[]>>();

export function ledgerRows(evidence: Evidence, country: string): readonly LedgerRow[] {
  let byCountry = kept.get(evidence);
  if (byCountry === undefined) kept.set(evidence, (byCountry = new Map()));
  let rows = byCountry.get(country);
  if (rows === undefined) byCountry.set(country, (rows = makeRows(evidence, country)));
  return rows;
}

const listed = (src: SourceReference): string[] => (src == null ? [] : [src].flat());

/** Families of the instruments, in their order. */
export function familiesOf(evidence: Evidence, instruments: readonly string[] | null): MechanismFamily[] {
  return [...codesOf(evidence.standard, 'families').values()]
    .filter((family) => family.members?.some((member) => instruments?.includes(member)))
    .map((family) => family.id as MechanismFamily);
}

function makeRows(evidence: Evidence, country: string): LedgerRow[] {
  const { asOf } = evidence.calendar;
  return (evidence.byCountry.get(country) ?? []).flatMap((view): LedgerRow[] =>
    (view.record.contribution ?? []).flatMap((entry, position): LedgerRow[] => {
      if (!countsAt(entry.date, asOf, asOf)) return [];
      const { record } = view;
      const results = Array.isArray(record.results) ? record.results : [];
      const result = entry.result === null ? undefined : results.find((one) => one.id === entry.result);
      const relevance = record.security_relevance;
      return [
        {
          id: `${view.id}#${position}`,
          caseId: view.id,
          view,
          deed: entry.deed,
          date: entry.date,
          day: entry.date === null ? null : firstDay(entry.date),
          actor: entry.actor,
          beneficiary: entry.beneficiary,
          between: entry.between,
          commonEffort: entry.common_effort,
          resultId: result?.id ?? null,
          level: result === undefined ? (relevance?.level ?? null) : result.level,
          goal: result?.goal ?? null,
          sign: result?.sign ?? null,
          grade: result === undefined ? null : gradeOfFact(result.evidence, record, evidence.study),
          credit: entry.share_of_credit === 'unknown' ? null : entry.share_of_credit,
          relevance: relevance?.code ?? null,
          families: familiesOf(evidence, record.instruments),
          sources: [...new Set([...listed(entry.src), ...(result?.evidence.flatMap((item) => item.src ?? []) ?? [])])],
          counterEvidence: entry.counter_evidence.map((item) => ({ text: item.text, sources: listed(item.src) })),
          rung: record.process_tracing.some((test) => test.test === 'smoking_gun' && test.passed === true)
            ? 'Lx'
            : result === undefined
              ? 'L0'
              : 'L1',
        },
      ];
    }),
  );
}
