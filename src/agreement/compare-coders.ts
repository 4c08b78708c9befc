/** Two coders compared field by field over all cases that both have coded, and every case on which they differ. */
import {
  type Adjudication,
  type Case,
  type Coding,
  disagreements,
  type JudgedField,
  type JudgedValue,
  judgedFields,
  judgedValue,
  notYetCoded,
  type Study,
  valueBefore,
} from '../study/index.js';
import { alpha, alphaInterval, ratingsOf, type Use, useOf } from '../text/index.js';

export interface FieldAgreement {
  readonly field: JudgedField;
  /** Cases in which both gave a value. */
  readonly pairs: number;
  readonly same: number;
  readonly alpha: number | null;
  readonly interval: readonly [number, number] | null;
  /** Method §11: by the lower end of the interval; null where it cannot be said. */
  readonly use: Use | null;
}

export interface CodedTwice {
  readonly case: Case;
  readonly coding: Coding;
  readonly left: readonly string[];
  readonly differences: readonly {
    readonly field: string;
    readonly first: JudgedValue | null;
    readonly second: JudgedValue | null;
    /** The note under which it was settled, with the value adopted. */
    readonly settled: { readonly note: string; readonly by: string; readonly adopted: unknown } | null;
    /** Settlements of this field that disagree, so that none of them holds. */
    readonly contested: readonly Adjudication[];
    /** The value in force for the field, where neither of the two gave it: it was adopted between other coders. */
    readonly third: JudgedValue | null;
  }[];
}

export interface CodersCompared {
  readonly fields: readonly FieldAgreement[];
  readonly cases: readonly CodedTwice[];
  readonly coders: readonly string[];
}

/** The interval's width, as everywhere in the study. */
const coverage = 0.9;

export function compareCoders(study: Study): CodersCompared {
  const pairs = study.cases.flatMap((one) =>
    (study.codings.get(one.record.id) ?? []).map((coding) => ({
      one,
      coding,
      settled: study.adjudications.get(one.record.id) ?? [],
    })),
  );
  const options = { seed: study.method.seed, draws: study.method.bootstrap_draws, by: 'units', coverage } as const;
  const fields = judgedFields.map((field): FieldAgreement => {
    const units = pairs
      .map(({ one, coding, settled }) => [
        valueBefore(one, field, coding.coder, settled),
        judgedValue(coding.record, field),
      ])
      .filter((unit): unit is [JudgedValue, JudgedValue] => unit.every((value) => value !== null));
    const level = field.level === 'ordinal' ? 'ordinal' : 'nominal';
    const ratings = ratingsOf(units);
    const interval = alphaInterval(ratings, level, options);
    return {
      field,
      pairs: units.length,
      same: units.filter(([first, second]) => first === second).length,
      alpha: alpha(ratings, level),
      interval,
      use: useOf(interval),
    };
  });
  return {
    fields,
    coders: [...new Set(pairs.map(({ coding }) => coding.coder))].sort(),
    cases: pairs.map(({ one, coding, settled }) => ({
      case: one,
      coding,
      left: notYetCoded(one, coding),
      differences: disagreements(one, coding, settled).map((difference) => {
        const entry = settled.find((item) => item.field === difference.field && item.coders[1] === coding.coder);
        const field = judgedFields.find(({ path }) => path === difference.field);
        const now = field === undefined ? null : judgedValue(one.record, field);
        return {
          ...difference,
          settled: entry === undefined ? null : { note: entry.note, by: entry.by, adopted: entry.adopted },
          contested:
            study.contested.get(one.record.id)?.find(({ field: path }) => path === difference.field)?.settlements ?? [],
          third: now === difference.first || now === difference.second ? null : now,
        };
      }),
    })),
  };
}
