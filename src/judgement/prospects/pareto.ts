/**
 * Which directions no other beats on every part. Twice: by intervals over all five parts, where nothing unknown can beat
 * or be beaten, and by points over the parts that are measured for all who take part.
 */
import { type PartName, type Prospect, partNames, speaksFor } from './model.js';

type Ends = Pick<Prospect['parts'][PartName], 'low' | 'high'>;
const worst = (name: PartName, { low, high }: Ends): number => speaksFor(name, name === 'risk' ? high : low);
const best = (name: PartName, { low, high }: Ends): number => speaksFor(name, name === 'risk' ? low : high);

/** True when `other` is at least as good on every part whatever the unknown may be, and better on one. */
function surelyBeats(other: Prospect, one: Prospect): boolean {
  return (
    partNames.every((name) => worst(name, other.parts[name]) >= best(name, one.parts[name])) &&
    partNames.some((name) => worst(name, other.parts[name]) > best(name, one.parts[name]))
  );
}

export const notSurelyBeaten = (prospects: readonly Prospect[]): Prospect[] =>
  prospects.filter((one) => !prospects.some((other) => surelyBeats(other, one)));

/** Parts with a value for every prospect: only these can be held against each other by points. */
export const measuredParts = (prospects: readonly Prospect[]): PartName[] =>
  partNames.filter(
    (name) => prospects.length > 0 && prospects.every((prospect) => prospect.parts[name].value !== null),
  );

export function paretoFront(prospects: readonly Prospect[], names = measuredParts(prospects)): Prospect[] {
  if (names.length === 0) return [];
  const at = (prospect: Prospect, name: PartName): number =>
    speaksFor(name, prospect.parts[name].value ?? Number.NEGATIVE_INFINITY);
  const beats = (other: Prospect, one: Prospect): boolean =>
    names.every((name) => at(other, name) >= at(one, name)) && names.some((name) => at(other, name) > at(one, name));
  return prospects.filter((one) => !prospects.some((other) => beats(other, one)));
}
