/** The markers of §6.4 at a day: S1–S6 of substance, B1–B5 of image; each yes, no, or not known. */
import { addMonths, type Day, lastActivity, yearOfDay } from '../evidence/index.js';
import { type ImageFacts, markerLines } from './image-facts.js';
import type { MarkerOutcome } from './model.js';
import { allOf, anyOf, type TriState } from './tri-state.js';

interface Marker {
  readonly fields: readonly string[];
  readonly ask: (facts: ImageFacts, day: Day) => TriState;
}

function deliveredSomething({ deliverables }: ImageFacts, day: Day): TriState {
  return deliverables === null ? null : anyOf(deliverables.map((item) => (item.isEmpty ? false : item.thereAt(day))));
}

function followedUp({ deliverables }: ImageFacts, day: Day): TriState {
  return deliverables === null ? null : anyOf(deliverables.map((item) => allOf([item.thereAt(day), item.followedUp])));
}

function provenOutcome({ results }: ImageFacts, day: Day): TriState {
  return results === null ? null : anyOf(results.map((item) => allOf([item.thereAt(day), item.isProof])));
}

/** Stated to have no results at all is known, and nothing beyond outputs; a list of later results says nothing yet. */
function onlyOutputs({ results }: ImageFacts, day: Day): TriState {
  if (results === null) return null;
  if (results.length === 0) return true;
  const there = results.filter((item) => item.thereAt(day) !== false);
  if (there.length === 0) return false;
  const certain = there.some((item) => item.thereAt(day) === true);
  return allOf([
    certain ? true : null,
    ...there.map((item) => (item.isOutput === true ? true : item.thereAt(day) === true ? item.isOutput : null)),
  ]);
}

/** Ignorance is not a failing: `unknown`, or less than 24 months, leaves the marker unknown. */
function nothingFollowed({ deliverables, view }: ImageFacts, day: Day): TriState {
  if (deliverables === null) return null;
  if (deliverables.length === 0) return false;
  const there = deliverables.filter((item) => item.thereAt(day) !== false);
  if (there.length === 0) return null;
  // An undated deliverable is no younger than the last activity of the case.
  const seen = lastActivity(view, day);
  return allOf(
    there.map((item) => {
      if (item.followedUp === true) return item.thereAt(day) === true ? false : null;
      const since = item.day ?? seen;
      const longAgo = since !== null && addMonths(since, markerLines.monthsForFollowUp) <= day;
      return item.followedUp === false && longAgo ? item.thereAt(day) : null;
    }),
  );
}

/** By the years whose share of publicity is known; spend that is not itemised has none, spend nobody looked up may. */
function mostlyPublicity({ view }: ImageFacts, day: Day): TriState {
  const { money } = view.record;
  if (money === null) return null;
  const years = money.by_year.filter((item) => item.y <= yearOfDay(day) && item.spent !== 0);
  const shares = years.map((item) => item.pr_event_share);
  const closed = money.disclosed === 'none' || money.disclosed === 'total';
  if (shares.every((share) => share === null)) return closed ? false : null;
  if (closed) return null;
  const isMost = (share: number | null): TriState => (share === null ? null : share >= markerLines.publicityShare);
  if (years.every((item) => item.spent !== null)) {
    const total = years.reduce((sum, item) => sum + (item.spent ?? 0), 0);
    const known = years.reduce((sum, item) => sum + (item.spent ?? 0) * (item.pr_event_share ?? 0), 0);
    const open = years.reduce((sum, item) => sum + (item.pr_event_share === null ? (item.spent ?? 0) : 0), 0);
    if (known >= markerLines.publicityShare * total) return true;
    return known + open < markerLines.publicityShare * total ? false : null;
  }
  // Without amounts the years cannot be weighed: they must agree.
  return anyOf(shares.map(isMost)) === false ? false : allOf(shares.map(isMost)) === true ? true : null;
}

const substanceMarkers: Readonly<Record<string, Marker>> = {
  S1: { fields: ['beneficiaries.defined', 'goals'], ask: (facts) => facts.definedForSomebody },
  S2: { fields: ['deliverables'], ask: deliveredSomething },
  S3: { fields: ['partners'], ask: (facts) => facts.counterpartContributes },
  S4: { fields: ['deliverables'], ask: followedUp },
  S5: { fields: ['results'], ask: provenOutcome },
  S6: { fields: ['interaction.depth', 'plan.horizon_years', 'plan.exists'], ask: (facts) => facts.deepOrPlanned },
};

const imageMarkers: Readonly<Record<string, Marker>> = {
  B1: { fields: ['goals'], ask: (facts) => facts.imageFirst },
  B2: { fields: ['results'], ask: onlyOutputs },
  B3: {
    fields: [
      'audience.elite',
      'audience.expert',
      'audience.mass',
      'audience.counterpart_society',
      'audience.foreign_media_only',
    ],
    ask: (facts) => facts.narrowAudience,
  },
  B4: { fields: ['deliverables'], ask: nothingFollowed },
  B5: { fields: ['money.by_year', 'money.disclosed'], ask: mostlyPublicity },
};

const outcomes = new Map<string, MarkerOutcome>();

/** The same object for the same answer to a marker. A marker that a study added, and no code can ask, is not known. */
export function markerOutcome(id: string, facts: ImageFacts, day: Day): MarkerOutcome {
  const marker = substanceMarkers[id] ?? imageMarkers[id];
  const state = marker === undefined ? null : marker.ask(facts, day);
  const key = `${id}|${state}`;
  let outcome = outcomes.get(key);
  if (outcome === undefined) {
    outcome = { id, state, fields: marker?.fields ?? [] };
    outcomes.set(key, outcome);
  }
  return outcome;
}
