/** One part of a core test judged: the rule kinds of method §4.3 against one value. */
import type { Message } from '../derivation/index.js';
import type { Evidence } from '../evidence/index.js';
import type { IndicatorTable, IndicatorValue } from '../indicators/index.js';
import { leastSuccessesAbove, median, mostSuccessesBelow } from '../indicators/index.js';
import type { RulePart } from '../standard/index.js';
import { ownBaseline, peerValues } from './baseline.js';
import { against, type Bounds, badSide, type Comparison } from './bounds.js';
import { againstEffect } from './effect.js';
import { isUsable, judgedValue, periodIdFor } from './judged-year.js';
import type { PartResult, TestOutcome } from './model.js';

export interface PartRequest {
  readonly evidence: Evidence;
  readonly table: IndicatorTable;
  readonly subject: string;
  readonly period: number | 'current';
  readonly minimumN: number | undefined;
  /** Replaces the value's interval: "if all unknown units were against". */
  readonly replace?: (value: IndicatorValue, comparison: Comparison) => Bounds;
}

type Judged = Pick<PartResult, 'outcome' | 'threshold' | 'side' | 'movement' | 'why'>;

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `judgement.${key}`, args });

function boundsOf(value: IndicatorValue, part: RulePart, request: PartRequest): Bounds | null {
  if (value.value === null || value.low === null || value.high === null) return null;
  const comparison = part.op ?? '>=';
  const whole = request.replace?.(value, part.complement ? mirrored(comparison) : comparison) ?? {
    value: value.value,
    low: value.low,
    high: value.high,
  };
  return part.complement ? { value: 1 - whole.value, low: 1 - whole.high, high: 1 - whole.low } : whole;
}

/** Against a placebo distribution the value itself is held (method §4.3, `null`): it needs no interval of its own. */
const pointOf = ({ value }: IndicatorValue, part: RulePart): Bounds | null =>
  part.kind === 'null' && part.placebo === undefined && value !== null ? { value, low: value, high: value } : null;

const mirrored = (comparison: Comparison): Comparison =>
  comparison === '>=' ? '<=' : comparison === '<=' ? '>=' : comparison === '>' ? '<' : '>';

const judged = (
  outcome: TestOutcome,
  threshold: number | null,
  side: Judged['side'],
  why: Message,
  movement: Judged['movement'] = null,
): Judged => ({
  outcome,
  threshold,
  side: outcome === 'fail' ? side : null,
  movement,
  why,
});

function againstLine(bounds: Bounds, comparison: Comparison, threshold: number, failsAt?: number): Judged {
  let outcome = against(bounds, comparison, threshold);
  // Rules that say when they fail: between the two lines nothing is decided.
  if (failsAt !== undefined && outcome === 'fail') {
    const fails = comparison.startsWith('>') ? bounds.high <= failsAt : bounds.low >= failsAt;
    outcome = fails ? 'fail' : 'unclear';
  }
  return judged(outcome, threshold, badSide(comparison), said(`line.${outcome}`, { threshold, comparison }));
}

function againstOwn(bounds: Bounds, part: RulePart, request: PartRequest, year: number): Judged {
  const baseline = ownBaseline(request.evidence, request.table, part.indicator, request.subject, year, part.complement);
  if (baseline === null) return judged('nodata', null, null, said('own.no_baseline'));
  const comparison = part.op ?? '>=';
  const low = bounds.low - baseline.mean;
  const high = bounds.high - baseline.mean;
  const { delta } = baseline;
  const upward = comparison.startsWith('>');
  const outcome: TestOutcome = upward
    ? low >= -delta
      ? 'pass'
      : high < -delta
        ? 'fail'
        : 'unclear'
    : high <= delta
      ? 'pass'
      : low > delta
        ? 'fail'
        : 'unclear';
  const movement = low > delta ? 'rose' : high < -delta ? 'fell' : outcome === 'pass' ? 'held' : null;
  return judged(
    outcome,
    baseline.mean,
    badSide(comparison),
    said(`own.${outcome}`, { mean: baseline.mean, delta }),
    movement,
  );
}

