/**
 * Issues that rise (task T5): goals, values, functions, instruments and forms whose share of starts and held editions in
 * the last five full years differs from that of the five before. Many codes are looked at, so chance alone would show
 * some: what is named passes the procedure of Benjamini & Hochberg (1995, J. R. Statist. Soc. B 57: 289–300) at 10 %.
 *
 * Two codes, p .001 and .5: the first is named. Fifty codes without any change: about none.
 */
import { type CaseView, type Evidence, lastFullYear, windowPeriod } from '../../evidence/index.js';
import { type CodebookList, codesOf } from '../../standard/index.js';
import { codeOfGoal } from '../../study/index.js';
import { differenceOfShares, eventsIn } from './directions.js';

export interface Issue {
  readonly list: CodebookList;
  readonly id: string;
  readonly recent: number;
  readonly earlier: number;
  readonly difference: { readonly value: number; readonly low: number; readonly high: number };
  readonly p: number;
}

export interface RisingIssues {
  /** Named ones, the greatest change first. */
  readonly issues: readonly Issue[];
  /** Codes with enough starts and editions to be looked at. */
  readonly lookedAt: number;
  readonly allRecent: number;
  readonly allEarlier: number;
}

const fewestEvents = 5;
const falseDiscovery = 0.1;

const codesOfCase: Readonly<Partial<Record<CodebookList, (view: CaseView) => readonly string[]>>> = {
  goals: ({ record }) => (record.goals ?? []).map(({ id }) => codeOfGoal(id)),
  values: ({ record }) => record.values ?? [],
  functions: ({ record }) => record.functions ?? [],
  instruments: ({ record }) => record.instruments ?? [],
  forms: ({ record }) => (record.form?.primary == null || record.form.primary === 'none' ? [] : [record.form.primary]),
};

/** Two-sided p of the pooled z test of two proportions; the tail by Abramowitz & Stegun 26.2.17. */
function pOf([a, m]: readonly [number, number], [b, n]: readonly [number, number]): number {
  const pooled = (a + b) / (m + n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n));
  if (error === 0) return 1;
  const z = Math.abs(a / m - b / n) / error;
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * series * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
}

export function risingIssues(evidence: Evidence, subject: string): RisingIssues {
  const { calendar } = evidence;
  const views = (evidence.byCountry.get(subject) ?? []).filter((view) => view.activeYears.includes(1));
  const last = lastFullYear(calendar);
  const [recent, earlier] = [windowPeriod(calendar, last), windowPeriod(calendar, last - 5)];
  const count = (list: readonly CaseView[], period: typeof recent): number =>
    list.reduce((sum, view) => sum + eventsIn(view, period), 0);
  const [allRecent, allEarlier] = [count(views, recent), count(views, earlier)];
  const found = Object.entries(codesOfCase).flatMap(([name, codes]) => {
    const list = name as CodebookList;
    return [...codesOf(evidence.standard, list).keys()].flatMap((id): Issue[] => {
      const own = views.filter((view) => codes?.(view).includes(id));
      const counts = [count(own, recent), count(own, earlier)] as const;
      const difference = differenceOfShares([counts[0], allRecent], [counts[1], allEarlier]);
      if (difference === null || counts[0] + counts[1] < fewestEvents) return [];
      const p = pOf([counts[0], allRecent], [counts[1], allEarlier]);
      return [{ list, id, recent: counts[0], earlier: counts[1], difference, p }];
    });
  });
  const byP = [...found].sort((a, b) => a.p - b.p);
  const lastPassing = byP.reduce(
    (at, { p }, index) => (p <= (falseDiscovery * (index + 1)) / byP.length ? index : at),
    -1,
  );
  return {
    lookedAt: found.length,
    allRecent,
    allEarlier,
    issues: byP.slice(0, lastPassing + 1).sort((a, b) => b.difference.value - a.difference.value),
  };
}
