import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePoints } from '../../src/classes/change-points.js';
import {
  brokenLinks,
  chainsOf,
  imageClass,
  indicatorMatrix,
  institutionClass,
  ledgerRows,
} from '../../src/classes/index.js';
import { triggerTest } from '../../src/classes/trigger-test.js';
import { type Evidence, firstDay, gatherEvidence, gradeOfFact } from '../../src/evidence/index.js';
import { findStandard, loadStandard } from '../../src/standard/index.js';
import { readStudy } from '../../src/study/index.js';
import { buildStudy } from '../study/build-study.js';

type Parts = Parameters<typeof buildStudy>[0];

async function evidenceOf(cases: Record<string, object>, more: Partial<NonNullable<Parts>> = {}): Promise<Evidence> {
  const root = await buildStudy({ settings: { years: [2000, 2026], as_of: '2026-06-30' }, cases, ...more } as Parts);
  const { study, problems } = await readStudy(root, findStandard);
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  if (study === null) throw new Error('the study was not read');
  return gatherEvidence(study, loadStandard('2026.1'));
}
const classOf = (evidence: Evidence, id: string, day = evidence.calendar.asOf) => {
  const view = evidence.byId.get(id);
  if (view === undefined) throw new Error(`no case ${id}`);
  return { institution: institutionClass(evidence, view, day), image: imageClass(evidence, view, day), view };
};

const congressDates = [
  '2003-09-23',
  '2006-09-12',
  '2009-07-01',
  '2012-05-30',
  '2015-06-10',
  '2018-10-10',
  '2022-09-14',
  '2025-09-17',
];
const congress = {
  country: 'KAZ',
  name: { en: 'Congress' },
  kind: 'series',
  instruments: ['I-FAIT'],
  time: { start: '2003-09-23', continuous: false, planned_interval_months: 36 },
  editions: congressDates.map((date, index) => ({ n: index + 1, date })),
  editions_complete: true,
  organs: [{ name: 'Secretariat', permanent: true, since: 2003 }],
  mandate: [{ kind: 'concept', title: 'Development Concept 2023–2033', date: 2023, coherent: true }],
  changes: [{ date: '2019-03-20', kind: 'leader', survived: true }],
  plan: { exists: true, horizon_years: 10 },
};

describe('one-off, series, institution (method §6.3, goldens G8 and G10)', () => {
  test('the Congress has 11 points and is institutionalized', async () => {
    const evidence = await evidenceOf({ 'kz-congress': congress });
    const { institution } = classOf(evidence, 'kz-congress');
    expect([institution.class, institution.pointsLow, institution.pointsHigh]).toEqual(['institutionalized', 11, 11]);
    expect(Object.fromEntries(institution.points.map((point) => [point.id, point.low]))).toEqual({
      age: 2,
      editions: 2,
      permanent_organ: 2,
      mandate: 1,
      survived_change: 2,
      plan: 1,
      regularity: 1,
    });
  });
  test('an annual festival of four years without an organ is a series', async () => {
    const evidence = await evidenceOf({
      festival: {
        country: 'KAZ',
        name: { en: 'Festival' },
        kind: 'series',
        time: { start: '2022-06-01', continuous: false },
        editions: [2022, 2023, 2024, 2025].map((year, index) => ({ n: index + 1, date: `${year}-06-01` })),
        editions_complete: true,
        organs: 'none',
        mandate: 'none',
        changes: 'none',
        plan: { exists: false },
      },
    });
    expect(classOf(evidence, 'festival').institution.class).toBe('series');
  });
  test('six months old is young', async () => {
    const evidence = await evidenceOf({
      fresh: {
        country: 'KAZ',
        name: { en: 'Fresh' },
        kind: 'series',
        time: { start: '2026-01-10', continuous: false },
        editions: [{ n: 1, date: '2026-01-10' }],
        editions_complete: true,
        organs: 'none',
        mandate: 'none',
        changes: 'none',
        plan: { exists: false },
      },
    });
    expect(classOf(evidence, 'fresh').institution.class).toBe('young');
  });
  test('a six-year-old agency with a mandate of law and a plan is institutionalized with 8 points', async () => {
    const evidence = await evidenceOf({
      agency: {
        country: 'KAZ',
        name: { en: 'Agency' },
        kind: 'institution',
        time: { start: '2020-01-15', continuous: true, last_activity: '2026-05-01' },
        editions: [],
        editions_complete: true,
        mandate: [{ kind: 'law', date: 2019, coherent: true }],
        changes: 'none',
        plan: { exists: true, horizon_years: 5 },
      },
    });
    const { institution } = classOf(evidence, 'agency');
    expect([institution.class, institution.pointsLow]).toEqual(['institutionalized', 8]);
  });
  test('G-Global, continuous from 2012 and last seen in 2017, is dormant; not known whether continuous, it is not classified', async () => {
    const gGlobal = {
      country: 'KAZ',
      name: { en: 'G-Global' },
      kind: 'platform',
      time: { start: '2012-01', continuous: true, last_activity: '2017-11' },
      organs: [{ name: 'International secretariat', permanent: true, since: '2012' }],
    };
    const evidence = await evidenceOf({
      'g-global': gGlobal,
      'g-global-unsure': { ...gGlobal, time: { start: '2012-01', last_activity: '2017-11' } },
    });
    const { institution } = classOf(evidence, 'g-global');
    // Known: age 2, five years of continuous work 1, organ 2. Mandate (2), a change outlived (2) and a plan (1) are not known;
    // regularity is not in question where nothing is held in editions.
    expect([institution.class, institution.pointsLow, institution.pointsHigh]).toEqual(['dormant', 5, 10]);
    expect(classOf(evidence, 'g-global-unsure').institution.class).toBe('unknown');
  });
  test('an agreement is a completed act, outside the classes', async () => {
    const evidence = await evidenceOf({
      pact: { country: 'KAZ', name: { en: 'Pact' }, kind: 'agreement', time: { start: '2019-05-01' } },
    });
    expect(classOf(evidence, 'pact').institution.class).toBe('completed_act');
  });
});

