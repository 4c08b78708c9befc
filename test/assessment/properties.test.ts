/**
 * What must hold for every study: losing data never helps, an unsupported or a self-made claim never counts for more,
 * nothing depends on order, every country is treated alike, and a build can be repeated and brought up to date (method
 * §0 rules 4, 6, 12; §4.1; §4.3). Registries are drawn from fixed seeds.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { type Assessment, assessFolder, createAssessmentCache } from '../../src/assessment/index.js';
import { ledgerRows } from '../../src/classes/index.js';
import { gradeOfFact } from '../../src/evidence/index.js';
import { type IndicatorTable, valueId } from '../../src/indicators/index.js';
import { type CriterionVerdict, type Judgement, judge } from '../../src/judgement/index.js';
import { resultFiles } from '../../src/report/index.js';
import { loadStandard } from '../../src/standard/index.js';
import { type GivenValues, given } from '../judgement/judged.js';
import { randomStudy } from '../naive/random-study.js';
import { buildStudy, type StudyParts, studyFiles } from '../study/build-study.js';

/** A quarter of a minute on a free machine; others may be at work on it. */
vi.setConfig({ testTimeout: 240_000 });

type Fields = Record<string, unknown>;
const standard = loadStandard('2026.1');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function read(root: string, cache = createAssessmentCache()): Promise<Assessment> {
  const { assessment, problems } = await assessFolder(root, cache);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (assessment === null || errors.length > 0) throw new Error(`not read: ${JSON.stringify(errors.slice(0, 3))}`);
  return assessment;
}
const textOf = (assessment: Assessment): string =>
  [...resultFiles(assessment, 'en')].map(([name, pieces]) => `${name}\n${[...pieces].join('')}`).join('\n');

const registryIndicators = [...standard.indicators.values()].filter(({ data }) =>
  data.every((one) => one === 'registry'),
);
/** Lower minima, so that small registries are judged and there is something to lose. */
const easilyJudged: NonNullable<StudyParts['overrides']> = registryIndicators.map(({ id }) => ({
  item: id,
  set: { minimum: { n: 2, coverage: 0.4 } },
  author: 'a test',
  reason: 'small registries',
  date: '2024-01-01',
}));

const verdictsOf = ({ current, byYear }: Judgement): [string, CriterionVerdict][] => [
  ...[...current].map(([id, verdict]): [string, CriterionVerdict] => [`${id}:current`, verdict]),
  ...byYear,
];

