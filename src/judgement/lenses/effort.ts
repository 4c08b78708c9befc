/**
 * Does effort move to what brought results? For each instrument and five-year window: the change of its share of active
 * cases in the next window, against the share of its judged cases that reached an outcome goal in this one (VEC-04).
 * Windows do not overlap; an instrument with fewer than three judged cases in a window says nothing there.
 */
import type { Message } from '../../derivation/index.js';
import { isActive, lastFullYear, type Period, windowPeriod } from '../../evidence/index.js';
import { codesOf, type LensRule } from '../../standard/index.js';
import { associationOf } from './association.js';
import type { Ruling } from './model.js';
import type { Readings } from './readings.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `lens.why.${key}`, args });
const windowYears = 5;
const fewestJudged = 3;

interface Pair {
  readonly instrument: string;
  readonly window: string;
  readonly yields: number;
  readonly change: number;
}

function pairsOf({ evidence, table, subject }: Readings): readonly Pair[] {
  const { calendar } = evidence;
  const views = evidence.byCountry.get(subject) ?? [];
  const windows: Period[] = [];
  for (let year = lastFullYear(calendar); year - windowYears + 1 >= calendar.from; year -= windowYears)
    windows.unshift(windowPeriod(calendar, year, windowYears));
  const share = (instrument: string, window: Period): number | null => {
    const active = views.filter((view) => view.record.instruments !== null && isActive(view, window, calendar));
    if (active.length === 0) return null;
    return active.filter((view) => view.record.instruments?.includes(instrument)).length / active.length;
  };
  return [...codesOf(evidence.standard, 'instruments').keys()].flatMap((instrument) =>
    windows.slice(0, -1).flatMap((window, index): Pair[] => {
      const judged = (table.get('VEC-04', subject, window.id)?.units ?? []).filter(
        ({ id, state }) =>
          (state === 'yes' || state === 'no') &&
          evidence.byId.get(id)?.record.instruments?.includes(instrument) === true,
      );
      const now = share(instrument, window);
      const next = share(instrument, windows[index + 1] as Period);
      if (judged.length < fewestJudged || now === null || next === null) return [];
      const yields = judged.filter(({ state }) => state === 'yes').length / judged.length;
      return [{ instrument, window: window.id, yields, change: next - now }];
    }),
  );
}

export function effortFollowsYield(
  rule: Extract<LensRule, { kind: 'effort_follows_yield' }>,
  readings: Readings,
): Ruling {
  const pairs = pairsOf(readings);
  const steps = pairs.map((pair) => ({
    what: {
      key: 'lens.step.effort',
      args: { instrument: pair.instrument, window: pair.window, yields: pair.yields, change: pair.change },
    },
  }));
  const found = pairs.length < rule.pairs ? null : associationOf(pairs.map(({ yields, change }) => [yields, change]));
  if (found === null) {
    const why = said('few_effort', { n: pairs.length, needed: rule.pairs });
    return { outcome: 'no_data', why, values: [], steps };
  }
  const { rho, low, high, n } = found;
  const [good, bad] = rule.sign === '+' ? [low > 0, high < 0] : [high < 0, low > 0];
  const outcome = good ? 'supported' : bad ? 'contradicted' : 'unclear';
  return { outcome, why: said('effort', { rho, low, high, n }), values: [], steps };
}