const forum = {
  country: 'KAZ',
  name: { en: 'Forum' },
  kind: 'event',
  time: { start: '2023-12-10', continuous: false },
  editions: [{ n: 1, date: '2023-12-10' }],
  editions_complete: true,
  goals: [{ id: 'G09', text: 'image', clause: 'none' }],
  partners: [{ country: 'DEU', counterpart_contribution: 'none' }],
  audience: { elite: true, expert: false, mass: false, foreign_media_only: false, counterpart_society: false },
  beneficiaries: { defined: false },
  interaction: { depth: 1 },
  plan: { exists: false },
  deliverables: [{ kind: 'declaration', date: '2023-12-10', follow_up: 'none' }],
  results: [
    {
      id: 'r1',
      text: '300 guests',
      cat: 'RO',
      sign: '+',
      date: '2023-12',
      goal: 'G09',
      evidence: [{ src: null, reason: 'not_found' }],
    },
  ],
};

describe('image or substance (method §6.4, golden G9)', () => {
  test('one edition thirty months ago, for the image, before an elite, with a declaration nobody followed: one-off and image', async () => {
    const evidence = await evidenceOf({ forum });
    const { institution, image } = classOf(evidence, 'forum');
    expect(institution.class).toBe('one_off');
    expect(image.image.filter((marker) => marker.state === true).map((marker) => marker.id)).toEqual([
      'B1',
      'B2',
      'B3',
      'B4',
    ]);
    expect(image.substance.filter((marker) => marker.state === true)).toEqual([]);
    expect(image.class).toBe('image');
  });
  test('with three markers of substance not known it is not classified', async () => {
    const { partners: _partners, interaction: _interaction, ...rest } = forum;
    const evidence = await evidenceOf({ forum: { ...rest, results: { value: null, reason: 'not_found' } } });
    const { image } = classOf(evidence, 'forum');
    expect(image.substance.filter((marker) => marker.state === null).map((marker) => marker.id)).toEqual([
      'S3',
      'S5',
      'S6',
    ]);
    expect(image.class).toBe('unknown');
  });
  test('follow-up that nobody searched for is not a failing', async () => {
    const evidence = await evidenceOf({
      forum: { ...forum, deliverables: [{ kind: 'declaration', date: '2023-12-10', follow_up: 'unknown' }] },
    });
    expect(classOf(evidence, 'forum').image.image.find((marker) => marker.id === 'B4')?.state).toBe(null);
  });
});

