/**
 * Image or substance (method §6.4): six markers of substance, five of image; what is not known is counted both ways.
 *
 * `image` if B ≥ 3 and S ≤ 2 · `substance` if S ≥ 4 and B ≤ 2 · else `mixed` · `unknown` if unknown markers could change it.
 */
import type { Step } from '../derivation/index.js';
import {
  addMonths,
  type CaseView,
  countsAt,
  type Day,
  type Evidence,
  firstDay,
  gradeOfFact,
} from '../evidence/index.js';
import type { Deliverable, Result } from '../study/index.js';
import { caseFacts } from './case-facts.js';
import type { ImageClass, ImageOutcome, MarkerOutcome } from './model.js';
import { allOf, anyOf, type TriState } from './tri-state.js';

const independentGrade = 2;
const monthsForFollowUp = 24;
const declarative = new Set<Deliverable['kind']>(['declaration', 'publicity']);
const kept = new WeakMap<Evidence, WeakMap<CaseView, Map<Day, ImageOutcome>>>();

export function imageClass(evidence: Evidence, view: CaseView, day: Day): ImageOutcome {
  let byView = kept.get(evidence);
  if (byView === undefined) kept.set(evidence, (byView = new WeakMap()));
  let byDay = byView.get(view);
  if (byDay === undefined) byView.set(view, (byDay = new Map()));
  let outcome = byDay.get(day);
  if (outcome === undefined) byDay.set(day, (outcome = classify(evidence, view, day)));
  return outcome;
}

interface Question {
  readonly evidence: Evidence;
  readonly view: CaseView;
  readonly day: Day;
}

const listAt = <Item extends { date: string | null }>(
  items: readonly Item[] | 'none' | null,
  { evidence, day }: Question,
): readonly Item[] | null =>
  items === null
    ? null
    : items === 'none'
      ? []
      : items.filter((item) => countsAt(item.date, day, evidence.calendar.asOf));

/** A goal's code without its letter: `G05a` → `G05`. */
const goalCode = (id: string): string => id.replace(/[a-z]$/, '');

function definedBeneficiaries({ view }: Question): TriState {
  const { beneficiaries, goals } = view.record;
  const helping =
    goals === null ? null : goals.some((goal) => ['G01', 'G03'].includes(goalCode(goal.id)) && goal.text !== null);
  return anyOf([beneficiaries?.defined ?? null, helping]);
}

function beyondDeclarations(question: Question): TriState {
  const items = listAt(question.view.record.deliverables, question);
  return items === null ? null : items.some((item) => !declarative.has(item.kind));
}

function counterpartContributes({ view }: Question): TriState {
  const { partners } = view.record;
  if (partners === null || partners.length === 0) return null;
  return anyOf(
    partners.map((partner) =>
      partner.counterpart_contribution === null ? null : partner.counterpart_contribution !== 'none',
    ),
  );
}

function followedUp(question: Question): TriState {
  const items = listAt(question.view.record.deliverables, question);
  if (items === null) return null;
  return anyOf(
    items.map((item) => (item.follow_up === null || item.follow_up === 'unknown' ? null : item.follow_up !== 'none')),
  );
}

function evidencedOutcome(question: Question): TriState {
  const { evidence, view } = question;
  const items = listAt(view.record.results, question);
  if (items === null) return null;
  const counts = (result: Result): TriState => {
    if (gradeOfFact(result.evidence, view.record, evidence.study) < independentGrade) return false;
    return allOf([result.cat === null ? null : result.cat !== 'RO', result.sign === null ? null : result.sign === '+']);
  };
  return anyOf(items.map(counts));
}

function deepOrPlanned({ view, evidence }: Question): TriState {
  const { interaction, plan } = view.record;
  const years =
    evidence.standard.classes.institution.points.find((point) => point.id === 'plan')?.parameters[
      'one_point_horizon_years'
    ] ?? 3;
  const long =
    plan === null
      ? null
      : plan.exists === false
        ? false
        : plan.horizon_years === null
          ? null
          : plan.horizon_years >= years;
  return anyOf([interaction?.depth == null ? null : interaction.depth === 3, long]);
}

function imageGoal({ view }: Question): TriState {
  const { goals } = view.record;
  if (goals === null || goals.length === 0) return null;
  return goalCode(goals[0]?.id ?? '') === 'G09';
}

function onlyOutputs(question: Question): TriState {
  const items = listAt(question.view.record.results, question);
  if (items === null) return null;
  return items.length > 0 && (allOf(items.map((item) => (item.cat === null ? null : item.cat === 'RO'))) as TriState);
}

