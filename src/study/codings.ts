/** What second coders judged, beside the cases; and how far it takes the coding of each case: draft → dual → adjudicated. */

import { type JudgedField, judgedFields, judgedValue } from './judged-fields.js';
import type { Annotation, Case } from './model.js';
import type { Adjudication, CodingRecord } from './schema/coding.js';

export interface Coding {
  readonly coder: string;
  readonly caseId: string;
  readonly file: string;
  readonly record: CodingRecord;
  readonly annotations: ReadonlyMap<string, Annotation>;
}

/** A field is answered by a value, or by a reason why there is none, of itself or of the group it stands in. */
export function isAnswered(
  of: Pick<Coding, 'annotations'> & { record: Case['record'] | CodingRecord },
  field: JudgedField,
): boolean {
  if (judgedValue(of.record, field) !== null) return true;
  const steps = field.path.split('.');
  return steps.some((_, index) => {
    const annotation = of.annotations.get(steps.slice(0, index + 1).join('.'));
    return annotation !== undefined && (annotation.reason !== undefined || annotation.disputed !== undefined);
  });
}

export interface Disagreement {
  readonly field: string;
  readonly first: ReturnType<typeof judgedValue>;
  readonly second: ReturnType<typeof judgedValue>;
}

/**
 * The first coder's value as it was before the two were brought together: what is settled is read in its place, and
 * agreement is that of two people who had not spoken.
 */
export function valueBefore(
  source: Case,
  field: JudgedField,
  coder: string,
  adjudications: readonly Adjudication[],
): ReturnType<typeof judgedValue> {
  const here = adjudications.filter((entry) => entry.field === field.path);
  const settled = here.find(({ coders }) => coders[1] === coder) ?? here[0];
  if (settled === undefined) return judgedValue(source.record, field);
  const [first] = settled.values;
  return typeof first === 'string' || typeof first === 'number' || typeof first === 'boolean' ? first : null;
}

/** Fields on which the two differ, settled or not. */
export const disagreements = (
  source: Case,
  coding: Coding,
  adjudications: readonly Adjudication[],
): readonly Disagreement[] =>
  judgedFields.flatMap((field) => {
    const first = valueBefore(source, field, coding.coder, adjudications);
    const second = judgedValue(coding.record, field);
    return first === second || !isAnswered(coding, field) ? [] : [{ field: field.path, first, second }];
  });

/** Judged fields of the case that the second coder has not judged yet. */
export const notYetCoded = (source: Case, coding: Coding): readonly string[] =>
  judgedFields
    .filter((field) => judgedValue(source.record, field) !== null && !isAnswered(coding, field))
    .map(({ path }) => path);

const order = ['draft', 'dual', 'adjudicated'] as const;
type Status = (typeof order)[number];

/** A whole second coding makes a case dual; when nothing is left on which the two differ, it is adjudicated. */
function earnedStatus(source: Case, codings: readonly Coding[], adjudications: readonly Adjudication[]): Status {
  const whole = codings.filter((coding) => notYetCoded(source, coding).length === 0);
  if (whole.length === 0) return 'draft';
  const open = whole.flatMap((coding) =>
    disagreements(source, coding, adjudications).filter(
      ({ field }) => !adjudications.some((entry) => entry.field === field && entry.coders[1] === coding.coder),
    ),
  );
  return open.length === 0 ? 'adjudicated' : 'dual';
}

const raised = new WeakMap<Case, Map<Status, Case>>();

/** The case with the status its codings give it; what the file itself says is never lowered. */
export function withEarnedStatus(
  source: Case,
  codings: readonly Coding[],
  adjudications: readonly Adjudication[],
): Case {
  const own = source.record.coding.status;
  const earned = earnedStatus(source, codings, adjudications);
  if (order.indexOf(earned) <= order.indexOf(own)) return source;
  let known = raised.get(source);
  if (known === undefined) {
    known = new Map();
    raised.set(source, known);
  }
  let made = known.get(earned);
  if (made === undefined) {
    const coders = [...new Set([...source.record.coding.coders, ...codings.map(({ coder }) => coder)])];
    made = {
      ...source,
      record: { ...source.record, coding: { ...source.record.coding, coders, status: earned } },
    };
    known.set(earned, made);
  }
  return made;
}
