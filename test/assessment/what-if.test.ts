import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  assessFolder,
  compareAssessments,
  nothingSupposed,
  queryOfWhatIf,
  suppose,
  whatIfOfQuery,
} from '../../src/assessment/index.js';
import { buildStudy } from '../study/build-study.js';

async function assessed(): Promise<Assessment> {
  const cases = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `case-${n}`,
      {
        kind: 'series',
        time: { start: '2015', continuous: true },
        concepts: { primary: 'P' },
        instruments: ['I-CULT'],
        partners: [{ country: n % 2 === 0 ? 'RUS' : 'CHN' }],
        interaction: { depth: n < 10 ? 3 : null },
      },
    ]),
  );
  const { assessment } = await assessFolder(await buildStudy({ cases }));
  if (assessment === null) throw new Error('the study cannot be read');
  return assessment;
}

describe('what if', () => {
  it('has one address for one question, and reads it back', () => {
    const asked = whatIfOfQuery(new URLSearchParams('field=b&case=z&case=a&line=K1.1-2:0:0,5&unknown=for&line=x::'));
    expect(asked).toEqual({
      cases: ['a', 'z'],
      fields: ['b'],
      tests: [],
      thresholds: [{ test: 'K1.1-2', part: 0, value: 0.5 }],
      unknown: 'for',
      closed_vectors: [],
      values: [],
    });
    expect(whatIfOfQuery(new URLSearchParams(queryOfWhatIf(asked)))).toEqual(asked);
    expect(queryOfWhatIf(nothingSupposed)).toBe('');
  });

  it('takes a threshold from two fields of a form, the last place of one line, and no line without a number', () => {
    const lines = (query: string) => whatIfOfQuery(new URLSearchParams(query)).thresholds;
    expect(lines('line_of=K1.1-2:0&line_value=0,4')).toEqual([{ test: 'K1.1-2', part: 0, value: 0.4 }]);
    expect(lines('line=K1.1-2:0:0.5&line_of=K1.1-2:0&line_value=-1')).toEqual([{ test: 'K1.1-2', part: 0, value: -1 }]);
    expect(lines('line_of=K1.1-2:0&line_value=much')).toEqual([]);
    expect(lines('line_of=&line_value=0.4')).toEqual([]);
  });

  it('of nothing changes nothing; of a field says which values move, and leaves the study as it was', async () => {
    const before = await assessed();
    const same = compareAssessments(before, suppose(before, nothingSupposed));
    expect([same.verdicts, same.values, same.diagnoses, same.recommendations]).toEqual([[], [], [], []]);
    const after = suppose(before, { ...nothingSupposed, fields: ['interaction.depth'] });
    const moved = compareAssessments(before, after);
    expect(moved.values.length).toBeGreaterThan(0);
    expect(moved.values.every(({ subject }) => subject === 'KAZ')).toBe(true);
    expect(before.study.cases[0]?.record.interaction?.depth).toBe(3);
    expect(after.study.cases[0]?.record.interaction?.depth).toBeNull();
    const untouched = (one: Assessment) => one.study.cases.find(({ record }) => record.id === 'case-11');
    expect(untouched(after)).toBe(untouched(before));
    expect(suppose(before, { ...nothingSupposed, fields: ['interaction.depth'] })).toBe(after);
  });

  it('without a case counts one case less; a test set aside leaves its criterion; a line moved is judged anew', async () => {
    const before = await assessed();
    expect(suppose(before, { ...nothingSupposed, cases: ['case-3'] }).evidence.views).toHaveLength(11);
    const [criterion] = [...before.evidence.standard.criteria.values()].filter((one) => one.tests.length > 1);
    const test = criterion?.tests[0];
    const without = suppose(before, { ...nothingSupposed, tests: [test?.id ?? ''] });
    expect(without.focal.current.get(criterion?.id ?? '')?.tests).toHaveLength((criterion?.tests.length ?? 0) - 1);
    const lines = [...before.evidence.standard.criteria.values()].flatMap((one) =>
      one.tests.flatMap((of) => of.parts.map((part, index) => ({ of, part, index }))),
    );
    const conventional = lines.find(({ part }) => part.kind === 'conv' && part.threshold !== undefined);
    const moved = suppose(before, {
      ...nothingSupposed,
      thresholds: [{ test: conventional?.of.id ?? '', part: conventional?.index ?? 0, value: 0.123 }],
    });
    const judged = [...moved.focal.current.values()]
      .flatMap((one) => one.tests)
      .find((one) => one.test.id === conventional?.of.id);
    expect(judged?.test.parts[conventional?.index ?? 0]?.threshold).toBe(0.123);
    expect(moved.table).toBe(before.table);
  });

  it('does not set aside what a case is', async () => {
    const before = await assessed();
    const after = suppose(before, { ...nothingSupposed, fields: ['id', 'country', 'nothing.such'] });
    expect(after.study.cases.map(({ record }) => record.id)).toEqual(before.study.cases.map(({ record }) => record.id));
    expect(compareAssessments(before, after).values).toEqual([]);
  });
});
