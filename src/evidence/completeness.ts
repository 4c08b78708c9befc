/** How complete the fields of the cases are: known, or empty for one of five reasons, which are never added up (method §6.1). */
import { type MissingReason, missingReasons } from '../study/index.js';
import { type CaseView, missingReason } from './case-view.js';

/** The fields that formulas read, in the order of the file. */
const readFields = [
  'kind',
  'concepts.primary',
  'form.primary',
  'form.carrier',
  'form.axes',
  'goals',
  'directions',
  'values',
  'functions',
  'levels',
  'path.direct',
  'path.indirect',
  'originator.actor',
  'coordinating_body',
  'implementation',
  'links',
  'related',
  'partners',
  'instruments',
  'time.start',
  'time.continuous',
  'editions_complete',
  'formats',
  'mandate',
  'organs',
  'changes',
  'renewals',
  'adopted_by_state',
  'money.funders',
  'money.decision_maker',
  'money.disclosed',
  'plan.exists',
  'economic_link.code',
  'audience.elite',
  'audience.mass',
  'beneficiaries.defined',
  'interaction.depth',
  'feedback.used',
  'deliverables',
  'evaluation.level',
  'results',
  'security_relevance.code',
  'contribution',
  'language_info.kk',
  'language_info.ru',
  'language_info.en',
] as const;
export type ReadField = (typeof readFields)[number];

export interface FieldCompleteness {
  readonly field: ReadField;
  readonly known: number;
  readonly missing: Readonly<Record<MissingReason, number>>;
}

function isKnown(view: CaseView, path: string): boolean {
  let here: unknown = view.record;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return here !== null && here !== undefined;
}

export function fieldCompleteness(views: readonly CaseView[]): readonly FieldCompleteness[] {
  return readFields.map((field) => {
    const missing = Object.fromEntries(missingReasons.map((reason) => [reason, 0])) as Record<MissingReason, number>;
    let known = 0;
    for (const view of views) {
      if (isKnown(view, field)) known++;
      else missing[missingReason(view.case, field)]++;
    }
    return { field, known, missing };
  });
}

/** Known ÷ (cases − not applicable) over some fields of `n` cases; null where the question arises nowhere (method §4.1). */
export function completenessOf(fields: readonly FieldCompleteness[], n: number): number | null {
  const asked = fields.reduce((sum, field) => sum + n - field.missing.not_applicable, 0);
  return asked === 0 ? null : fields.reduce((sum, field) => sum + field.known, 0) / asked;
}
