import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/study/leaves.js';
import { reading } from './reading.js';

const annotated = (raw: unknown) => {
  const { value, annotations } = unwrap(raw);
  return { value, annotations: Object.fromEntries(annotations) };
};

describe('a leaf', () => {
  it('is read the same whether it stands plainly or with its source', () => {
    expect(unwrap({ time: { start: 2003 } }).value).toEqual(
      unwrap({ time: { start: { value: 2003, src: 's1' } } }).value,
    );
    expect(annotated({ start: { value: 2003, src: 's1', note: 'the first session' } })).toEqual({
      value: { start: 2003 },
      annotations: { start: { src: ['s1'], note: 'the first session' } },
    });
  });

  it('that is unknown keeps its reason, which is not a value', () => {
    expect(annotated({ plan: { value: null, reason: 'not_public' } })).toEqual({
      value: { plan: null },
      annotations: { plan: { reason: 'not_public' } },
    });
    const two = [
      { a: { value: null, reason: 'not_found' } },
      { a: { value: null, reason: 'not_public' } },
      { a: { value: null, reason: 'not_found' } },
    ];
    expect(unwrap(two).findings).toMatchObject([
      { code: 'nulls_with_reason', args: { n: 3, not_found: 2, not_public: 1, not_collected: 0 } },
    ]);
  });

  it('without a reason for its absence, or with one nobody knows, is a mistake', () => {
    expect(unwrap({ plan: { value: null } }).findings).toMatchObject([{ code: 'reason_missing', path: ['plan'] }]);
    expect(unwrap({ plan: { value: null, reason: 'not_fond' } }).findings).toMatchObject([
      { code: 'not_in_list', path: ['plan', 'reason'], args: { nearest: 'not_found' } },
    ]);
  });

  it('on which sources disagree has no single value, and keeps every side', () => {
    const raw = {
      start: {
        disputed: [
          { value: 2003, src: 's1' },
          { value: 2004, src: ['s2', 's3'] },
          { value: 2005, src: null },
        ],
      },
    };
    expect(annotated(raw)).toEqual({
      value: { start: null },
      annotations: {
        start: {
          disputed: [
            { value: 2003, src: ['s1'] },
            { value: 2004, src: ['s2', 's3'] },
            { value: 2005, src: null },
          ],
        },
      },
    });
    expect(unwrap(raw).sources.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect(unwrap({ a: { disputed: [{ value: 1, src: 's' }] } }).findings.map(({ code }) => code)).toEqual([
      'disputed_too_few',
    ]);
  });

  it('may be a whole group, or an entry of a list', () => {
    expect(
      annotated({
        plan: { value: { exists: true, milestones: { value: 4, src: 's2' } }, src: 's1' },
        directions: ['DR1', { value: 'DR5', src: 's3' }],
      }),
    ).toEqual({
      value: { plan: { exists: true, milestones: 4 }, directions: ['DR1', 'DR5'] },
      annotations: { plan: { src: ['s1'] }, 'plan.milestones': { src: ['s2'] }, 'directions.1': { src: ['s3'] } },
    });
  });

  it('is not mistaken for a quantity, which has a value and a unit', () => {
    const quantity = { value: 5, low: 4, high: 6, unit: 'people' };
    expect(annotated({ quantity })).toEqual({ value: { quantity }, annotations: {} });
  });

  it('of source null is said to be without a source', () => {
    expect(annotated({ start: { value: 2003, src: null, note: 'as told' } }).annotations).toEqual({
      start: { src: null, note: 'as told' },
    });
  });
});

describe('a field that is always there', () => {
  it('may be said to be unknown as a whole', async () => {
    const unknown = { value: null, reason: 'not_collected' };
    const { study, problems } = await reading({
      cases: {
        'a-case': {
          time: unknown,
          actors: unknown,
          editions: unknown,
          milestones: unknown,
          results: unknown,
          money: unknown,
          coding: { status: 'dual' },
        },
      },
    });
    expect(problems.map(({ code }) => code)).toEqual(['nulls_with_reason']);
    expect(study?.cases[0]?.record).toMatchObject({
      actors: [],
      editions: [],
      results: null,
      money: null,
      time: { start: null },
    });
    expect(study?.cases[0]?.annotations.get('editions')).toEqual({ reason: 'not_collected' });
  });

  it('is there when the file does not mention it, and nothing is assumed about it', async () => {
    const record = (await reading({ cases: { 'a-case': {} } })).study?.cases[0]?.record;
    expect(record).toMatchObject({
      actors: [],
      editions: [],
      editions_complete: null,
      goals: null,
      related: null,
      coding: { status: 'draft', coders: [] },
    });
    expect(Object.values(record ?? {}).filter((value) => value === undefined)).toEqual([]);
  });
});
