/** The register of actors as formulas need it: domestic or not, which sector, whose authority (method §4.2 GOV-01, INS-05). */
import type { Actor, Participation } from '../study/index.js';
import type { Day } from './day.js';
import { firstDay } from './day.js';

/** The part is played at `day`: begun by then (undated: from the case's start) and not ended before. */
export function playsAt(part: Participation, day: Day): boolean {
  if (part.from !== null && firstDay(part.from) > day) return false;
  return part.to === null || firstDay(part.to) >= day;
}

export const isDomestic = (actor: Actor, country: string): boolean =>
  actor.country === null ? (actor.domestic ?? false) : actor.country === country;

const sectors: Record<Actor['kind'], string | null> = {
  A1: 'executive',
  A2: 'executive',
  A3: 'executive',
  A5: 'executive',
  A7: 'executive',
  A4: 'parliament',
  A6: 'quasi_state',
  A8: 'academia',
  A9: 'civil',
  A13: 'civil',
  A14: 'civil',
  A10: 'religious',
  A11: 'business',
  A12: 'media',
  A18: 'media',
  A15: null,
  A16: null,
  A17: null,
};
/** Sector by GOV-01; null for foreign and international bodies. */
export const sectorOf = (actor: Actor): string | null => sectors[actor.kind];

/** All bodies of one state, quasi-state ones included, are one authority (INS-05). */
export const authorityOf = (actor: Actor): string =>
  (actor.state_kind === 'state' || actor.state_kind === 'quasi') && actor.country !== null
    ? `state:${actor.country}`
    : actor.id;
