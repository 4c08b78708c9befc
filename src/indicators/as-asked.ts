/**
 * The same values as `computeIndicators` gives, each computed when somebody asks for it: a supposition is judged by one
 * to six of some seventy periods of an indicator, and the others need no computing. Who asks for more gets the whole.
 *
 * GOV-05 of Kazakhstan under a supposition: judging asks for 2021–2025 alone; 1991 … 2026, the other windows and the
 * whole span are computed only if a page opens them.
 */
import type { Evidence, Period } from '../evidence/index.js';
import { type Block, computeBlock, outlineOf } from './block.js';
import type { IndicatorCache } from './cache.js';
import { keptBlock, type Request, requestsOf } from './compute.js';
import type { IndicatorTable, IndicatorValue } from './model.js';
import { type Series, tableOf } from './table.js';

const mostOneByOne = 10;

/** An indicator with its companions: all of them come from the same work. */
class AskedBlock {
  private readonly parts = new Map<Period, Block>();
  private whole: Block | undefined;

  constructor(
    private readonly request: Request,
    /** Of the indicator and of each companion. */
    private readonly periods: readonly (readonly Period[])[],
  ) {}

  valueAt(letter: number, position: number): IndicatorValue {
    const period = this.periods[letter]?.[position] as Period;
    const isKnown = this.parts.has(period);
    if (!isKnown && this.parts.size >= mostOneByOne) {
      const { measure, scope } = this.request;
      this.whole ??= computeBlock(measure, scope.definition, scope);
    }
    return isKnown || this.whole === undefined
      ? (this.partFor(period).series[letter] as Series).valueAt(0)
      : (this.whole.series[letter] as Series).valueAt(position);
  }

  private partFor(period: Period): Block {
    let block = this.parts.get(period);
    if (block === undefined) {
      const { measure, scope } = this.request;
      block = computeBlock(measure, scope.definition, { ...scope, periods: [period], partOf: scope.periods });
      this.parts.set(period, block);
    }
    return block;
  }
}

function seriesAsAsked(request: Request): readonly Series[] {
  const kept = keptBlock(request);
  if (kept !== undefined) return kept.series;
  const { scope } = request;
  const outline = outlineOf(scope);
  const block = new AskedBlock(
    request,
    outline.map(({ periods }) => periods),
  );
  return outline.map(({ id, periods }, letter) => ({
    indicator: id,
    subject: scope.subject,
    periods,
    valueAt: (position) => block.valueAt(letter, position),
  }));
}

/** @throws Error as `computeIndicators` does. */
export function indicatorsAsAsked(evidence: Evidence, cache: IndicatorCache): IndicatorTable {
  return tableOf([...requestsOf(evidence, cache)].flatMap(seriesAsAsked));
}
