/** How initiatives spread over the seven named vectors (method §3, §4.2): each weighs 1, shared equally over its distinct vectors; OT and multilateral ones stand beside. */
import { type CaseView, isMultilateral, vectorsOfCase } from '../../evidence/index.js';
import { namedVectors, type Study } from '../../study/index.js';
import type { Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { measured, notApplicable, unknownFrom } from '../unit.js';

export { namedVectors };

const masks = new WeakMap<CaseView, { readonly vectors: Study['vectors']; readonly mask: number }>();

/** Bit i = named vector i. */
export function vectorMask(view: CaseView, scope: Scope): number {
  const { vectors } = scope.evidence.study;
  const known = masks.get(view);
  if (known?.vectors === vectors) return known.mask;
  const mask = maskOf(view, scope);
  masks.set(view, { vectors, mask });
  return mask;
}

function maskOf(view: CaseView, scope: Scope): number {
  let mask = 0;
  for (const vector of vectorsOfCase(scope.evidence, view)) {
    const index = (namedVectors as readonly string[]).indexOf(vector);
    if (index >= 0) mask |= 1 << index;
  }
  return mask;
}

/** The unit's value is its mask: which vectors it reaches. */
export function inVectors(view: CaseView, scope: Scope): UnitOutcome {
  if (view.record.kind === 'un_initiative') return notApplicable(view.id, ['kind']);
  if (view.record.partners === null) return unknownFrom(view, 'partners');
  if (isMultilateral(scope.evidence, view)) return notApplicable(view.id, ['partners']);
  const mask = vectorMask(view, scope);
  return mask === 0 ? notApplicable(view.id, ['partners']) : measured(view.id, mask, ['partners']);
}

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
};

/** Adds `weight` units of this mask to the seven sums. */
function addShares(sums: Float64Array, mask: number, weight: number): void {
  const each = weight / bits(mask);
  for (let index = 0; index < namedVectors.length; index++)
    if ((mask >> index) & 1) sums[index] = (sums[index] as number) + each;
}

export function sharesOf(masks: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(namedVectors.length);
  for (let at = 0; at < masks.length; at++) addShares(sums, masks[at] as number, 1);
  return sums;
}
