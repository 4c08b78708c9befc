/**
 * Bodies with a mandate (level 2 or more) that lead or co-ordinate initiatives in the same direction in the last five full
 * years, two by two: with a link on record, without one although somebody looked, or not looked at (method §7, PR10).
 */
import {
  actorOf,
  type Evidence,
  holdsAt,
  isActive,
  isDomestic,
  keptBySubject,
  lastFullYear,
  mandateLevel,
  type Period,
  playsAt,
  windowPeriod,
} from '../evidence/index.js';
import type { Mandate } from '../study/index.js';

const leadingRoles = new Set(['lead', 'co-lead', 'coordinator']);
const mandateLevelNeeded = 2;

export interface MandatePair {
  /** `a|b`, the lesser id first. */
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly directions: readonly string[];
  readonly state: 'linked' | 'unlinked' | 'unknown';
}

/** Not over and not still to come at the day; an undated mandate is taken at its word. */
function hasMandate(evidence: Evidence, mandate: readonly Mandate[] | 'none' | null, { day }: Period): boolean {
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

/** In order of id. */
export const overlappingMandates = keptBySubject(findOverlaps);

function findOverlaps(evidence: Evidence, subject: string): readonly MandatePair[] {
  const period = windowPeriod(evidence.calendar, lastFullYear(evidence.calendar));
  const byDirection = new Map<string, Set<string>>();
  const coded = new Map<string, boolean>();
  for (const view of evidence.byCountry.get(subject) ?? []) {
    for (const link of Array.isArray(view.record.links) ? view.record.links : []) {
      const pair = pairOf(link.a, link.b);
      coded.set(pair, (coded.get(pair) ?? false) || link.mechanism !== 'none');
    }
    if (!isActive(view, period, evidence.calendar) || !hasMandate(evidence, view.record.mandate, period)) continue;
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
  const directionsOf = new Map<string, string[]>();
  for (const direction of [...byDirection.keys()].sort()) {
    const ordered = [...(byDirection.get(direction) ?? [])].sort();
    for (const [position, a] of ordered.entries())
      for (const b of ordered.slice(position + 1))
        directionsOf.set(pairOf(a, b), [...(directionsOf.get(pairOf(a, b)) ?? []), direction]);
  }
  return [...directionsOf].sort(byId).map(([id, directions]): MandatePair => {
    const [a = '', b = ''] = id.split('|');
    const linked = coded.get(id);
    return { id, a, b, directions, state: linked === undefined ? 'unknown' : linked ? 'linked' : 'unlinked' };
  });
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);