function againstPeers(
  bounds: Bounds,
  part: RulePart,
  value: IndicatorValue,
  request: PartRequest,
  year: number,
): Judged {
  const peers = peerValues(request.evidence, request.table, value, year);
  if (peers === null) return judged('nodata', null, null, said('peer.too_few'));
  return againstLine(bounds, part.op ?? '>=', median(peers));
}

function againstPlacebo(
  bounds: Bounds,
  part: RulePart,
  value: IndicatorValue,
  request: PartRequest,
  year: number,
): Judged {
  const comparison = part.op ?? '>';
  if (part.placebo !== undefined) {
    const placebo = request.table.get(part.placebo, request.subject, periodIdFor(request.evidence, part.placebo, year));
    if (!isUsable(placebo)) return judged('nodata', null, null, said('null.no_placebo'));
    const line = placebo.value;
    const excess = bounds.high - line;
    const outcome =
      against(bounds, comparison, line) === 'pass' ? 'pass' : excess < (part.fails_at ?? 0) ? 'fail' : 'unclear';
    return judged(outcome, line, badSide(comparison), said(`null.${outcome}`, { threshold: line }));
  }
  if (value.placebo === undefined) return judged('nodata', null, null, said('null.no_placebo'));
  const { median, p95 } = value.placebo;
  // "Above the placebo" asks for the 95th percentile and fails below the median; "below" is the reverse question.
  const outcome: TestOutcome = comparison.startsWith('>')
    ? bounds.value > p95
      ? 'pass'
      : bounds.value < median
        ? 'fail'
        : 'unclear'
    : bounds.value < p95
      ? 'pass'
      : 'fail';
  return judged(outcome, p95, badSide(comparison), said(`null.${outcome}`, { threshold: p95 }));
}

function insideBand(bounds: Bounds, part: RulePart): Judged {
  const [from, to] = part.band ?? [0, 1];
  const [least, most] = part.outer ?? part.band ?? [0, 1];
  const inside = bounds.value >= from && bounds.value <= to && bounds.low >= least && bounds.high <= most;
  const below = bounds.high < from;
  const above = bounds.low > to;
  const outcome: TestOutcome = inside ? 'pass' : below || above ? 'fail' : 'unclear';
  return judged(outcome, below ? from : to, below ? 'below' : 'above', said(`band.${outcome}`, { from, to }));
}

function withinMargin(bounds: Bounds, part: RulePart): Judged {
  const margin = part.margin ?? 0;
  const outcome: TestOutcome =
    bounds.low >= -margin && bounds.high <= margin ? 'pass' : bounds.low > margin ? 'fail' : 'unclear';
  return judged(outcome, margin, 'above', said(`equivalence.${outcome}`, { margin }));
}

function shareOfCells(value: IndicatorValue, part: RulePart): Judged {
  const rule = part.cells;
  const cells = (value.cells ?? []).filter(
    (cell) => cell.n >= (rule?.minimum_n ?? 0) && cell.probability !== undefined,
  );
  if (rule === undefined || cells.length === 0) return judged('nodata', null, null, said('cells.none'));
  const probabilities = cells.map((cell) => cell.probabilityAbove?.(rule.value) ?? cell.probability ?? 0);
  const above = probabilities.filter((probability) => probability >= rule.probability).length;
  const under = probabilities.filter((probability) => probability <= rule.fails_probability).length;
  const outcome: TestOutcome =
    above >= rule.share * cells.length ? 'pass' : under > rule.share * cells.length ? 'fail' : 'unclear';
  return judged(
    outcome,
    rule.value,
    'below',
    said(`cells.${outcome}`, { above, under, cells: cells.length, value: rule.value }),
  );
}