describe('what is not known', () => {
  const blankable = [
    'organs',
    'mandate',
    'changes',
    'plan',
    'editions_complete',
    'goals',
    'audience',
    'beneficiaries',
    'deliverables',
    'results',
    'interaction',
    'partners',
  ] as const;
  test('blanking a coded field never turns one definite class into another', async () => {
    const cases: Record<string, object> = { congress, forum };
    // The result stands without its goal, so that blanking the goals leaves no dangling reference.
    const loose = { ...forum, results: forum.results.map((result) => ({ ...result, goal: 'none' })) };
    for (const [name, record] of Object.entries({ congress, forum: loose })) {
      for (let mask = 0; mask < 40; mask++) {
        const copy: Record<string, unknown> = { ...record };
        fc.sample(fc.subarray([...blankable], { minLength: 1 }), { numRuns: 1, seed: mask })
          .flat()
          .forEach((field) => {
            copy[field] = { value: null, reason: 'not_found' };
          });
        cases[`${name}-${mask}`] = copy;
      }
    }
    const evidence = await evidenceOf(cases);
    for (const name of ['congress', 'forum']) {
      const whole = classOf(evidence, name);
      for (let mask = 0; mask < 40; mask++) {
        const blanked = classOf(evidence, `${name}-${mask}`);
        expect([whole.institution.class, 'unknown']).toContain(blanked.institution.class);
        expect([whole.image.class, 'unknown']).toContain(blanked.image.class);
      }
    }
  });
});

describe('evidence grades (method §4.1)', () => {
  const sources = {
    paper: { publisher: 'free-press', kind: 'news', url: 'https://press.example/a' },
    second: { publisher: 'free-press', kind: 'news', url: 'https://press.example/b' },
    ministry: { publisher: 'ministry', kind: 'official', url: 'https://gov.example/a' },
    blog: { publisher: 'blog', kind: 'blog', url: 'https://blog.example/a' },
    survey: { publisher: 'institute', kind: 'before_after_survey', url: 'https://institute.example/a' },
    release: { publisher: 'free-press', kind: 'news', url: 'https://press.example/c', release_alignment: 0.7 },
  };
  const publishers = [
    { id: 'free-press', name: 'Press', owner: 'independent', media: true },
    { id: 'ministry', name: 'Ministry', owner: 'state', country: 'KAZ' },
    { id: 'institute', name: 'Institute', owner: 'academic' },
    { id: 'blog', name: 'Blog', owner: 'not_established' },
  ];
  const study = () => evidenceOf({ forum }, { sources, publishers } as never);
  test('the state’s own statement stays E1, also when an independent paper quotes it', async () => {
    const evidence = await study();
    const record = classOf(evidence, 'forum').view.record;
    const grade = (list: { src: string | null; claimed_by?: 'self' | 'partner' | 'media' | 'independent' | null }[]) =>
      gradeOfFact(list, record, evidence.study);
    expect(grade([{ src: 'paper', claimed_by: 'self' }])).toBe(1);
    expect(grade([{ src: 'ministry', claimed_by: 'independent' }])).toBe(1);
    expect(
      grade([
        { src: 'paper', claimed_by: 'self' },
        { src: 'second', claimed_by: 'self' },
      ]),
    ).toBe(1);
    expect(grade([{ src: 'release', claimed_by: 'media' }])).toBe(1);
    expect(grade([{ src: 'paper', claimed_by: 'media' }])).toBe(2);
    // Nobody knows whose page it is: it is nobody's independent word.
    expect(grade([{ src: 'blog', claimed_by: 'media' }])).toBe(1);
    expect(grade([{ src: 'survey', claimed_by: 'independent' }])).toBe(3);
    expect(grade([{ src: null }])).toBe(0);
  });
  test('adding an E0 claim never raises a grade', async () => {
    const evidence = await study();
    const record = classOf(evidence, 'forum').view.record;
    const anyFact = fc.record({
      src: fc.constantFrom('paper', 'ministry', 'survey', 'release', null),
      claimed_by: fc.constantFrom('self', 'partner', 'media', 'independent', null),
    } as const);
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 4 }), (facts) => {
        expect(gradeOfFact([...facts, { src: null, claimed_by: 'independent' }], record, evidence.study)).toBe(
          gradeOfFact(facts, record, evidence.study),
        );
      }),
      { seed: 3 },
    );
  });
});

