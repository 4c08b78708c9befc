/**
 * PR10: bodies with a mandate that lead or co-ordinate in the same direction and, where someone looked, have no
 * link with each other (method §7). Pairs nobody has looked at do not count.
 */
import {
  actorOf,
  holdsAt,
  isActive,
  isDomestic,
  lastFullYear,
  mandateLevel,
  type Period,
  playsAt,
  windowPeriod,
} from '../../evidence/index.js';
import { wilson } from '../../indicators/index.js';
import type { Mandate } from '../../study/index.js';
import { type ConditionContext, type NamedCondition, shareCondition, undecided } from './condition.js';

const leadingRoles = new Set(['lead', 'co-lead', 'coordinator']);
const mandateLevelNeeded = 2;

/** Not over and not still to come at the day; an undated mandate is taken at its word. */
function hasMandate(
  { evidence }: ConditionContext,
  mandate: readonly Mandate[] | 'none' | null,
  { day }: Period,
): boolean {
  return (
    Array.isArray(mandate) &&
    mandate.some(
      (item) =>
        mandateLevel(evidence.standard, item.kind) >= mandateLevelNeeded &&
        holdsAt(item.date, item.until, day, evidence.calendar.asOf) !== false,
    )
  );
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

export const mandatedPairsUnlinked: NamedCondition = (context, parameters) => {
  const { evidence, subject } = context;
  const period = windowPeriod(evidence.calendar, lastFullYear(evidence.calendar));
  const byDirection = new Map<string, Set<string>>();
  const coded = new Map<string, boolean>();
  for (const view of evidence.byCountry.get(subject) ?? []) {
    for (const link of Array.isArray(view.record.links) ? view.record.links : []) {
      const pair = pairOf(link.a, link.b);
      coded.set(pair, (coded.get(pair) ?? false) || link.mechanism !== 'none');
    }
    if (!isActive(view, period, evidence.calendar) || !hasMandate(context, view.record.mandate, period)) continue;
    for (const part of view.record.actors) {
      const actor = actorOf(evidence, part.id);
      if (
        !leadingRoles.has(part.role) ||
        actor === undefined ||
        !isDomestic(actor, subject) ||
        !playsAt(part, period.day)
      )
        continue;
      for (const direction of view.record.directions ?? []) {
        const bodies = byDirection.get(direction) ?? new Set<string>();
        byDirection.set(direction, bodies.add(part.id));
      }
    }
  }
  const pairs = new Set<string>();
  for (const bodies of byDirection.values()) {
    const ordered = [...bodies].sort();
    for (const [position, a] of ordered.entries()) for (const b of ordered.slice(position + 1)) pairs.add(pairOf(a, b));
  }
  const known = [...pairs].filter((pair) => coded.has(pair)).sort();
  const minimum = parameters['minimum_pairs'] ?? 10;
  if (known.length < minimum)
    return undecided(
      { key: 'judgement.condition.pairs_too_few', args: { pairs: known.length, needed: minimum, all: pairs.size } },
      known,
    );
  const unlinked = known.filter((pair) => coded.get(pair) === false).length;
  const [low, high] = wilson(unlinked, known.length);
  return shareCondition(
    { value: unlinked / known.length, low, high },
    parameters['threshold'] ?? 0.5,
    'above',
    { key: 'judgement.condition.pairs', args: { unlinked, pairs: known.length } },
    known,
  );
};
