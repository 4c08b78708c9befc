/**
 * NAR-05: how far the themes of doctrine and speeches lie from those of initiatives, weighted by their substance, beyond what
 * chance brings: Jensen–Shannon distance − the mean of that distance over redraws of both samples from the pooled mix. Its
 * placebo is the same redraws, less the same mean.
 *
 * NAR-05c: of the commitments of doctrine (§5.3.5) older than 24 months, those without a deed evidenced at E2 or better;
 * a deed is a result of an initiative whose goal serves the commitment. A whole list: the interval runs over the
 * commitments not known.
 */
import { addMonths, type CaseView, firstDay, gradeOfFact, holdsAt, type Period } from '../../evidence/index.js';
import type { Commitment, Result } from '../../study/index.js';
import { jensenShannonDistance } from '../entropy.js';
import { type Draft, type Measure, noValue, parameter, plainValue, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { quantile } from '../quantile.js';
import { coverageOf } from '../share.js';
import { provisionalBy, recordsOfTexts, textSteps } from '../texts/dated-texts.js';
import { gapInterval } from '../texts/gap-interval.js';
import { redraws } from '../texts/redraws.js';
import {
  type Deed,
  deedsByTheme,
  deedsOf,
  substanceOf,
  textsWithThemes,
  themes,
  wordsByTheme,
} from '../texts/themes.js';
import { coderOf, reasonOrder, unknownBecause, yesOrNo } from '../unit.js';
import { whenAsked } from '../when-asked.js';

/** Results that may be deeds, whatever the commitment and the period: their grades are looked up once. */
type Graded = ReadonlyMap<CaseView, readonly Result[]>;

function gradedResults({ views, evidence: { study }, definition }: Scope): Graded {
  const least = parameter(definition, 'least_grade', 2);
  return new Map(
    views.map((view) => {
      const results = Array.isArray(view.record.results) ? view.record.results : [];
      return [
        view,
        results.filter((result) => result.goal !== 'none' && gradeOfFact(result.evidence, view.record, study) >= least),
      ];
    }),
  );
}

/** Yes: a deed is on record; open: a result exists of which it is not known whether it serves this commitment. */
function deedFor(
  commitment: string,
  view: CaseView,
  period: Period,
  scope: Scope,
  graded: Graded,
): 'yes' | 'open' | 'no' {
  const { record } = view;
  if (record.results === 'none') return 'no';
  if (record.results === null)
    return record.goals?.every((goal) => goal.commitment !== null && goal.commitment !== commitment) ? 'no' : 'open';
  const { calendar } = scope.evidence;
  let open = false;
  for (const result of graded.get(view) ?? []) {
    const there = holdsAt(result.date, null, period.day, calendar.asOf);
    if (there === false) continue;
    const goals =
      result.goal === null ? record.goals : (record.goals?.filter((goal) => goal.id === result.goal) ?? null);
    if (goals === null || goals.some((goal) => goal.commitment === null)) open = true;
    if (!goals?.some((goal) => goal.commitment === commitment)) continue;
    // Of a result without a date nobody knows whether it was there by then.
    if (result.goal !== null && there === true) return 'yes';
    open = true;
  }
  return open ? 'open' : 'no';
}

interface Answered {
  readonly unit: UnitOutcome;
  /** Who coded what the answer rests on, as in `coderOf`: a deed on the best of its cases, its absence on every case. */
  readonly coder: number;
}

function answered(commitment: Commitment, period: Period, scope: Scope, graded: Graded): Answered | null {
  const { date, id } = commitment;
  if (date === null || addMonths(firstDay(date), parameter(scope.definition, 'months', 24)) > period.day) return null;
  const found = scope.views.map((view) => ({ view, deed: deedFor(id, view, period, scope, graded) }));
  const codersOf = (deed: 'yes' | 'no'): number[] =>
    found.flatMap((one) => (one.deed === deed ? [coderOf(one.view)] : []));
  if (found.some(({ deed }) => deed === 'yes'))
    return { unit: yesOrNo(id, false, []), coder: Math.max(...codersOf('yes')) };
  if (found.some(({ deed }) => deed === 'open')) return { unit: unknownBecause(id, 'not_yet_coded'), coder: 0 };
  return { unit: yesOrNo(id, true, []), coder: Math.min(...codersOf('no')) };
}

function withoutDeed(scope: Scope, period: Period, graded: Graded): Draft {
  const { study } = scope.evidence;
  if (scope.subject !== study.settings.focal || study.commitments.length === 0)
    return noValue({ key: 'indicators.reason.no_commitments' });
  // An empty registry shows no deed because nobody has entered one.
  if (scope.views.length === 0) return noValue({ key: 'indicators.reason.no_cases' });
  const answers = study.commitments.flatMap((commitment) => answered(commitment, period, scope, graded) ?? []);
  const units = answers.map(({ unit }) => unit);
  if (units.length === 0) return noValue({ key: 'indicators.reason.commitments_young' });
  const yes = units.filter((unit) => unit.state === 'yes').length;
  const unknown = units.filter((unit) => unit.state === 'unknown').length;
  const n = units.length - unknown;
  const low = yes / units.length;
  const high = (yes + unknown) / units.length;
  return {
    value: n === 0 ? null : yes / n,
    low,
    high,
    boundLow: low,
    boundHigh: high,
    n,
    coverage: coverageOf(n, unknown),
    missing: reasonOrder.map((reason) => units.filter((unit) => unit.reason === reason).length),
    coders: [0, 1, 2].map(
      (status) => answers.filter(({ unit, coder }) => unit.state !== 'unknown' && coder === status).length,
    ),
    units: () => units,
    notes: () =>
      study.commitments.map((commitment) => ({
        what: { key: 'indicators.step.commitment', args: { id: commitment.id, text: { text: commitment.text } } },
        facts: [
          {
            file: 'commitments.yaml',
            path: commitment.id,
            value: commitment.place,
            sources: [commitment.src ?? []].flat(),
          },
        ],
      })),
  };
}

const owners = ['official', 'parliament'];
const spoken = ['speech', 'address', 'statement'];

/** What chance brings, by the content it is drawn from: many periods and suppositions ask for the same. */
function chanceOf(
  words: Float64Array | readonly number[],
  done: Float64Array | readonly number[],
  deeds: readonly Deed[],
  scope: Scope,
) {
  const weights = deeds.map(({ weight }) => weight);
  const draws = parameter(scope.definition, 'redraws', 2000);
  const key = `redraws|${scope.seed}|${draws}|${words.join()}|${done.join()}|${weights.join()}`;
  const [first, second] = scope.cache.intervals.get(key, () => {
    const { mean, distances } = redraws(words, done, weights, scope.seed, draws);
    return [
      [mean, mean],
      [quantile(distances, 0.5), quantile(distances, 0.95)],
    ];
  });
  return { mean: first?.[0] ?? 0, median: second?.[0] ?? 0, p95: second?.[1] ?? 0 };
}

function gapIn(scope: Scope, period: Period): Draft {
  const texts = textsWithThemes(
    scope,
    period,
    ({ card }) => owners.includes(card.owner) && (card.doctrine === true || spoken.includes(card.genre)),
  );
  if (texts.length === 0) return noValue({ key: 'indicators.reason.no_texts' });
  const { deeds, unknown } = deedsOf(scope, period, substanceOf(scope, period));
  const words = wordsByTheme(texts);
  const done = deedsByTheme(deeds);
  const n = words.reduce((sum, one) => sum + one, 0);
  if (n === 0 || !done.some((one) => one > 0)) return noValue({ key: 'indicators.reason.codes_not_met' });
  const distance = jensenShannonDistance(words, done);
  const chance = chanceOf(words, done, deeds, scope);
  const interval = whenAsked(() => gapInterval(texts, deeds, scope));
  return {
    ...plainValue(distance - chance.mean, null, null, n, {
      coverage: coverageOf(deeds.length, unknown),
      records: recordsOfTexts(texts),
      placebo: {
        median: chance.median - chance.mean,
        p95: chance.p95 - chance.mean,
      },
      ...provisionalBy(texts, themes),
      notes: () => [
        { what: { key: 'indicators.step.distance' }, value: distance },
        { what: { key: 'indicators.step.chance_distance' }, value: chance.mean },
        ...themes.map((theme, at) => ({
          what: { key: 'indicators.step.theme', args: { theme } },
          steps: [
            { what: { key: 'indicators.step.theme_words' }, value: (words[at] as number) / n },
            {
              what: { key: 'indicators.step.theme_deeds' },
              value: (done[at] as number) / done.reduce((sum, one) => sum + one, 0),
            },
          ],
        })),
        ...textSteps(texts, themes),
      ],
    }),
    ends: () => {
      const ends = interval();
      return ends === null ? null : [ends[0] - chance.mean, ends[1] - chance.mean];
    },
    bounds: 'ends',
  };
}

export const wordDeedGap: Measure = {
  name: 'word_deed_gap',
  reads: ['commitments', 'grades', 'documents', 'actors'],
  from: 'registers',
  compute: (scope) => {
    const graded = gradedResults(scope);
    return {
      '': scope.periods.map((period) => gapIn(scope, period)),
      c: scope.periods.map((period) => withoutDeed(scope, period, graded)),
    };
  },
};
