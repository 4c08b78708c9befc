/**
 * VEC-06: initiatives in which partners whose own relations were negative that year met in the same edition or signed
 * the same act, at depth 2 or more, ÷ active initiatives with two foreign partners or more (method §4.2). Needs a table
 * of balances between the partners; without it there is no value.
 */
import { type CaseView, type Period, yearOfDay } from '../../evidence/index.js';
import { balanceInYear, dyadTables } from '../dyads.js';
import { type Measure, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { overActive } from '../outcomes.js';
import { shares } from '../share.js';
import { hasTable } from '../statistics-table.js';
import { notApplicable, unknownBecause, unknownFrom, yesOrNo } from '../unit.js';

interface Meeting {
  readonly year: number;
  readonly countries: readonly string[] | null;
  readonly path: string;
}

/** Editions of the period; of an agreement the act itself, signed by its partners. */
function meetingsIn(view: CaseView, period: Period): Meeting[] {
  if (view.record.kind === 'agreement') {
    const year = view.start === null ? null : yearOfDay(view.start);
    if (year === null || year < period.from || year > period.to) return [];
    return [{ year, countries: view.record.partners?.map((partner) => partner.country) ?? null, path: 'partners' }];
  }
  return view.editions.flatMap(({ edition, day, index }): Meeting[] => {
    const year = yearOfDay(day);
    if (day > period.day || year < period.from || year > period.to) return [];
    return [{ year, countries: edition.participants, path: `editions.${index}.participants` }];
  });
}

function bridges(view: CaseView, period: Period, scope: Scope): UnitOutcome {
  const partners = view.record.partners;
  if (partners === null) return unknownFrom(view, 'partners');
  const foreign = new Set(partners.map((partner) => partner.country).filter((country) => country !== scope.subject));
  if (foreign.size < 2) return notApplicable(view.id, ['partners']);
  const depth = view.record.interaction?.depth ?? null;
  if (depth === null) return unknownFrom(view, 'interaction.depth');
  const deep = depth >= parameter(scope.definition, 'depth', 2);
  let open: UnitOutcome | null = null;
  for (const meeting of meetingsIn(view, period)) {
    if (meeting.countries === null) {
      open ??= unknownFrom(view, meeting.path);
      continue;
    }
    const there = meeting.countries.filter((country) => foreign.has(country)).sort();
    for (const [at, a] of there.entries())
      for (const b of there.slice(at + 1)) {
        const balance = balanceInYear(scope.evidence, a, b, meeting.year);
        if (balance === null) open ??= unknownBecause(view.id, 'not_collected', [meeting.path]);
        else if (balance.value < 0 && deep) return yesOrNo(view.id, true, [meeting.path, 'interaction.depth']);
      }
  }
  // Of a list that is not whole, nobody knows who else met.
  if (view.record.kind !== 'agreement' && view.record.editions_complete !== true)
    open ??= unknownFrom(view, 'editions_complete');
  return open !== null && deep ? open : yesOrNo(view.id, false, ['partners', 'interaction.depth']);
}

export const crossVectorBridging: Measure = {
  name: 'cross_vector_bridging',
  reads: [...dyadTables],
  from: 'cases',
  compute: (scope) => {
    if (!hasTable(scope.evidence, 'dyad-balance')) return {};
    return {
      '': shares(
        overActive(scope, '', (view, period) => bridges(view, period, scope)),
        scope.periods,
      ),
    };
  },
};
