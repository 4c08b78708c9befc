/** One value: the numbers at hand, everything behind them made when a reader opens it. */
import type { Message } from '../derivation/index.js';
import type { CaseView, Evidence, Period } from '../evidence/index.js';
import type { IntervalRule, Text } from '../standard/index.js';
import { gradesOf, viewOfUnit } from './facts.js';
import type { Draft, Scope } from './measure.js';
import type { Cell, GradeMix, IndicatorValue, UnitOutcome, ValueStatus } from './model.js';
import { type Minimum, statusOf } from './status.js';
import { countStepsOf, stepsOf } from './steps.js';

/** What is the same for all periods of one indicator, or companion, of one country. */
export interface Owner {
  /** Indicator or companion id. */
  readonly id: string;
  readonly subject: string;
  readonly name: Text;
  readonly formula: Text;
  readonly unit: string;
  readonly interval: IntervalRule;
  readonly minimum: Minimum;
  readonly scope: Scope;
}

/** A reader asks for the units of one value several times in a row; keeping those of all would fill the memory. */
let lastUnits: { of: MeasuredValue | null; evidence: Evidence | null; units: readonly UnitOutcome[] } = {
  of: null,
  evidence: null,
  units: [],
};

export class MeasuredValue implements IndicatorValue {
  readonly status: ValueStatus;
  readonly reason: Message | null;

  constructor(
    readonly owner: Owner,
    readonly period: Period,
    readonly draft: Draft,
    provisional: boolean,
  ) {
    const { status, reason } = statusOf(draft, owner.minimum, provisional);
    this.status = status;
    this.reason = reason;
  }

  get indicator(): string {
    return this.owner.id;
  }
  get subject(): string {
    return this.owner.subject;
  }
  get value(): number | null {
    return this.draft.value;
  }
  get low(): number | null {
    const { ends, low } = this.draft;
    return ends === undefined ? low : (ends()?.[0] ?? null);
  }
  get high(): number | null {
    const { ends, high } = this.draft;
    return ends === undefined ? high : (ends()?.[1] ?? null);
  }
  get boundLow(): number | null {
    return this.draft.bounds === 'ends' ? this.low : this.draft.boundLow;
  }
  get boundHigh(): number | null {
    return this.draft.bounds === 'ends' ? this.high : this.draft.boundHigh;
  }
  get unit(): string {
    return this.draft.unit ?? this.owner.unit;
  }
  get interval(): IntervalRule {
    return this.draft.interval ?? this.owner.interval;
  }
  get n(): number {
    return this.draft.n;
  }
  get coverage(): number | null {
    return this.draft.coverage;
  }
  get placebo(): IndicatorValue['placebo'] {
    return this.draft.placebo;
  }
  get records(): readonly string[] {
    return this.draft.records ?? [];
  }
  get units(): readonly UnitOutcome[] {
    const { evidence } = this.owner.scope;
    if (lastUnits.of !== this || lastUnits.evidence !== evidence) {
      lastUnits = { of: this, evidence, units: this.draft.units?.() ?? [] };
    }
    return lastUnits.units;
  }
  get cells(): readonly Cell[] | undefined {
    return this.draft.cells?.();
  }

  get missing(): IndicatorValue['missing'] {
    const counts = this.draft.missing;
    return {
      not_found: counts[0] as number,
      not_public: counts[1] as number,
      not_applicable: counts[2] as number,
      not_yet_coded: counts[3] as number,
      not_collected: counts[4] as number,
    };
  }

  get coders(): IndicatorValue['coders'] {
    const counts = this.draft.coders;
    return { draft: counts[0] as number, dual: counts[1] as number, adjudicated: counts[2] as number };
  }

  /** Over the fields of the known units, each field of each case once. */
  get grades(): GradeMix {
    const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    const seen = new Map<CaseView, string[]>();
    const { evidence } = this.owner.scope;
    const grade = gradesOf(evidence);
    for (const unit of this.units) {
      if (unit.state !== 'yes' && unit.state !== 'no') continue;
      const view = viewOfUnit(evidence, unit.id);
      if (view === undefined) continue;
      let known = seen.get(view);
      if (known === undefined) seen.set(view, (known = []));
      for (const path of unit.fields ?? []) {
        if (known.includes(path)) continue;
        known.push(path);
        counts[grade(view, path)]++;
      }
    }
    return { counts };
  }

  steps(): ReturnType<typeof stepsOf> {
    return stepsOf(this, this.owner, this.draft);
  }
  countSteps(): ReturnType<typeof stepsOf> {
    return countStepsOf(this, this.owner, this.draft);
  }
}
