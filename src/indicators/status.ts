/** How far a value may be used: the minima that its definition declares (method §4.1, "Status"). */
import type { Message } from '../derivation/index.js';
import type { IndicatorDefinition } from '../standard/index.js';
import type { Draft } from './measure.js';
import type { ValueStatus } from './model.js';

export type Minimum = IndicatorDefinition['minimum'];

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `indicators.reason.${key}`, args });

/** In this order: too few units, too little known of them, too little hindsight. Only `ok` and `given` are judged. */
export function statusOf(
  draft: Draft,
  minimum: Minimum,
  provisional: boolean,
): { status: ValueStatus; reason: Message | null } {
  if (draft.value === null)
    return { status: 'no_data', reason: draft.reason ?? said(draft.coverage === 0 ? 'nothing_known' : 'no_units') };
  if (draft.tooFew !== undefined) return { status: 'few', reason: draft.tooFew };
  if (minimum.n !== undefined && draft.n < minimum.n) {
    return { status: 'few', reason: said('few', { n: draft.n, minimum: minimum.n }) };
  }
  if (minimum.coverage !== undefined && draft.coverage !== null && draft.coverage < minimum.coverage) {
    return {
      status: 'low_coverage',
      reason: said('low_coverage', { coverage: draft.coverage, minimum: minimum.coverage }),
    };
  }
  if (draft.provisional !== undefined) return { status: 'provisional', reason: draft.provisional };
  if (provisional) return { status: 'provisional', reason: said('provisional') };
  return { status: 'ok', reason: draft.reason ?? null };
}