function eliteAudience({ view }: Question): TriState {
  const { audience } = view.record;
  if (audience === null) return null;
  const narrow = anyOf([audience.elite, audience.foreign_media_only]);
  const wide = anyOf([audience.mass, audience.expert, audience.counterpart_society]);
  return allOf([narrow, wide === null ? null : !wide]);
}

/** Ignorance is not a failing: `unknown`, or less than 24 months, leaves the marker unknown. */
function nothingFollowed(question: Question): TriState {
  const { view, day } = question;
  const items = listAt(view.record.deliverables, question);
  if (items === null || items.length === 0) return items === null ? null : false;
  return allOf(
    items.map((item) => {
      if (item.follow_up === 'implemented' || item.follow_up === 'partly') return false;
      const made = item.date === null ? view.start : firstDay(item.date);
      return item.follow_up === 'none' && made !== null && addMonths(made, monthsForFollowUp) <= day ? true : null;
    }),
  );
}

/** Counts only where spend is disclosed. */
function mostlyPublicity({ view }: Question): TriState {
  const shares = (view.record.money?.by_year ?? []).flatMap((year) =>
    year.pr_event_share === null || year.spent === null ? [] : [{ share: year.pr_event_share, spent: year.spent }],
  );
  const spent = shares.reduce((sum, year) => sum + year.spent, 0);
  return spent > 0 && shares.reduce((sum, year) => sum + year.share * year.spent, 0) / spent >= 0.5;
}

const substanceMarkers: readonly (readonly [string, (question: Question) => TriState, readonly string[]])[] = [
  ['S1', definedBeneficiaries, ['beneficiaries', 'goals']],
  ['S2', beyondDeclarations, ['deliverables']],
  ['S3', counterpartContributes, ['partners']],
  ['S4', followedUp, ['deliverables']],
  ['S5', evidencedOutcome, ['results']],
  ['S6', deepOrPlanned, ['interaction', 'plan']],
];
const imageMarkers: typeof substanceMarkers = [
  ['B1', imageGoal, ['goals']],
  ['B2', onlyOutputs, ['results']],
  ['B3', eliteAudience, ['audience']],
  ['B4', nothingFollowed, ['deliverables']],
  ['B5', mostlyPublicity, ['money']],
];

function classify(evidence: Evidence, view: CaseView, day: Day): ImageOutcome {
  const rules = evidence.standard.classes.image;
  const question: Question = { evidence, view, day };
  const ask = (markers: typeof substanceMarkers): MarkerOutcome[] =>
    markers.map(([id, answer, fields]) => ({ id, state: answer(question), fields }));
  const substance = ask(substanceMarkers);
  const image = ask(imageMarkers);
  const least = (markers: readonly MarkerOutcome[]) => markers.filter((marker) => marker.state === true).length;
  const most = (markers: readonly MarkerOutcome[]) => markers.filter((marker) => marker.state !== false).length;
  const found = new Set<ImageClass>();
  for (let s = least(substance); s <= most(substance); s++)
    for (let b = least(image); b <= most(image); b++) {
      found.add(
        b >= rules.image_at && s <= rules.image_substance_at_most
          ? 'image'
          : s >= rules.substance_at && b <= rules.substance_image_at_most
            ? 'substance'
            : 'mixed',
      );
    }
  const range = (['image', 'mixed', 'substance'] as const).filter((one) => found.has(one));
  const only: ImageClass = range.length === 1 ? (range[0] as ImageClass) : 'unknown';
  return { class: only, substance, image, range, steps: () => stepsOf(evidence, view, substance, image, only) };
}

function stepsOf(
  evidence: Evidence,
  view: CaseView,
  substance: readonly MarkerOutcome[],
  image: readonly MarkerOutcome[],
  found: ImageClass,
): Step[] {
  const rules = evidence.standard.classes.image;
  const named = (marker: MarkerOutcome): Step => ({
    what: {
      key: 'class.step.marker',
      args: {
        name: { text: [...rules.substance, ...rules.image].find((one) => one.id === marker.id)?.name ?? {} },
        state: { key: `class.marker.${marker.state === null ? 'unknown' : marker.state}` },
      },
    },
    facts: caseFacts(view, marker.fields, evidence),
  });
  return [
    { what: { key: 'class.step.found', args: { class: { key: `image.${found}` } } }, value: found },
    ...substance.map(named),
    ...image.map(named),
  ];
}
