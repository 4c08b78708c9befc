/**
 * Which rules a page rests on and whose records it reads, by the first part of its address. A rule is a part of the
 * method page (`verdicts`, `intervals`), a list of the codebook (`codes:forms`) or an indicator with its formula (`GOV-08`).
 *
 * Example: the chains rest on GOV-08, the grades of evidence and the lists of goals and instruments, and read the cases.
 */
import type { Resting } from '../../assessment/index.js';

export type RecordKind = keyof Resting;

export interface PageGrounds {
  readonly rules: readonly string[];
  readonly reads: readonly RecordKind[];
}

const of = (rules: string, reads: string): PageGrounds => ({
  rules: rules.split(' '),
  reads: reads.split(' ') as RecordKind[],
});

export const pageGrounds: Readonly<Record<string, PageGrounds>> = {
  '': of('verdicts grading ladder SEC-09 SEC-10', 'cases indicators environment'),
  ledger: of('grading ladder SEC-09 SEC-10', 'cases'),
  lanes: of('verdicts intervals ladder', 'cases indicators channels'),
  criteria: of('verdicts rules criteria intervals', 'cases indicators documents channels'),
  indicators: of('formulas intervals examples', 'cases indicators documents channels'),
  compare: of('rules intervals', 'indicators cases'),
  'central-asia': of('rules intervals SEC-04', 'indicators cases'),
  cases: of('grading codes:concepts codes:forms codes:instruments', 'cases'),
  actors: of('GOV-01 GOV-02 codes:mechanisms codes:actors', 'cases actors'),
  chains: of('GOV-08 grading codes:goals codes:instruments', 'cases'),
  forms: of('codes:forms codes:axes ladder', 'cases environment'),
  concepts: of('codes:concepts codes:concept_attributes codes:decision_tree', 'cases'),
  effectiveness: of('VEC-04 intervals grading codes:instruments', 'cases'),
  'policy-directions': of('codes:directions VEC-04 intervals', 'cases'),
  commitments: of('GOV-04 grading', 'commitments cases documents'),
  'soft-power': of('intervals NAR-04 DIR-07', 'cases indicators'),
  infrastructure: of('DIR-05 grading codes:directions', 'cases actors'),
  mediator: of('SEC-05 SEC-06 VEC-06', 'cases'),
  directions: of('VEC-04 intervals codes:directions', 'cases indicators'),
  scenarios: of('VEC-04 intervals cannot', 'cases indicators'),
  problems: of('verdicts criteria ladder cannot', 'cases indicators channels'),
  recommendations: of('verdicts criteria ladder cannot', 'cases indicators cards'),
  drafting: of('verdicts ladder GOV-09', 'cards norms documents'),
  experience: of('grading ladder cannot', 'cards'),
  norms: of('ladder cannot edition', 'norms'),
  model: of('ladder cannot codes:functions', 'cases indicators'),
  dag: of('ladder cannot', 'cases indicators'),
  lenses: of('verdicts ladder cannot', 'cases indicators'),
  'country-model': of('grading ladder', 'cases'),
  documents: of('GOV-09 HUM-05 NAR-05', 'documents'),
  concordance: of('NAR-05 GOV-09', 'documents'),
  codebook: of('GOV-09 HUM-05 NAR-02', 'documents'),
  corpora: of('IND-03 ladder', 'documents'),
  discourse: of('NAR-05 intervals ladder', 'documents'),
  keyness: of('intervals ladder', 'documents'),
  scaling: of('intervals ladder', 'documents'),
  parallel: of('ladder', 'documents'),
  reliability: of('verdicts intervals', 'documents'),
  statements: of('verdicts criteria ladder cannot', 'cases indicators norms documents cards'),
  quality: of('verdicts grading codebook', 'cases indicators cards norms documents'),
};
