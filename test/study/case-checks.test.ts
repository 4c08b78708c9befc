import { describe, expect, it } from 'vitest';
import { errorsOf, notesOf, reading } from './reading.js';

const one = (fields: object) => ({ cases: { 'a-case': fields } });
const ofCase = async (fields: object): Promise<string[]> =>
  (await errorsOf(one(fields))).map((text) => text.replace(/^initiatives\/a-case\.yaml:\d+:\d+ /, ''));

describe('the fields of a case', () => {
  it('that nobody knows are errors, with the name that was probably meant', async () => {
    const { problems } = await reading(
      one({ instrumnts: ['I-FAIT'], time: { strat: 2001 }, organs: [{ name: 'x', permanant: true }] }),
    );
    const found = problems
      .filter(({ code }) => code === 'unknown_field')
      .map(({ path, args }) => `${path} → ${args.nearest}`);
    expect(found).toEqual(['instrumnts → instruments', 'time.strat → start', 'organs.0.permanant → permanent']);
  });

  it('that nobody knows do not hide the case', async () => {
    const { study } = await reading(one({ colour: 'blue', kind: 'event' }));
    expect(study?.cases[0]?.record.kind).toBe('event');
  });

  it('with a wrong value keep the case out, and the rest of it is still checked', async () => {
    const { study, problems } = await reading(
      one({ kind: 'party', results: [{ id: 'r1', text: 'x', cat: 'RX' }], related: ['a-case'] }),
    );
    expect(study?.cases).toEqual([]);
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['not_in_list', 'not_in_list', 'related_to_itself', 'result_without_evidence']);
  });

  it('say which values are possible', async () => {
    const { problems } = await reading(one({ kind: 'serie' }));
    expect(problems.find(({ code }) => code === 'not_in_list')).toMatchObject({
      line: 9,
      args: { value: 'serie', nearest: 'series' },
    });
  });

  it('of the wrong kind are errors', async () => {
    expect(await ofCase({ editions_complete: 'yes' })).toEqual(['wrong_type editions_complete']);
    expect(await ofCase({ goals: 'G01' })).toEqual(['wrong_type goals']);
    expect(await ofCase({ name: undefined })).toEqual(['missing_field name']);
    expect(await ofCase({ interaction: { depth: 4 } })).toEqual(['out_of_range interaction.depth']);
    expect(await ofCase({ organs: [{ permanent: true }] })).toEqual(['missing_field organs.0.name']);
  });
});

describe('dates', () => {
  it('that no calendar has are errors', async () => {
    expect(await ofCase({ time: { start: '2023-02-30' } })).toEqual(['impossible_date time.start']);
    expect(await ofCase({ time: { start: '2023-13' } })).toEqual(['impossible_date time.start']);
    expect(await ofCase({ time: { start: '2024-02-29' } })).toEqual([]);
    expect(await ofCase({ editions: [{ date: '2023-02-29' }] })).toEqual(['impossible_date editions.0.date']);
    expect(await ofCase({ un_act: { adopted: '2023-04-31' } })).toEqual(['impossible_date un_act.adopted']);
    expect(await ofCase({ time: { start: 'spring 2023' } })).toEqual(['wrong_form time.start']);
  });

  it('out of order are errors, when no reading of them is in order', async () => {
    expect(await ofCase({ time: { start: '2020-05', end: '2020-04' } })).toEqual(['end_before_start time.end']);
    expect(await ofCase({ time: { start: '2020-05', end: 2020 } })).toEqual([]);
    expect(await ofCase({ time: { start: 2020, last_activity: 2019 } })).toEqual([
      'last_activity_before_start time.last_activity',
    ]);
    expect(await ofCase({ time: { start: 2020 }, editions: [{ date: '2019-12-31' }] })).toEqual([
      'edition_before_start editions.0.date',
    ]);
    expect(await ofCase({ editions: [{ date: '2020-06' }, { date: '2020-05' }] })).toEqual([
      'editions_out_of_order editions.1.date',
    ]);
    expect(await ofCase({ editions: [{ date: 2020 }, { date: '2020-05' }] })).toEqual([]);
    expect(await ofCase({ mandate: [{ kind: 'law', date: 2020, until: 2019 }] })).toEqual([
      'period_reversed mandate.0.until',
    ]);
    expect(
      await ofCase({
        editions: [
          { n: 1, date: 2019 },
          { n: 1, date: 2020 },
        ],
      }),
    ).toEqual(['edition_number_twice editions.1.n']);
  });

  it('of an edition after the day of the study are a plan', async () => {
    expect(await ofCase({ editions: [{ date: '2024-12-31' }, { date: '2025-01-01' }] })).toEqual([
      'edition_after_as_of editions.1.date',
    ]);
    expect(await ofCase({ milestones: [{ date: 2028, text: 'announced' }] })).toEqual([]);
  });
});

