/** Every indicator of every country in every period (method §4.2), computing only what has changed since the cache was last used. */
import type { CaseView, Evidence, Period } from '../evidence/index.js';
import type { IndicatorDefinition } from '../standard/index.js';
import { type Block, computeBlock, givenFor, type MovableScope } from './block.js';
import { createIndicatorCache, type IndicatorCache } from './cache.js';
import type { Measure } from './measure.js';
import { measures, unknownMeasures } from './measures/index.js';
import type { IndicatorTable } from './model.js';
import { measuredPeriods } from './periods.js';
import { baseKey, registerKey } from './registers.js';
import { type Series, tableOf } from './table.js';

type JudgedOver = IndicatorDefinition['judged_over'];
const periodLists = new Map<string, readonly Period[]>();

/** The same list object for the same calendar: results are kept by it. */
function periodsFor({ calendar }: Evidence, judgedOver: JudgedOver): readonly Period[] {
  const key = `${calendar.from}|${calendar.to}|${calendar.asOf}|${calendar.hindsightMonths}|${calendar.provisionalMonths}|${judgedOver === 'five_years'}`;
  let periods = periodLists.get(key);
  if (periods === undefined) {
    periods = measuredPeriods(calendar, judgedOver);
    periodLists.set(key, periods);
  }
  return periods;
}

const sameViews = (a: readonly CaseView[], b: readonly CaseView[]): boolean =>
  a.length === b.length && a.every((view, at) => view === b[at]);
const noViews: readonly CaseView[] = [];

function givenKey(evidence: Evidence, definition: IndicatorDefinition, subject: string): string {
  if (evidence.study.given.length === 0) return '';
  return [definition.id, ...definition.companions.map((companion) => companion.id)]
    .flatMap((id) => [...givenFor(evidence, id, subject).values()])
    .map((value) => JSON.stringify(value))
    .join();
}

/** Everything that one indicator of one country is computed from. */
export interface Request {
  readonly measure: Measure;
  readonly name: string;
  readonly key: string;
  readonly withoutCases: boolean;
  readonly scope: MovableScope;
}

/** Every indicator of every country, in the order of the standard. */
export function* requestsOf(evidence: Evidence, cache: IndicatorCache): Generator<Request> {
  const [unknown] = unknownMeasures(evidence.standard);
  if (unknown !== undefined)
    throw new Error(`standard: ${unknown.indicator} names the measure ${unknown.measure}, which does not exist`);
  const base = baseKey(evidence);
  const { seed, bootstrap_draws: draws } = evidence.study.method;
  for (const definition of evidence.standard.indicators.values()) {
    const measure = measures.get(definition.measure) as Measure;
    const registers = `${base}|${registerKey(evidence, measure.reads)}`;
    const periods = periodsFor(evidence, definition.judged_over);
    for (const subject of evidence.subjects) {
      const views = evidence.byCountry.get(subject) ?? noViews;
      yield {
        measure,
        name: `${definition.id} ${subject}`,
        key: `${registers}|${givenKey(evidence, definition, subject)}`,
        withoutCases: measure.from === 'tables' || measure.from === 'given',
        scope: { evidence, subject, views, definition, cache, registers, seed, draws, periods },
      };
    }
  }
}

/** What was computed before from the same. */
export function keptBlock({ name, key, withoutCases, scope }: Request): Block | undefined {
  const kept = scope.cache.blocks.get(name);
  if (kept === undefined || kept.key !== key || !(withoutCases || sameViews(kept.views, scope.views))) return undefined;
  const block = kept.block as Block;
  // A borrowed block goes on explaining itself by the study it belongs to.
  if (!kept.borrowed) block.scope.evidence = scope.evidence;
  return block;
}

function computeRequest({ measure, name, key, withoutCases, scope }: Request): Block {
  const block = computeBlock(measure, scope.definition, scope);
  scope.cache.blocks.set(name, { key, views: scope.views, withoutCases, borrowed: false, block });
  return block;
}

/** @throws Error when the standard names a measure that does not exist: a mistake of the standard, not of the study. */
export function computeIndicators(evidence: Evidence, cache: IndicatorCache = createIndicatorCache()): IndicatorTable {
  cache.intervals.rotate();
  const series: Series[] = [];
  for (const request of requestsOf(evidence, cache))
    series.push(...(keptBlock(request) ?? computeRequest(request)).series);
  return tableOf(series);
}
