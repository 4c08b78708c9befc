/**
 * What if: a case, a field, a test set aside, a line moved, all unknown units for or against. Nothing in the files
 * changes; the question stands whole in an address, and the answer is a second assessment beside the first.
 */
import { gatherEvidence } from '../evidence/index.js';
import {
  createIndicatorCache,
  forkIndicatorCache,
  type IndicatorCache,
  indicatorsAsAsked,
} from '../indicators/index.js';
import { judge } from '../judgement/index.js';
import type { Standard } from '../standard/index.js';
import { namedVectors, type Scenario } from '../study/index.js';
import { type Assessment, indicatorCacheOf } from './assess.js';
import { withSupposedValues } from './supposed-values.js';
import { withoutField } from './without-field.js';
import { withoutVectors } from './without-vectors.js';

export type WhatIf = Pick<
  Scenario,
  'cases' | 'fields' | 'tests' | 'thresholds' | 'unknown' | 'closed_vectors' | 'values'
>;

export const nothingSupposed: WhatIf = {
  cases: [],
  fields: [],
  tests: [],
  thresholds: [],
  unknown: null,
  closed_vectors: [],
  values: [],
};

/** `line=K5.2-1:0:0.4`, or as a form sends it: `line_of=K5.2-1:0` and `line_value=0,4`. A line asked for twice has its last place. */
function linesAsked(query: URLSearchParams): string[] {
  const of = query.get('line_of') ?? '';
  const asked = [...query.getAll('line'), ...(of === '' ? [] : [`${of}:${query.get('line_value') ?? ''}`])];
  const lineOf = (text: string): string => text.split(':').slice(0, 2).join(':');
  return [...new Map(asked.filter((text) => text !== '').map((text) => [lineOf(text), text])).values()].sort();
}

export function whatIfOfQuery(query: URLSearchParams): WhatIf {
  const all = (name: string): string[] => [...new Set(query.getAll(name).filter((value) => value !== ''))].sort();
  const unknown = query.get('unknown');
  return {
    cases: all('case'),
    fields: all('field'),
    tests: all('test'),
    thresholds: linesAsked(query).flatMap((text) => {
      const [test = '', part = '', value = ''] = text.split(':');
      const number = Number(value.replace(',', '.'));
      return value.trim() === '' || !Number.isFinite(number) ? [] : [{ test, part: Number(part) || 0, value: number }];
    }),
    unknown: unknown === 'for' || unknown === 'against' ? unknown : null,
    closed_vectors: namedVectors.filter((vector) => query.getAll('closed').includes(vector)),
    values: all('value').flatMap((text): WhatIf['values'] => {
      const [indicator = '', way = '', amount = ''] = text.split(':');
      const number = Number(amount.replace(',', '.'));
      if (indicator === '' || amount.trim() === '' || !Number.isFinite(number)) return [];
      const one = { indicator, set: null, add: null, times: null };
      return way === 'set' || way === 'add' || way === 'times' ? [{ ...one, [way]: number }] : [];
    }),
  };
}

/** The same question always has the same address; '' when nothing is supposed. */
export function queryOfWhatIf({
  cases,
  fields,
  tests,
  thresholds,
  unknown,
  closed_vectors: closed,
  values,
}: WhatIf): string {
  const query = new URLSearchParams();
  for (const id of cases) query.append('case', id);
  for (const field of fields) query.append('field', field);
  for (const test of tests) query.append('test', test);
  for (const { test, part, value } of thresholds) query.append('line', `${test}:${part}:${value}`);
  if (unknown !== null) query.append('unknown', unknown);
  for (const vector of closed) query.append('closed', vector);
  for (const { indicator, set, add, times } of values) {
    const way = set !== null ? `set:${set}` : add !== null ? `add:${add}` : `times:${times}`;
    query.append('value', `${indicator}:${way}`);
  }
  return query.toString();
}

function standardSupposed(standard: Standard, { tests, thresholds }: WhatIf): Standard {
  if (tests.length + thresholds.length === 0) return standard;
  const criteria = new Map(
    [...standard.criteria].map(([id, criterion]) => {
      const kept = criterion.tests
        .filter((test) => !tests.includes(test.id))
        .map((test) => ({
          ...test,
          parts: test.parts.map((part, index) => {
            const moved = thresholds.find((one) => one.test === test.id && one.part === index);
            return moved === undefined || part.threshold === undefined ? part : { ...part, threshold: moved.value };
          }),
        }));
      return [id, { ...criterion, tests: kept }] as const;
    }),
  );
  return { ...standard, criteria };
}

const answered = new WeakMap<Assessment, Map<string, Assessment>>();
const mostAnswers = 12;

/** The assessment under the supposition; asked twice, computed once. */
export function suppose(assessment: Assessment, whatIf: WhatIf): Assessment {
  const key = queryOfWhatIf(whatIf);
  const known = answered.get(assessment) ?? new Map<string, Assessment>();
  answered.set(assessment, known);
  let answer = known.get(key);
  if (answer === undefined) {
    answer = compute(assessment, whatIf);
    for (const oldest of known.keys()) {
      if (known.size < mostAnswers) break;
      known.delete(oldest);
    }
    known.set(key, answer);
  }
  return answer;
}

/** Each supposition starts from what the study has: none costs more because of another that was asked before. */
function cacheFor(assessment: Assessment): IndicatorCache {
  const own = indicatorCacheOf(assessment);
  return own === undefined ? createIndicatorCache() : forkIndicatorCache(own);
}

function compute(assessment: Assessment, whatIf: WhatIf): Assessment {
  const { study } = assessment;
  const standard = standardSupposed(assessment.evidence.standard, whatIf);
  const touchesCases = whatIf.cases.length + whatIf.fields.length + whatIf.closed_vectors.length > 0;
  const supposed = touchesCases
    ? {
        ...study,
        cases: study.cases
          .filter(({ record }) => !whatIf.cases.includes(record.id))
          .map((item) => whatIf.fields.reduce(withoutField, item))
          .flatMap((item) => withoutVectors(item, study, whatIf.closed_vectors) ?? []),
      }
    : study;
  const evidence = touchesCases ? gatherEvidence(supposed, standard) : { ...assessment.evidence, standard };
  const computed = touchesCases ? indicatorsAsAsked(evidence, cacheFor(assessment)) : assessment.table;
  const table = withSupposedValues(computed, evidence, whatIf.values);
  const judgements = new Map(
    evidence.subjects.map((subject) => [subject, judge(evidence, table, subject, whatIf.unknown)]),
  );
  const focal = judgements.get(study.settings.focal);
  if (focal === undefined) throw new Error('the focal country is always a subject');
  return { study: supposed, evidence, table, judgements, focal };
}