describe('results', () => {
  const result = (fields: object) => ({ results: [{ id: 'r1', text: 'x', ...fields }] });

  it('without evidence are errors, an empty list too', async () => {
    expect(await ofCase(result({}))).toEqual(['result_without_evidence results.0.evidence']);
    expect(await ofCase(result({ evidence: [] }))).toEqual(['result_without_evidence results.0.evidence']);
    expect(await ofCase(result({ evidence: null }))).toEqual(['result_without_evidence results.0.evidence']);
  });

  it('asserted without a source are fine when they say so, and why', async () => {
    expect(await ofCase(result({ evidence: [{ src: null, note: 'a claim of the organiser' }] }))).toEqual([]);
    expect(await ofCase(result({ evidence: [{ src: null, reason: 'not_found' }] }))).toEqual([]);
    expect(await ofCase(result({ evidence: [{ src: { value: null, reason: 'not_found' } }] }))).toEqual([]);
    expect(await ofCase(result({ evidence: [{ src: null }] }))).toEqual([
      'evidence_without_reason results.0.evidence.0.src',
    ]);
  });

  it('never carry a grade typed by hand, nor does anything else', async () => {
    const evidence = [{ src: 's1' }];
    expect(await ofCase(result({ evidence, grade: 'E3' }))).toEqual(['grade_typed results.0.grade']);
    expect(await ofCase(result({ evidence: [{ src: 's1', grade: 'E3' }] }))).toEqual([
      'grade_typed results.0.evidence.0.grade',
    ]);
    expect(await ofCase({ grade: 'E2' })).toEqual(['grade_typed grade']);
  });

  it('refer to goals of the case, and contributions to its results', async () => {
    const evidence = [{ src: 's1' }];
    expect(await ofCase({ goals: [{ id: 'G01', text: null }], ...result({ evidence, goal: 'G02' }) })).toEqual([
      'unknown_goal results.0.goal',
    ]);
    expect(await ofCase({ goals: [{ id: 'G01' }], ...result({ evidence, goal: 'none' }) })).toEqual([]);
    expect(await ofCase({ contribution: [{ deed: 'x', result: 'r9' }] })).toEqual([
      'unknown_result contribution.0.result',
    ]);
  });

  it('with one id for two are errors', async () => {
    const evidence = [{ src: 's1' }];
    expect(
      await ofCase({
        results: [
          { id: 'r1', text: 'x', evidence },
          { id: 'r1', text: 'y', evidence },
        ],
      }),
    ).toEqual(['id_twice results.1.id']);
  });
});

