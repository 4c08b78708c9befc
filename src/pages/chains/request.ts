/** What the address of the chains asks for: a period and, where one wants to look at it alone, a goal (`?goal=G04&period=p2020`). */
import type { Language } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

export interface ChainsRequest {
  /** `whole`, or a period that the study names. */
  readonly period: string;
  /** A goal of the codebook; null: all. */
  readonly goal: string | null;
}

export function goalAskedFor({ site, query }: View): string | null {
  const goal = query.get('goal');
  return goal !== null && codesOf(site.assessment.evidence.standard, 'goals').has(goal) ? goal : null;
}

export function chainsQuery({ period, goal }: ChainsRequest): string {
  const query = new URLSearchParams();
  if (goal !== null) query.set('goal', goal);
  if (period !== 'whole') query.set('period', period);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export const chainsAddress = (language: Language, request: ChainsRequest): string =>
  pageAddress(language, 'chains') + chainsQuery(request);