describe('losing data never helps', () => {
  const triple = fc
    .tuple(fc.double({ min: -0.2, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true }))
    .map(([value, half]): [number, number, number] => [value, value - half, value + half]);
  const cores = [
    ...new Set(
      [...standard.criteria.values()].flatMap(({ tests }) =>
        tests.flatMap(({ parts }) => parts.map(({ indicator }) => indicator)),
      ),
    ),
    'IND-02n',
  ];
  const anyValues: fc.Arbitrary<GivenValues> = fc
    .array(
      fc.record({
        now: triple,
        before: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 }),
        n: fc.integer({ min: 4, max: 40 }),
        placebo: fc.constant([0.1, 0.4] as [number, number]),
        peers: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 6 }),
        there: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: cores.length, maxLength: cores.length },
    )
    .map((specs) =>
      Object.fromEntries(specs.flatMap(({ there, ...spec }, at) => (there === 0 ? [] : [[cores[at] ?? '', spec]]))),
    );

  const without = (table: IndicatorTable, gone: string): IndicatorTable => ({
    all: table.all,
    lists: table.lists,
    values: table.values,
    get: (id, subject, period) => {
      const value = table.get(id, subject, period);
      return id !== gone || value === undefined
        ? value
        : Object.create(value, { value: { value: null }, status: { value: 'no_data' } });
    },
  });

  test('an indicator that has no data any more never turns a verdict into met', async () => {
    const drawn = fc.sample(anyValues, { seed: 7, numRuns: 5 });
    let met = 0;
    let lost = 0;
    for (const values of drawn) {
      const peers = ['KGZ', 'TJK', 'UZB', 'AZE', 'MNG', 'GEO'];
      const { evidence, table } = await read(await buildStudy({ settings: { peers }, values: given(values) }));
      const before = new Map(verdictsOf(judge(evidence, table, 'KAZ')));
      met += [...before.values()].filter(({ verdict }) => verdict === 'met').length;
      for (const gone of cores) {
        for (const [id, { verdict }] of verdictsOf(judge(evidence, without(table, gone), 'KAZ'))) {
          if (before.get(id)?.verdict === 'met') lost += verdict === 'met' ? 0 : 1;
          else expect([id, gone, verdict]).not.toEqual([id, gone, 'met']);
        }
      }
    }
    // There was something to lose, and it was lost.
    expect(met).toBeGreaterThan(20);
    expect(lost).toBeGreaterThan(20);
  });

  /** Coded fields that carry no date and do not say when a case ran (`time`, `kind`, what was spent, the editions). */
  const codedFields = [
    'concepts',
    'concepts.primary',
    'form',
    'form.primary',
    'goals.*.text',
    'goals.*.clause',
    'directions',
    'originator',
    'coordinating_body',
    'links',
    'related',
    'partners',
    'partners.*.counterpart_contribution',
    'instruments',
    'editions_complete',
    'formats',
    'mandate',
    'mandate.*.coherent',
    'organs',
    'organs.*.permanent',
    'organs.*.governing',
    'organs.*.independent',
    'changes',
    'changes.*.survived',
    'money.funders',
    'money.disclosed',
    'plan',
    'plan.exists',
    'plan.horizon_years',
    'economic_link',
    'audience',
    'audience.elite',
    'audience.mass',
    'beneficiaries',
    'interaction',
    'deliverables.*.follow_up',
    'evaluation',
    'evaluation.level',
    'results.*.cat',
    'results.*.sign',
    'results.*.goal',
    'results.*.level',
    'security_relevance',
    'security_relevance.code',
    'contribution.*.share_of_credit',
  ];

  /** Every place of the record that one of the patterns names and that holds a code. */
  function placesOf(record: Fields): string[][] {
    const found: string[][] = [];
    const walk = (here: unknown, steps: readonly string[], path: readonly string[]): void => {
      const [step, ...rest] = steps;
      if (here === null || typeof here !== 'object' || step === undefined) return;
      for (const key of step === '*' ? Object.keys(here) : [step]) {
        const below = (here as Fields)[key];
        const isEmpty = below == null || (typeof below === 'object' && 'reason' in below);
        if (isEmpty) continue;
        if (rest.length === 0) found.push([...path, key]);
        else walk(below, rest, [...path, key]);
      }
    };
    for (const field of codedFields) walk(record, field.split('.'), []);
    return found;
  }

  /** Where another blank has already taken what lies above, there is nothing left to blank. */
  function blanked(record: Fields, path: readonly string[]): Fields {
    const copy = structuredClone(record);
    let here: Fields = copy;
    for (const step of path.slice(0, -1)) {
      if (here[step] === undefined || here[step] === null) return copy;
      here = here[step] as Fields;
    }
    if ('reason' in here) return copy;
    here[path.at(-1) ?? ''] = { value: null, reason: 'not_found' };
    return copy;
  }

  /** Tests by outcome, and the values of core indicators in all periods by whether they may be judged. */
  function outcomesOf({ focal, table, study }: Assessment): Map<string, string> {
    const [from, to] = study.settings.years;
    const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const periods = ['whole', ...years.map(String), ...years.slice(4).map((year) => `${year - 4}-${year}`)];
    return new Map([
      ...verdictsOf(focal).flatMap(([id, { tests }]) =>
        tests.map((one): [string, string] => [`${id} ${one.test.id}`, one.outcome]),
      ),
      ...cores.flatMap((id) =>
        periods.map((period): [string, string] => {
          const usable = table.get(id, 'KAZ', period)?.status === 'ok';
          return [`${id} ${period}`, usable ? 'usable' : 'nodata'];
        }),
      ),
    ]);
  }
  const decides = (outcome: string | undefined): boolean =>
    outcome !== undefined && ['pass', 'fail', 'usable'].includes(outcome);

  test('a coded field that is blanked never lets a test without data pass or fail', async () => {
    let decided = 0;
    let lost = 0;
    for (const seed of [32, 34]) {
      const drawn = randomStudy(seed, 36);
      // Half the years and one other country: what is asked is the same, and it is asked sooner.
      const settings = { ...drawn.settings, years: [2016, 2024], peers: ['UZB'] };
      const method = { seed: 1, generator: 'sfc32', bootstrap_draws: 100 };
      const parts = { ...drawn, settings, method, overrides: easilyJudged };
      const root = await buildStudy(parts);
      const files = studyFiles(parts);
      const cache = createAssessmentCache();
      const before = outcomesOf(await read(root, cache));
      decided += [...before.values()].filter(decides).length;
      const all = Object.entries(parts.cases ?? {}).flatMap(([id, record]) =>
        placesOf(record as Fields).map((path) => ({ id, path })),
      );
      // Several at a time: what holds for each alone must hold for them together.
      const rounds = fc.sample(fc.uniqueArray(fc.constantFrom(...all), { minLength: 6, maxLength: 6 }), {
        seed,
        numRuns: 12,
      });
      for (const places of rounds) {
        const cases = { ...(parts.cases as Record<string, Fields>) };
        for (const { id, path } of places) cases[id] = blanked(cases[id] ?? {}, path);
        const touched = [...new Set(places.map(({ id }) => `initiatives/${id}.yaml`))];
        const changed = studyFiles({ ...parts, cases });
        for (const file of touched) writeFileSync(join(root, file), changed[file] ?? '');
        const after = outcomesOf(await read(root, cache));
        const risen = [...after].filter(([name, outcome]) => before.get(name) === 'nodata' && decides(outcome));
        const blank = places.map(({ id, path }) => `${id} ${path.join('.')}`);
        expect({ blank, risen }).toEqual({ blank, risen: [] });
        lost += [...after].filter(([name, outcome]) => decides(before.get(name)) && !decides(outcome)).length;
        for (const file of touched) writeFileSync(join(root, file), files[file] ?? '');
      }
    }
    // There was much to lose, and some of it was lost.
    expect(decided).toBeGreaterThan(150);
    expect(lost).toBeGreaterThan(20);
  });
});