describe('what a case names', () => {
  it('must be in the codebook of the edition', async () => {
    const fields = {
      goals: [{ id: 'G05a' }, { id: 'G99' }],
      directions: ['DR11'],
      values: ['V99'],
      functions: ['contakt'],
      instruments: ['I-FAITH'],
      form: { primary: 'F99', other: ['F01'] },
      links: [
        { a: 'm', b: 'n', mechanism: 'X22' },
        { a: 'm', b: 'n', mechanism: 'none' },
      ],
    };
    const { problems } = await reading(one(fields));
    const found = problems
      .filter(({ code }) => code === 'unknown_code')
      .map(({ args }) => `${args.id} → ${args.nearest}`);
    expect(found).toEqual([
      'G99 → none',
      'DR11 → DR1',
      'V99 → none',
      'contakt → contact',
      'I-FAITH → I-FAIT',
      'F99 → none',
      'X22 → X2',
    ]);
  });

  it('may be the form none', async () => {
    expect(await ofCase({ form: { primary: 'none' } })).toEqual([]);
  });

  it('must be countries that ISO knows', async () => {
    expect(await ofCase({ country: 'KAX' })).toEqual(['unknown_country country']);
    expect(await ofCase({ partners: [{ country: 'UK' }] })).toEqual(['wrong_form partners.0.country']);
    expect(await ofCase({ editions: [{ date: 2020, participants: ['KGZ', 'KOS'] }] })).toEqual([
      'unknown_country editions.0.participants.1',
    ]);
  });

  it('must be actors, sources, cases and commitments of the study', async () => {
    const fields = {
      actors: [{ id: 'mfa', role: 'lead' }],
      originator: { actor: 'presidnt' },
      coordinating_body: 'none',
      related: ['b-case'],
      goals: [{ id: 'G01', commitment: 'DC-99', clause: 'doc:no-such-law#p3' }],
      time: { start: { value: 2001, src: ['s1', 's2'] } },
    };
    const found = await errorsOf({
      fill: false,
      cases: { 'a-case': fields },
      actors: { mfa: {}, president: {} },
      sources: { s1: {} },
    });
    expect(found.map((text) => text.replace(/^.*? /, ''))).toEqual([
      'unknown_actor originator.actor',
      'unknown_case related.0',
      'unknown_commitment goals.0.commitment',
      'unknown_document goals.0.clause',
      'unknown_source time.start.src',
    ]);
  });

  it('may not be itself', async () => {
    expect(await ofCase({ related: ['a-case'] })).toEqual(['related_to_itself related.0']);
  });

  it('stands in a list once', async () => {
    expect(await ofCase({ directions: ['DR1', 'DR1'] })).toEqual(['listed_twice directions.1']);
  });
});

describe('the id of a case', () => {
  it('is the name of its file', async () => {
    expect(await ofCase({ id: 'b-case' })).toEqual(['id_not_file_name id']);
  });

  it('is used once; of two cases with one id the first is kept', async () => {
    const { study, problems } = await reading({ cases: { 'a-case': {}, 'b-case': { id: 'a-case' } } });
    expect(problems.filter(({ code }) => code === 'case_id_twice')).toMatchObject([
      { file: 'initiatives/b-case.yaml', args: { other: 'initiatives/a-case.yaml' } },
    ]);
    expect(study?.cases.map(({ file }) => file)).toEqual(['initiatives/a-case.yaml']);
  });

  it('never leads out of the folder', async () => {
    expect((await ofCase({ id: '../a-case' }))[0]).toBe('wrong_form id');
  });
});

describe('notes do not stand in the way', () => {
  it('drafts, working names, disputed values and nulls with their reason are told, one note a file for all nulls', async () => {
    const fields = {
      name_status: 'working',
      organs: { value: null, reason: 'not_found' },
      money: { value: null, reason: 'not_public' },
      time: {
        start: {
          disputed: [
            { value: 2003, src: 's1' },
            { value: 2004, src: 's2' },
          ],
        },
      },
    };
    expect(await notesOf(one(fields))).toEqual([
      'initiatives/a-case.yaml:0:0 nulls_with_reason',
      'initiatives/a-case.yaml:1:1 draft_coding coding.status',
      'initiatives/a-case.yaml:8:1 name_working name_status',
      'initiatives/a-case.yaml:16:3 disputed_value time.start',
    ]);
    expect(await errorsOf(one(fields))).toEqual([]);
  });

  it('a coding by two is no draft', async () => {
    expect(await notesOf(one({ coding: { coders: ['a', 'b'], status: 'adjudicated' } }))).toEqual([]);
  });
});
