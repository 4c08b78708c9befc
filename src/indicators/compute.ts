/** Every indicator of every country in every period (method §4.2), computing only what has changed since the cache was last used. */
import type { CaseView, Evidence, Period } from '../evidence/index.js';
import type { IndicatorDefinition } from '../standard/index.js';
import { type Block, computeBlock, givenFor } from './block.js';
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

function blockOf(
  evidence: Evidence,
  definition: IndicatorDefinition,
  measure: Measure,
  subject: string,
  registers: string,
  cache: IndicatorCache,
): Block {
  const views = evidence.byCountry.get(subject) ?? noViews;
  const name = `${definition.id} ${subject}`;
  const key = `${registers}|${givenKey(evidence, definition, subject)}`;
  const kept = cache.blocks.get(name);
  const withoutCases = measure.from === 'tables' || measure.from === 'given';
  if (kept !== undefined && kept.key === key && (withoutCases || sameViews(kept.views, views))) {
    const block = kept.block as Block;
    // A borrowed block goes on explaining itself by the study it belongs to.
    if (!kept.borrowed) block.scope.evidence = evidence;
    return block;
  }
  const { seed, bootstrap_draws: draws } = evidence.study.method;
  const block = computeBlock(measure, definition, {
    evidence,
    subject,
    views,
    definition,
    cache,
    registers,
    seed,
    draws,
    periods: periodsFor(evidence, definition.judged_over),
  });
  cache.blocks.set(name, { key, views, withoutCases, borrowed: false, block });
  return block;
}

/** @throws Error when the standard names a measure that does not exist: a mistake of the standard, not of the study. */
export function computeIndicators(evidence: Evidence, cache: IndicatorCache = createIndicatorCache()): IndicatorTable {
  const [unknown] = unknownMeasures(evidence.standard);
  if (unknown !== undefined)
    throw new Error(`standard: ${unknown.indicator} names the measure ${unknown.measure}, which does not exist`);
  cache.intervals.rotate();
  const base = baseKey(evidence);
  const series: Series[] = [];
  for (const definition of evidence.standard.indicators.values()) {
    const measure = measures.get(definition.measure) as Measure;
    const registers = `${base}|${registerKey(evidence, measure.reads)}`;
    for (const subject of evidence.subjects) {
      series.push(...blockOf(evidence, definition, measure, subject, registers, cache).series);
    }
  }
  return tableOf(series);
}
