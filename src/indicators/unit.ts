/**
 * How one unit stands: yes, no, unknown with its reason, or not applicable (method §4.1, "Known units"). A unit is known
 * only if every field it needs is known; missing is never counted as no.
 */
import { type CaseView, type Grade, missingReason } from '../evidence/index.js';
import type { MissingReason } from '../study/index.js';
import type { UnitOutcome } from './model.js';

export const reasonOrder = [
  'not_found',
  'not_public',
  'not_applicable',
  'not_yet_coded',
  'not_collected',
] as const satisfies readonly MissingReason[];

export const yesOrNo = (id: string, holds: boolean, fields: readonly string[]): UnitOutcome => ({
  id,
  state: holds ? 'yes' : 'no',
  fields,
});

/** A unit with a number of its own, for means and medians. */
export const measured = (id: string, value: number, fields: readonly string[]): UnitOutcome => ({
  id,
  state: 'yes',
  value,
  fields,
});

export const notApplicable = (id: string, fields: readonly string[] = []): UnitOutcome => ({
  id,
  state: 'not_applicable',
  fields,
});

/** The question may still turn out not to arise: then the field says so itself, and the unit leaves the denominator. */
export function unknownFrom(view: CaseView, path: string, id = view.id): UnitOutcome {
  const reason = missingReason(view.case, path);
  return reason === 'not_applicable'
    ? { id, state: 'not_applicable', fields: [path], reason }
    : { id, state: 'unknown', value: null, fields: [path], reason };
}

export const unknownBecause = (id: string, reason: MissingReason, fields: readonly string[] = []): UnitOutcome => ({
  id,
  state: 'unknown',
  value: null,
  fields,
  reason,
});

/** Codes under which outcomes are kept: 0 no unit, 1 yes, 2 no, 3 not applicable, 4–8 unknown by reason. */
export const outcomeCodes = 9;
export const noUnit = 0;
export const codeYes = 1;
export const codeNo = 2;
const codeNotApplicable = 3;
export const firstUnknownCode = 4;

export function codeOf(outcome: UnitOutcome): number {
  switch (outcome.state) {
    case 'yes':
      return codeYes;
    case 'no':
      return codeNo;
    case 'not_applicable':
      return codeNotApplicable;
    case 'unknown':
      return firstUnknownCode + reasonOrder.indexOf(outcome.reason ?? 'not_yet_coded');
  }
}

const coderStatuses = ['draft', 'dual', 'adjudicated'] as const;
export const coderOf = (view: CaseView): number => coderStatuses.indexOf(view.record.coding.status);

export type { Grade };
