/** What must hold between codings, adjudications, replies, scenarios and the rest of the study. */
import { basename, dirname } from 'node:path';
import { codesOf, type Standard } from '../standard/index.js';
import type { CaseFile } from './case-file.js';
import type { Codings } from './coding-files.js';
import type { StudyFolder } from './folder.js';
import { judgedFields } from './judged-fields.js';
import { nearest } from './nearest.js';
import { judgedCodes } from './references.js';
import type { Entry, RegisterFile } from './register-file.js';
import type { Scenario, VerdictResponse } from './schema/coding.js';
import type { CaseSettlements } from './settlements.js';

export interface CodingParts {
  readonly caseFiles: readonly CaseFile[];
  readonly codings: Codings;
  readonly settlements: ReadonlyMap<string, CaseSettlements>;
  readonly responses: RegisterFile<readonly Entry<VerdictResponse>[]> | null;
  readonly scenarios: readonly RegisterFile<Scenario | null>[];
  readonly standard: Standard | null;
}

export function checkCoding(folder: StudyFolder, parts: CodingParts): void {
  const cases = new Map(parts.caseFiles.map((file) => [file.id, file]));
  checkCodings(folder, parts, cases);
  checkAdjudications(folder, parts, cases);
  checkResponses(folder, parts);
  checkScenarios(folder, parts, cases);
}

type CasesById = ReadonlyMap<string, CaseFile>;

function unknownCase(folder: StudyFolder, path: string, id: string, cases: CasesById, at: (string | number)[]): void {
  folder.say(path, { code: 'unknown_case', path: at, args: { id, nearest: nearest(id, cases.keys()) ?? 'none' } });
}

function checkCodings(folder: StudyFolder, { codings, standard }: CodingParts, cases: CasesById): void {
  for (const { path, coding } of codings.files) {
    if (coding === null) continue;
    const { coder, caseId, record } = coding;
    if (record.coder !== coder)
      folder.say(path, { code: 'coder_not_folder', path: ['coder'], args: { coder: record.coder, folder: coder } });
    const file = cases.get(caseId);
    if (file === undefined) unknownCase(folder, path, caseId, cases, []);
    const coders = file?.readable?.coding.coders ?? [];
    if (coders.length === 1 && coders[0] === coder)
      folder.say(path, { code: 'coder_twice', path: ['coder'], args: { coder } });
    for (const reference of judgedCodes(record)) {
      if (reference.kind !== 'code' || standard === null) continue;
      const codes = codesOf(standard, reference.list);
      if (codes.size === 0 || codes.has(reference.id)) continue;
      const args = { id: reference.id, nearest: nearest(reference.id, codes.keys()) ?? 'none', list: reference.list };
      folder.say(path, { code: 'unknown_code', path: reference.path, args });
    }
  }
}

const judgedPaths = judgedFields.map(({ path }) => path);

function checkAdjudications(folder: StudyFolder, { codings, settlements }: CodingParts, cases: CasesById): void {
  for (const { path, value } of codings.settled) {
    const caseId = basename(path, '.yaml');
    if (!cases.has(caseId)) unknownCase(folder, path, caseId, cases, []);
    const seconds = (codings.byCase.get(caseId) ?? []).map(({ coder }) => coder);
    const settler = basename(dirname(path));
    for (const { index, value: entry } of value) {
      if (entry.by !== settler)
        folder.say(path, {
          code: 'settler_not_folder',
          path: [index, 'by'],
          args: { by: entry.by, folder: settler },
        });
      if (!judgedPaths.includes(entry.field))
        folder.say(path, {
          code: 'unknown_judged_field',
          path: [index, 'field'],
          args: { field: entry.field, nearest: nearest(entry.field, judgedPaths) ?? 'none' },
        });
      if (!seconds.includes(entry.coders[1]))
        folder.say(path, { code: 'no_such_coding', path: [index, 'coders'], args: { coder: entry.coders[1] } });
    }
  }
  for (const { findings } of settlements.values()) for (const { file, finding } of findings) folder.say(file, finding);
}

function checkResponses(folder: StudyFolder, { responses, standard }: CodingParts): void {
  if (standard === null) return;
  for (const { index, value } of responses?.value ?? []) {
    if (standard.criteria.has(value.item)) continue;
    const args = { id: value.item, nearest: nearest(value.item, standard.criteria.keys()) ?? 'none' };
    folder.say('responses.yaml', { code: 'unknown_item', path: [index, 'item'], args });
  }
}

function checkScenarios(folder: StudyFolder, { scenarios, standard }: CodingParts, cases: CasesById): void {
  const tests = new Set([...(standard?.criteria.values() ?? [])].flatMap((one) => one.tests.map(({ id }) => id)));
  for (const { path, value } of scenarios) {
    value?.cases.forEach((id, at) => {
      if (!cases.has(id)) unknownCase(folder, path, id, cases, ['cases', at]);
    });
    const known = (id: string, at: (string | number)[]): void => {
      if (standard === null || tests.has(id)) return;
      folder.say(path, { code: 'unknown_test', path: at, args: { id, nearest: nearest(id, tests) ?? 'none' } });
    };
    value?.tests.forEach((id, at) => {
      known(id, ['tests', at]);
    });
    value?.thresholds.forEach(({ test }, at) => {
      known(test, ['thresholds', at, 'test']);
    });
    if (value !== null && standard !== null) checkSupposedValues(folder, path, value, standard);
  }
}

/** What a shock supposes must be an indicator, told in one way, and lie where the indicator can lie at all. */
function checkSupposedValues(folder: StudyFolder, path: string, { values }: Scenario, standard: Standard): void {
  const names = [...standard.indicators.keys(), ...standard.companions.keys()];
  values.forEach(({ indicator, set, add, times }, at) => {
    if (!names.includes(indicator)) {
      const args = { id: indicator, nearest: nearest(indicator, names) ?? 'none' };
      folder.say(path, { code: 'unknown_supposed_indicator', path: ['values', at, 'indicator'], args });
      return;
    }
    if ([set, add, times].filter((one) => one !== null).length !== 1)
      folder.say(path, { code: 'supposed_in_one_way', path: ['values', at], args: { id: indicator } });
    const [from, to] = rangeOf(standard, indicator);
    const outside = (x: number): boolean => (from !== null && x < from) || (to !== null && x > to);
    const tooFar = add !== null && from !== null && to !== null && Math.abs(add) > to - from;
    if ((set !== null && outside(set)) || tooFar)
      folder.say(path, {
        code: 'scenario_out_of_range',
        path: ['values', at, set === null ? 'add' : 'set'],
        args: { id: indicator, value: set ?? add ?? 0, from: from ?? '−∞', to: to ?? '∞' },
      });
  });
}

/** Where an indicator can lie; companions that are shares lie between 0 and 1. */
function rangeOf(standard: Standard, id: string): readonly [number | null, number | null] {
  const companion = standard.companions.get(id);
  if (companion === undefined) return standard.indicators.get(id)?.range ?? [null, null];
  return companion.definition.unit === 'share' ? [0, 1] : [null, null];
}