describe('ledger and chains (method §5.4, §6.7)', () => {
  test('a deed takes level, sign and grade from its result; without one, its level from the case', async () => {
    const evidence = await evidenceOf({
      aid: {
        country: 'KAZ',
        name: { en: 'Aid' },
        kind: 'aid_operation',
        instruments: ['I-HUMA', 'I-DEVA'],
        time: { start: '2023-02-07' },
        goals: [{ id: 'G03', text: 'help' }],
        results: [
          {
            id: 'r1',
            text: 'delivered',
            cat: 'RC',
            level: 'REG',
            sign: '+',
            date: '2023-02',
            goal: 'G03',
            evidence: [{ src: 'paper', claimed_by: 'media' }],
          },
        ],
        security_relevance: { code: 'human', level: 'INT' },
        contribution: [
          { deed: 'sent aid', date: '2023-02', result: 'r1', share_of_credit: 'contributor' },
          { deed: 'promised more', date: '2023-03' },
        ],
      },
    });
    expect(
      ledgerRows(evidence, 'KAZ').map((row) => [row.level, row.sign, row.grade, row.credit, row.families]),
    ).toEqual([
      ['REG', '+', 2, 'contributor', ['MH2']],
      ['INT', null, null, null, ['MH2']],
    ]);
    const { view } = classOf(evidence, 'aid');
    expect(chainsOf(evidence, view).map((chain) => [chain.goal, chain.results, chain.bestGrade])).toEqual([
      ['G03', ['r1'], 2],
    ]);
    expect(brokenLinks(view)).toEqual([]);
  });
});

describe('change points and triggers (method §5.3.2)', () => {
  const years = Array.from({ length: 24 }, (_, index) => 2000 + index);
  test('a planted break is found in its year, and none where nothing changed', () => {
    const planted = years.map((year) => (year < 2012 ? [6, 1] : [1, 6]));
    expect(changePoints(years, planted).map((point) => point.year)).toEqual([2012]);
    expect(
      changePoints(
        years,
        years.map(() => [3, 3]),
      ),
    ).toEqual([]);
  });
  test('under three breaks no p is printed; without a break there is no test', () => {
    expect(triggerTest([], [2001], years, 1)).toBe(null);
    expect(triggerTest([2005, 2010], [2005], years, 1)?.p).toBe(null);
  });
  test('breaks on the triggers give a small p; random triggers give p spread over the unit', () => {
    expect(triggerTest([2003, 2010, 2017], [2003, 2010, 2017], years, 1)?.p ?? 1).toBeLessThan(0.01);
    const ps = Array.from({ length: 60 }, (_, seed) => {
      const drawn =
        fc.sample(fc.shuffledSubarray(years, { minLength: 6, maxLength: 6 }), { numRuns: 1, seed })[0] ?? [];
      return triggerTest(drawn.slice(0, 3), drawn.slice(3), years, seed)?.p ?? 0;
    });
    const below = (line: number) => ps.filter((p) => p < line).length / ps.length;
    expect(below(0.5)).toBeGreaterThan(0.3);
    expect(below(0.5)).toBeLessThan(0.7);
  });
});

describe('indicators by level and path (method §4.5)', () => {
  test('no cell is empty, and the counts are those of the method', () => {
    const counts = Object.fromEntries(
      indicatorMatrix(loadStandard('2026.1')).map((cell) => [
        `${cell.level}/${cell.path === 'direct' ? 'D' : 'I'}`,
        cell.ids.length,
      ]),
    );
    expect(counts).toEqual({
      'INT/D': 27,
      'INT/I': 12,
      'STA/D': 20,
      'STA/I': 12,
      'REG/D': 14,
      'REG/I': 8,
      'DOM/D': 15,
      'DOM/I': 21,
    });
  });
});

describe('days', () => {
  test('a year alone counts from its first day', () => expect(firstDay('2012')).toBe(firstDay('2012-01-01')));
});
