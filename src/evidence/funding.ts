/** Who pays, who governs, and the autonomy that follows: behind INS-05 and actorness (method §4.2, §5.3.3). */
import { authorityOf } from './actors.js';
import { type CaseView, holdsAt } from './case-view.js';
import type { Day } from './day.js';
import { actorOf, type Evidence } from './evidence.js';

const namedShareNeeded = 0.5;
const half = 0.5;

/**
 * The share of the largest funding authority: by who decides on the money where that is coded, else by the funders
 * named, all bodies of one state being one. Null when less than half of the money is named.
 */
function largestFundingShare(evidence: Evidence, view: CaseView): number | null {
  const { money } = view.record;
  if (money === null) return null;
  if (money.decision_maker !== null) return money.decision_maker.share;
  const byAuthority = new Map<string, number>();
  let named = 0;
  for (const { who, share } of money.funders ?? []) {
    if (share === null) continue;
    const actor = actorOf(evidence, who);
    const authority = actor === undefined ? who : authorityOf(actor);
    byAuthority.set(authority, (byAuthority.get(authority) ?? 0) + share);
    named += share;
  }
  return named >= namedShareNeeded ? Math.max(...byAuthority.values()) : null;
}

/** An organ that governs and is independent; null: not known whether one does. */
export function isIndependentlyGoverned(view: CaseView, day: Day): boolean | null {
  const { organs } = view.record;
  if (organs === null) return null;
  let open = false;
  for (const organ of organs === 'none' ? [] : organs) {
    const there = holdsAt(organ.since, organ.until, day, view.asOf);
    if (there === false || organ.governing === false || organ.independent === false) continue;
    if (there === true && organ.governing === true && organ.independent === true) return true;
    open = true;
  }
  return open ? null : false;
}

const mostWithoutIndependentBody = 0.4;

/**
 * 1 − the share of the largest funding authority; without an independent governing body at most `most`. Null when the
 * shares are not known or, above that, when nobody knows whether such a body governs.
 */
export function autonomyAt(
  evidence: Evidence,
  view: CaseView,
  day: Day,
  most = mostWithoutIndependentBody,
): number | null {
  const share = largestFundingShare(evidence, view);
  if (share === null) return null;
  // So little is left that the limit for a body without independence changes nothing.
  if (1 - share <= most) return 1 - share;
  const independent = isIndependentlyGoverned(view, day);
  return independent === null ? null : Math.min(independent ? 1 : most, 1 - share);
}

/** A state, with its quasi-state bodies, pays at least half. */
export function statePaysHalf(evidence: Evidence, view: CaseView): boolean | null {
  const { money } = view.record;
  if (money === null) return null;
  const isState = (id: string): boolean | null => {
    const kind = actorOf(evidence, id)?.state_kind;
    return kind === undefined ? null : kind === 'state' || kind === 'quasi';
  };
  const payers =
    money.decision_maker === null
      ? (money.funders ?? []).map(({ who, share }) => ({ who, share }))
      : [{ who: money.decision_maker.actor, share: money.decision_maker.share }];
  let byState = 0;
  let byOthers = 0;
  for (const { who, share } of payers) {
    const state = isState(who);
    if (share === null || state === null) continue;
    if (state) byState += share;
    else byOthers += share;
  }
  return byState >= half ? true : byOthers > half ? false : null;
}