describe('what is claimed', () => {
  test('an assertion without a source, added to every result, changes no grade and no value', async () => {
    for (const seed of [41, 42]) {
      const parts = randomStudy(seed);
      const louder = Object.fromEntries(
        Object.entries(parts.cases ?? {}).map(([id, record]) => {
          const fields = record as Fields;
          if (!Array.isArray(fields['results'])) return [id, fields];
          const claim = { src: null, claimed_by: 'independent', note: 'everybody knows' };
          const results = (fields['results'] as { evidence: object[] }[]).map((result) => ({
            ...result,
            evidence: [...result.evidence, claim],
          }));
          return [id, { ...fields, results }];
        }),
      );
      const quiet = await read(await buildStudy(parts));
      const loud = await read(await buildStudy({ ...parts, cases: louder }));
      const grades = ({ evidence }: Assessment) => ledgerRows(evidence, 'KAZ').map(({ id, grade }) => [id, grade]);
      expect(grades(loud)).toEqual(grades(quiet));
      const before = numbersOf(quiet);
      expect([...numbersOf(loud)].filter(([id, numbers]) => before.get(id) !== numbers)).toEqual([]);
    }
  });

  test('the state’s own statement is E1 at most, whoever prints it and however often', async () => {
    const owners = ['initiative', 'state', 'state_linked', 'partner', 'independent', 'academic'] as const;
    const kinds = ['news', 'official', 'academic', 'before_after_survey', 'quasi_experiment'] as const;
    const sources = Object.fromEntries(
      owners.flatMap((owner) => kinds.map((kind) => [`${owner}-${kind}`, { publisher: owner, kind }])),
    );
    const { evidence } = await read(
      await buildStudy({
        cases: { deed: { partners: [{ country: 'UZB' }] } },
        publishers: Object.fromEntries(owners.map((owner) => [owner, { owner, country: 'KAZ' }])),
        sources,
      }),
    );
    const record = evidence.byId.get('deed')?.record;
    if (record === undefined) throw new Error('no case');
    const own = fc.oneof(
      // It says so itself, on any page …
      fc.record({ src: fc.constantFrom(...Object.keys(sources)), claimed_by: fc.constant('self' as const) }),
      // … or the page is its own, whoever is said to claim it.
      fc.record({
        src: fc.constantFrom(...Object.keys(sources).filter((id) => /^(initiative|state|state_linked)-/.test(id))),
        claimed_by: fc.constantFrom('self', 'partner', 'media', 'independent', null),
      } as const),
    );
    fc.assert(
      fc.property(fc.array(own, { minLength: 1, maxLength: 6 }), (claims) => {
        expect(gradeOfFact(claims, record, evidence.study)).toBe(1);
      }),
      { seed: 5, numRuns: 300 },
    );
    // The same pages do carry more when somebody else speaks there.
    expect(gradeOfFact([{ src: 'independent-news', claimed_by: 'independent' }], record, evidence.study)).toBe(2);
  });
});

/** Every number and status of the table, by id. */
const numbersOf = ({ table }: Assessment): Map<string, string> =>
  new Map(
    table.all.map((one) => [
      valueId(one.indicator, one.subject, one.period.id),
      [one.value, one.low, one.high, one.n, one.coverage, one.status].join(' '),
    ]),
  );