function againstPreviousEdition(
  bounds: Bounds,
  part: RulePart,
  value: IndicatorValue,
  request: PartRequest,
  year: number,
): Judged {
  for (let earlier = year - 1; earlier >= request.evidence.calendar.from; earlier--) {
    const previous = request.table.get(
      part.indicator,
      request.subject,
      periodIdFor(request.evidence, part.indicator, earlier),
    );
    if (isUsable(previous) && previous.records.join() !== value.records.join()) {
      return againstLine(bounds, part.op ?? '>=', previous.value);
    }
  }
  return judged('nodata', null, null, said('previous.none'));
}

function judge(bounds: Bounds, value: IndicatorValue, part: RulePart, request: PartRequest, year: number): Judged {
  switch (part.kind) {
    case 'own':
      return againstOwn(bounds, part, request, year);
    case 'own_upper_quartile': {
      const baseline = ownBaseline(
        request.evidence,
        request.table,
        part.indicator,
        request.subject,
        year,
        part.complement,
      );
      return baseline === null
        ? judged('nodata', null, null, said('own.no_baseline'))
        : againstLine(bounds, part.op ?? '<=', baseline.upperQuartile);
    }
    case 'peer':
      return againstPeers(bounds, part, value, request, year);
    case 'null':
      return againstPlacebo(bounds, part, value, request, year);
    case 'band':
      return insideBand(bounds, part);
    case 'equivalence':
      return withinMargin(bounds, part);
    case 'cells':
      return shareOfCells(value, part);
    case 'previous_edition':
      return againstPreviousEdition(bounds, part, value, request, year);
    case 'effect': {
      const line = part.threshold ?? 0;
      const { outcome, why } = againstEffect(bounds, line, part.fails_at ?? line, value, request.evidence.study);
      return judged(outcome, line, badSide(part.op ?? '>'), why);
    }
    case 'conv':
    case 'zero':
    case 'count':
      return againstLine(bounds, part.op ?? '>=', part.threshold ?? 0, part.fails_at);
  }
}

/** "Needs 20 of 30": for a proportion against a fixed line, what would have passed at this n. */
function wouldPass(part: RulePart, value: IndicatorValue, judgedPart: Judged): PartResult['wouldPass'] {
  const proportion =
    part.kind === 'conv' && value.interval === 'wilson' && judgedPart.threshold !== null && value.n > 0;
  if (!proportion || judgedPart.threshold === null) return null;
  const upward = (part.op ?? '>=').startsWith('>') !== part.complement;
  const line = part.complement ? 1 - judgedPart.threshold : judgedPart.threshold;
  const needed = upward ? leastSuccessesAbove(value.n, line) : mostSuccessesBelow(value.n, line);
  return needed === null ? null : { needed, of: value.n };
}

export function judgePart(part: RulePart, request: PartRequest): PartResult & { readonly year: number } {
  const { value, year } = judgedValue(request.evidence, request.table, part.indicator, request.subject, request.period);
  const nothing = (why: Message): PartResult & { readonly year: number } => ({
    part,
    outcome: 'nodata',
    value,
    threshold: null,
    side: null,
    movement: null,
    wouldPass: null,
    why,
    year,
  });
  if (!isUsable(value ?? undefined) || value === null) return nothing(value?.reason ?? said('no_value'));
  if (request.minimumN !== undefined && value.n < request.minimumN) {
    return nothing(said('below_minimum', { n: value.n, minimum: Math.ceil(request.minimumN) }));
  }
  const bounds = boundsOf(value, part, request) ?? pointOf(value, part);
  if (bounds === null && part.kind !== 'cells') return { ...nothing(said('no_interval')), outcome: 'unclear' };
  const outcome = judge(bounds ?? { value: 0, low: 0, high: 0 }, value, part, request, year);
  return { part, value, year, ...outcome, wouldPass: wouldPass(part, value, outcome) };
}
