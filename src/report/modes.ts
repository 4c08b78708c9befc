/** Modes X1–X9 in which actors act together, by mechanism family and partner country (method §3, T4). */
import type { Assessment } from '../assessment/index.js';
import { casesByMode, familiesOf, type MechanismFamily, type ModeRow } from '../classes/index.js';
import { type CaseView, type Evidence, vectorOf } from '../evidence/index.js';
import { families } from './contribution.js';

export interface PartnerRow {
  readonly partner: string;
  readonly vector: string;
  /** Each case once. */
  readonly cases: readonly string[];
  readonly byFamily: ReadonlyMap<MechanismFamily, readonly string[]>;
}

export interface ModeTables {
  readonly modes: readonly ModeRow[];
  /** Partners of the cases in the chosen mode, those with most cases first. */
  readonly partners: readonly PartnerRow[];
  readonly cases: readonly string[];
  readonly withoutPartner: readonly string[];
  readonly withoutFamily: readonly string[];
  /** Cases in which a link was searched and none found, and those where nobody has coded links. */
  readonly searchedNone: readonly string[];
  readonly notCoded: readonly string[];
  readonly registry: number;
}

const familiesIn = (evidence: Evidence, view: CaseView) => familiesOf(evidence, view.record.instruments);

/** `mode` null: any mode. */
export function modeTables({ evidence, study }: Assessment, mode: string | null): ModeTables {
  const { focal } = study.settings;
  const own = evidence.byCountry.get(focal) ?? [];
  const modes = casesByMode(evidence, focal);
  const chosen = new Set(modes.filter((row) => mode === null || row.mode === mode).flatMap((row) => row.cases));
  const views = own.filter((view) => chosen.has(view.id));
  const ofPartner = new Map<string, CaseView[]>();
  for (const view of views)
    for (const country of new Set((view.record.partners ?? []).map((partner) => partner.country)))
      ofPartner.set(country, [...(ofPartner.get(country) ?? []), view]);
  const partners = [...ofPartner]
    .map(
      ([partner, cases]): PartnerRow => ({
        partner,
        vector: vectorOf(evidence, partner),
        cases: cases.map((view) => view.id),
        byFamily: new Map(
          families.map((family) => [
            family,
            cases.filter((view) => familiesIn(evidence, view).includes(family)).map((view) => view.id),
          ]),
        ),
      }),
    )
    .sort((a, b) => b.cases.length - a.cases.length || (a.partner < b.partner ? -1 : 1));
  const linked = new Set(modes.flatMap((row) => row.cases));
  const rest = own.filter((view) => !linked.has(view.id));
  return {
    modes,
    partners,
    cases: views.map((view) => view.id),
    withoutPartner: views.filter((view) => (view.record.partners ?? []).length === 0).map((view) => view.id),
    withoutFamily: views.filter((view) => familiesIn(evidence, view).length === 0).map((view) => view.id),
    searchedNone: rest.filter((view) => view.record.links !== null).map((view) => view.id),
    notCoded: rest.filter((view) => view.record.links === null).map((view) => view.id),
    registry: own.length,
  };
}