describe('order, country, repetition', () => {
  test('neither the order of files nor that of entries in a register changes a result', async () => {
    const parts = randomStudy(51);
    const plain = await read(await buildStudy(parts));
    const shuffle = <Item>(items: readonly Item[], seed: number): Item[] =>
      fc.sample(fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }), {
        seed,
        numRuns: 1,
      })[0] ?? [];
    const turned = (entries: Record<string, Fields> | undefined, seed: number) =>
      Object.fromEntries(shuffle(Object.entries(entries ?? {}), seed));
    for (const seed of [1, 2, 3]) {
      const files = studyFiles({
        ...parts,
        actors: turned(parts.actors, seed),
        publishers: turned(parts.publishers, seed),
      });
      const root = mkdtempSync(join(tmpdir(), 'elshi-order-'));
      folders.push(root);
      for (const [path, content] of shuffle(Object.entries(files), seed)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      const other = await read(root);
      const before = numbersOf(plain);
      expect([...numbersOf(other)].filter(([id, numbers]) => before.get(id) !== numbers)).toEqual([]);
      expect(saidOf(other.focal)).toEqual(saidOf(plain.focal));
    }
  });

  test('a country is judged alike as the focal one and as a peer', async () => {
    for (const seed of [61, 62]) {
      const parts = { ...randomStudy(seed), overrides: easilyJudged };
      const seenFrom = async (focal: string, peer: string) =>
        read(await buildStudy({ ...parts, settings: { ...parts.settings, focal, peers: [peer, 'MNG'] } }));
      // Actors and cases name their country themselves; nothing else may depend on which of the two is focal.
      const actors = Object.fromEntries(
        Object.entries(parts.actors ?? {}).map(([id, fields]) => [id, { country: 'KAZ', ...fields }]),
      );
      parts.actors = actors;
      const one = await seenFrom('KAZ', 'UZB');
      const other = await seenFrom('UZB', 'KAZ');
      for (const subject of ['KAZ', 'UZB']) {
        const [here, there] = [one, other].map(({ judgements }) => judgements.get(subject));
        expect(here === undefined ? [] : saidOf(here)).toEqual(there === undefined ? [] : saidOf(there));
      }
      const [here, there] = [numbersOf(one), numbersOf(other)];
      expect(here.size).toBe(there.size);
      expect([...here].filter(([id, numbers]) => there.get(id) !== numbers)).toEqual([]);
    }
  });

  test('a second build is the same, byte for byte', async () => {
    const root = await buildStudy(randomStudy(71));
    expect(textOf(await read(root))).toBe(textOf(await read(root)));
  });

  test('after one changed case an assessment brought up to date is the one of a clean build', async () => {
    const parts = randomStudy(82);
    const root = await buildStudy(parts);
    const cache = createAssessmentCache();
    await read(root, cache);
    const drawn = randomStudy(84).cases ?? {};
    const ids = fc.sample(fc.constantFrom(...Object.keys(parts.cases ?? {})), { seed: 81, numRuns: 4 });
    for (const id of ids) {
      const changed = studyFiles({ ...parts, cases: { [id]: drawn[id] ?? {} } })[`initiatives/${id}.yaml`] ?? '';
      writeFileSync(join(root, 'initiatives', `${id}.yaml`), changed);
      expect(textOf(await read(root, cache))).toBe(textOf(await read(root)));
    }
    // So is one after a changed register: who owns a page decides what its word is worth.
    const owners: Record<string, Fields> = { ...parts.publishers, press: { owner: 'state', country: 'KAZ' } };
    const publishers = Object.entries(owners).map(([id, fields]) => ({ id, name: `Publisher ${id}`, ...fields }));
    writeFileSync(join(root, 'publishers.yaml'), stringify(publishers));
    expect(textOf(await read(root, cache))).toBe(textOf(await read(root)));
  });
});

/** What is said of a country: verdicts, problems, recommendations. */
const saidOf = (judgement: Judgement): string[] => [
  ...verdictsOf(judgement).map(
    ([id, one]) =>
      `${id} ${one.verdict} ${one.tests.map(({ outcome }) => outcome).join(' ')} ${one.fragile} ${one.draft}`,
  ),
  ...[...judgement.diagnoses].map(([id, one]) => `${id} ${one.state} ${one.severity}`),
  ...judgement.recommendations.map((one) => `${one.rule.id} ${one.state} ${one.order}`),
];
