/** An indicator with its companions for one country: drafts become values, given values take their place. */
import type { Evidence, Period } from '../evidence/index.js';
import type { IndicatorDefinition } from '../standard/index.js';
import type { GivenValue } from '../study/index.js';
import { givenValue, periodNamed } from './given.js';
import { type Draft, type Drafts, type Measure, noValue, type Scope } from './measure.js';
import { MeasuredValue, type Owner } from './measured-value.js';
import type { IndicatorValue } from './model.js';
import type { Series } from './table.js';

/** The scope of a kept block moves on to the new evidence, so that what a reader opens is never out of date. */
export type MovableScope = { -readonly [Key in keyof Scope]: Scope[Key] };

export interface Block {
  readonly scope: MovableScope;
  readonly series: readonly Series[];
}

const noCases = noValue({ key: 'indicators.reason.no_cases' });
const notGiven = noValue({ key: 'indicators.reason.not_given' });

class MeasuredSeries implements Series {
  private readonly made: (IndicatorValue | undefined)[];

  constructor(
    private readonly owner: Owner,
    readonly periods: readonly Period[],
    private readonly drafts: readonly Draft[] | Draft,
    private readonly restsOnClasses: boolean,
    private readonly given: ReadonlyMap<string, GivenValue>,
  ) {
    this.made = new Array<IndicatorValue | undefined>(periods.length);
  }

  get indicator(): string {
    return this.owner.id;
  }
  get subject(): string {
    return this.owner.subject;
  }

  valueAt(position: number): IndicatorValue {
    const known = this.made[position];
    if (known !== undefined) return known;
    const period = this.periods[position] as Period;
    const given = this.given.get(period.id);
    const draft = ('length' in this.drafts ? this.drafts[position] : this.drafts) ?? notGiven;
    const value =
      given !== undefined
        ? givenValue(given, this.owner, period)
        : new MeasuredValue(this.owner, period, draft, this.restsOnClasses && period.provisional);
    this.made[position] = value;
    return value;
  }
}

/** The periods with those added that only a given value names. */
function withGivenPeriods(
  evidence: Evidence,
  periods: readonly Period[],
  given: ReadonlyMap<string, GivenValue>,
): readonly Period[] {
  const known = new Set(periods.map((period) => period.id));
  const more = [...given.keys()]
    .filter((id) => !known.has(id))
    .sort()
    .flatMap((id) => periodNamed(evidence.calendar, id) ?? []);
  return more.length === 0 ? periods : [...periods, ...more];
}

export function givenFor(evidence: Evidence, indicator: string, subject: string): ReadonlyMap<string, GivenValue> {
  return new Map(
    evidence.study.given
      .filter((value) => value.indicator === indicator && value.subject === subject)
      .map((value) => [value.period, value]),
  );
}

/** The indicator and its companions with the periods of each, before anything is computed. */
export const outlineOf = ({ evidence, subject, definition, periods }: Scope) =>
  [definition.id, ...definition.companions.map((companion) => companion.id)].map((id) => ({
    id,
    periods: withGivenPeriods(evidence, periods, givenFor(evidence, id, subject)),
  }));

export function computeBlock(measure: Measure, definition: IndicatorDefinition, scope: MovableScope): Block {
  const { evidence, subject } = scope;
  const idle = measure.from === 'given' || (measure.from === 'cases' && scope.views.length === 0);
  const drafts: Drafts = idle ? {} : measure.compute(scope);
  const missing = measure.from === 'cases' && scope.views.length === 0 ? noCases : notGiven;
  const one = (letter: string, owner: Owner): Series => {
    const given = givenFor(evidence, owner.id, subject);
    return new MeasuredSeries(
      owner,
      withGivenPeriods(evidence, scope.periods, given),
      drafts[letter] ?? missing,
      measure.classes?.includes(letter) ?? false,
      given,
    );
  };
  const { id, name, formula, unit, interval, minimum } = definition;
  return {
    scope,
    series: [
      one('', { id, subject, name, formula, unit, interval, minimum, scope }),
      ...definition.companions.map((companion) =>
        one(companion.id.slice(id.length), {
          id: companion.id,
          subject,
          name: companion.name,
          formula: companion.formula,
          unit: companion.unit,
          interval: companion.interval,
          minimum: companion.minimum ?? minimum,
          scope,
        }),
      ),
    ],
  };
}
