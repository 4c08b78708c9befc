import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compareCoders } from '../../src/agreement/index.js';
import type { StudyParts } from './build-study.js';
import { errorsOf, reading } from './reading.js';

const judged = {
  concepts: { primary: 'P' },
  interaction: { depth: 2 },
  path: { direct: true, indirect: { value: null, reason: 'not_found' } },
  coding: { coders: ['a1'], status: 'draft' },
};
const second = (fields: object): string => stringify({ coder: 'a2', date: '2026-01-10', ...fields });
const study = (fields: object, files: Record<string, string> = {}): StudyParts => ({
  cases: { 'a-case': judged },
  files: { 'codings/a2/a-case.yaml': second(fields), ...files },
});
const statusOf = async (parts: StudyParts) => (await reading(parts)).study?.cases[0]?.record.coding.status;
const same = { concepts: { primary: 'P' }, interaction: { depth: 2 }, path: { direct: true } };

describe('a second coding', () => {
  it('that is not whole leaves the case a draft', async () => {
    expect(await statusOf(study({ concepts: { primary: 'P' } }))).toBe('draft');
  });

  it('that is whole and differs makes it coded by two; where nothing differs it is agreed', async () => {
    expect(await statusOf(study({ ...same, interaction: { depth: 3 } }))).toBe('dual');
    expect(await statusOf(study(same))).toBe('adjudicated');
  });

  it('may answer a field with a reason why there is no value', async () => {
    const answered = { ...same, interaction: { depth: { value: null, reason: 'not_found' } } };
    expect(await statusOf(study(answered))).toBe('dual');
  });

  it('is agreed when each difference has been settled with a note, and agreement stays that of before', async () => {
    const settled = stringify([
      {
        field: 'interaction.depth',
        coders: ['a1', 'a2'],
        values: [1, 2],
        adopted: 2,
        note: 'the plan says so',
        by: 'a3',
      },
    ]);
    const parts = study(same, { 'adjudications/a3/a-case.yaml': settled });
    expect(await statusOf(parts)).toBe('adjudicated');
    const result = await reading(parts);
    const compared = compareCoders(result.study as NonNullable<typeof result.study>);
    const depth = compared.fields.find(({ field }) => field.path === 'interaction.depth');
    expect([depth?.pairs, depth?.same]).toEqual([1, 0]);
    expect(compared.cases[0]?.differences[0]?.settled?.note).toBe('the plan says so');
  });

  const settling = (by: string, adopted: unknown, values: unknown[] = [2, 3], coder = 'a2') => ({
    [`adjudications/${by}/a-case.yaml`]: stringify([
      { field: 'interaction.depth', coders: ['a1', coder], values, adopted, note: `so ${by}`, by },
    ]),
  });
  const differing = { ...same, interaction: { depth: { value: 3, src: 's1' } } };
  const read = async (files: Record<string, string>) => {
    const { study: found, problems } = await reading({ ...study(differing, files), sources: { s1: {} } });
    const one = found?.cases[0];
    return {
      depth: one?.record.interaction?.depth,
      status: one?.record.coding.status,
      beside: one?.annotations.get('interaction.depth'),
      contested: found?.contested.get('a-case'),
      codes: problems.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`),
    };
  };

  it('gives the study the adopted value with its source, while the case file keeps what its coder judged', async () => {
    expect(await read(settling('a4', 3))).toEqual({
      depth: 3,
      status: 'adjudicated',
      beside: { src: ['s1'] },
      contested: undefined,
      codes: [],
    });
    expect(await read(settling('a4', 2))).toMatchObject({ depth: 2, status: 'adjudicated', codes: [] });
  });

  it('settled by two people alike holds; settled differently nothing holds, the study loads, and both are named', async () => {
    expect(await read({ ...settling('a4', 3), ...settling('a5', 3) })).toMatchObject({ depth: 3, codes: [] });
    const apart = await read({ ...settling('a4', 3), ...settling('a5', 2) });
    expect(apart).toMatchObject({
      depth: 2,
      status: 'dual',
      codes: ['adjudications/a4/a-case.yaml settlements_disagree', 'adjudications/a5/a-case.yaml settlements_disagree'],
    });
    expect(apart.contested?.map(({ settlements }) => settlements.map(({ by }) => by))).toEqual([['a4', 'a5']]);
  });

  it('no longer holds when one of the two codings has changed since', async () => {
    expect(await read(settling('a4', 1, [1, 3]))).toMatchObject({
      depth: 2,
      status: 'dual',
      codes: ['adjudications/a4/a-case.yaml settlement_outdated'],
    });
  });

  it('never lowers what the case file says', async () => {
    const parts = study({ concepts: { primary: 'H' } });
    parts.cases = { 'a-case': { ...judged, coding: { coders: ['a1', 'a2'], status: 'adjudicated' } } };
    expect(await statusOf(parts)).toBe('adjudicated');
  });

  it('is checked: coder and folder, case, own case, fields, codes, sources', async () => {
    expect(await errorsOf(study({ coder: 'a3' }))).toEqual(['codings/a2/a-case.yaml:1:1 coder_not_folder coder']);
    expect(await errorsOf({ ...study({}), cases: { other: judged } })).toEqual([
      'codings/a2/a-case.yaml:0:0 unknown_case',
    ]);
    const own = study({});
    own.cases = { 'a-case': { ...judged, coding: { coders: ['a2'], status: 'draft' } } };
    expect(await errorsOf(own)).toEqual(['codings/a2/a-case.yaml:1:1 coder_twice coder']);
    expect(await errorsOf(study({ money: { disclosed: 'none' } }))).toEqual([
      'codings/a2/a-case.yaml:3:1 unknown_field money',
    ]);
    expect(await errorsOf(study({ directions: ['DR99'] }))).toEqual([
      'codings/a2/a-case.yaml:4:5 unknown_code directions.0',
    ]);
    expect(await errorsOf(study({ interaction: { depth: { value: 2, src: 'nowhere' } } }))).toEqual([
      'codings/a2/a-case.yaml:6:5 unknown_source interaction.depth.src',
    ]);
    expect(
      await errorsOf(
        study(same, {
          'adjudications/x/a-case.yaml':
            '- {field: depth, coders: [a1, a9], values: [1, 2], adopted: 1, note: n, by: x}\n',
          'adjudications/y/a-case.yaml':
            '- {field: interaction.depth, coders: [a1, a2], values: [2, 2], adopted: 9, note: n, by: x}\n',
          'adjudications/a-case.yaml': '[]\n',
        }),
      ),
    ).toEqual([
      'adjudications/a-case.yaml:0:0 settlement_place',
      'adjudications/x/a-case.yaml:1:4 unknown_judged_field 0.field',
      'adjudications/x/a-case.yaml:1:18 no_such_coding 0.coders',
      'adjudications/y/a-case.yaml:1:64 settlement_impossible 0.adopted',
      'adjudications/y/a-case.yaml:1:85 settler_not_folder 0.by',
    ]);
  });
});

describe('replies and scenarios', () => {
  it('name what exists, and a reply has its date and source', async () => {
    const problems = await errorsOf({
      files: {
        'responses.yaml':
          '- {item: K0.0, by: ministry, date: 2025-01-01, text: we differ, src: s1}\n- {item: K1.1, by: m, text: t, src: s1}\n',
        'scenarios/one.yaml': 'name: one\ncases: [nobody]\ntests: [K9]\n',
      },
      sources: { s1: {} },
    });
    expect(problems).toEqual([
      'responses.yaml:1:4 unknown_item 0.item',
      'responses.yaml:2:3 missing_field 1.date',
      'scenarios/one.yaml:2:9 unknown_case cases.0',
      'scenarios/one.yaml:3:9 unknown_test tests.0',
    ]);
  });
});
