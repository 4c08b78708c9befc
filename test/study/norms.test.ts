import { describe, expect, it } from 'vitest';
import { errorsOf, reading } from './reading.js';

const norm = (id: string, fields: string): Record<string, string> => ({ [`norms/${id}.yaml`]: `id: ${id}\n${fields}` });
const sources = { s1: {} };

describe('norms of the timeline: a mistake is a problem with its place', () => {
  it('a norm that supersedes itself', async () => {
    expect(await errorsOf({ files: norm('a', 'lane: national\nsupersedes: a\n') })).toEqual([
      'norms/a.yaml:3:1 circular_supersession supersedes',
    ]);
  });

  it('norms that supersede each other in a circle', async () => {
    const files = {
      ...norm('a', 'superseded_by: b\n'),
      ...norm('b', 'superseded_by: c\n'),
      ...norm('c', 'superseded_by: a\n'),
    };
    expect(await errorsOf({ files })).toEqual(['norms/a.yaml:2:1 circular_supersession superseded_by']);
  });

  it('joined, in force or ended before it was adopted', async () => {
    const files = norm(
      'a',
      'adopted: {value: 1991-06, src: s1}\nin_force: {value: 1990, src: s1}\njoined: {value: 1991-05-31, src: s1}\nended: {value: 1991, src: s1}\n',
    );
    // The year 1991 does not contradict June 1991.
    expect(await errorsOf({ files, sources })).toEqual([
      'norms/a.yaml:3:1 date_before_adoption in_force',
      'norms/a.yaml:4:1 date_before_adoption joined',
    ]);
  });

  it('a date or a naming without a source', async () => {
    const files = norm(
      'a',
      'adopted: 1951-07-28\njoined: {value: 1999, note: no source}\nnames:\n  - {concept: refugees}\n',
    );
    expect(await errorsOf({ files })).toEqual([
      'norms/a.yaml:2:1 fact_without_source adopted',
      'norms/a.yaml:3:1 fact_without_source joined',
      'norms/a.yaml:5:5 fact_without_source names.0',
    ]);
  });

  it('a text that the study does not have', async () => {
    expect(await errorsOf({ files: norm('a', 'document: nowhere\n') })).toEqual([
      'norms/a.yaml:2:1 unknown_document document',
    ]);
  });

  it('a source that nobody has described', async () => {
    expect(await errorsOf({ files: norm('a', 'adopted: {value: 1951, src: nowhere}\n') })).toEqual([
      'norms/a.yaml:2:24 unknown_source adopted.src',
    ]);
  });

  it('what it supersedes or takes over is unknown, younger, or itself', async () => {
    const files = {
      ...norm(
        'old-law',
        'adopted: {value: 2000, src: s1}\nanswers: [new-law, old-law, nothing]\nsupersedes: new-law\n',
      ),
      ...norm('new-law', 'adopted: {value: 2010, src: s1}\n'),
    };
    expect(await errorsOf({ files, sources })).toEqual([
      'norms/old-law.yaml:3:11 answers_a_later_norm answers.0',
      'norms/old-law.yaml:3:20 norm_answers_itself answers.1',
      'norms/old-law.yaml:3:29 unknown_norm answers.2',
      'norms/old-law.yaml:4:1 supersedes_a_later_norm supersedes',
    ]);
  });

  it('keeps the source of every date, and the others when one file is broken', async () => {
    const { study } = await reading({
      files: { ...norm('a', 'adopted: {value: 1951-07-28, src: s1}\n'), ...norm('b', 'lane: global\n') },
      sources,
    });
    expect([...(study?.norms.keys() ?? [])]).toEqual(['a']);
    expect(study?.norms.get('a')?.annotations.get('adopted')?.src).toEqual(['s1']);
  });
});
