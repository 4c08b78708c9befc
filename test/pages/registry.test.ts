import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../src/evidence/index.js';
import { renderDownload } from '../../src/pages/index.js';
import { bestGradeOf } from '../../src/pages/registry/best-evidence.js';
import { facetsOf } from '../../src/pages/registry/facets.js';
import { registryOf } from '../../src/pages/registry/registry.js';
import { queryOf, registryRequest } from '../../src/pages/registry/request.js';
import { select } from '../../src/pages/registry/select.js';
import { type Assessed, assessed, assessedDefault } from './assessed.js';

const ids = ({ assessment }: Assessed, query: string): string[] => {
  const registry = registryOf(assessment);
  return select(registry, assessment.evidence, registryRequest(new URLSearchParams(query)), 'kk').rows.map(
    (row) => registry.rows[row]?.id ?? '',
  );
};

describe('the registry of the default study', () => {
  let study: Assessed;
  beforeAll(async () => {
    study = await assessedDefault();
  });

  it.each([
    '',
    'country=KAZ',
    'country=KAZ&concept=P&level=REG',
    'country=KAZ&country=UZB&direction=DR6',
    'family=MH1&coding=draft&independent=yes',
    'form=none&partner=CHN&q=форум',
    'lead=A9&period=p2022',
  ])('counts every facet as one would by hand: %s', (query) => {
    const { assessment } = study;
    const request = registryRequest(new URLSearchParams(query));
    const registry = registryOf(assessment);
    const { counts, rows } = select(registry, assessment.evidence, request, 'kk');
    const facets = facetsOf(assessment);
    const found = new Set(ids(study, request.search === '' ? '' : `q=${request.search}`));
    const searched = assessment.evidence.views.filter((view) => found.has(view.id));
    const fits = (view: (typeof searched)[number], except?: string): boolean =>
      facets.every(
        ({ id, valuesOf }) =>
          id === except ||
          !request.chosen.has(id) ||
          valuesOf(view).some((value) => request.chosen.get(id)?.includes(value)),
      );
    expect(rows.length).toBe(searched.filter((view) => fits(view)).length);
    for (const { id, valuesOf } of facets) {
      const byHand: Record<string, number> = {};
      for (const view of searched.filter((one) => fits(one, id)))
        for (const value of valuesOf(view)) byHand[value] = (byHand[value] ?? 0) + 1;
      const counted = Object.fromEntries(
        (counts.get(id) ?? []).filter(({ n }) => n > 0).map(({ value, n }) => [value, n]),
      );
      expect([id, counted]).toEqual([id, byHand]);
    }
  });

  it('finds a case by any form of a word of its name, its actors or its partners, in three languages', () => {
    for (const query of ['діннің съезінде', 'съездами религия', 'congress religion', 'Сенаттың діндері'])
      expect([query, ids(study, `q=${query}`)]).toEqual([query, expect.arrayContaining(['kz-congress-religions'])]);
    expect(ids(study, 'q=ауганстанга комек')).toContain('kz-aid-afghanistan');
    expect(ids(study, 'q=абракадабра')).toEqual([]);
  });

  it('filters by who leads and by the period of the study in which a case was at work, periods in time', () => {
    const { evidence } = study.assessment;
    const { periods } = study.assessment.study.environment;
    const [first, last] = [periods[0], periods.at(-1)];
    const early = ids(study, `period=${first?.id}&country=KAZ`);
    const by = (id: string) => evidence.byId.get(id) as CaseView;
    expect(early.length).toBeGreaterThan(0);
    for (const id of early) expect(Number(by(id).record.time.start?.slice(0, 4))).toBeLessThan(2000);
    const ministry = ids(study, 'lead=A2&country=KAZ');
    expect(ministry).toContain('kz-osce-2010');
    const html = study.html('cases/');
    const list = html.slice(html.indexOf('id="facet-period"'), html.indexOf('id="facet-concept"'));
    expect(list.indexOf(`period=${last?.id}`)).toBeGreaterThan(0);
    expect(list.indexOf(`period=${last?.id}`)).toBeLessThan(list.indexOf(`period=${first?.id}`));
  });

  it('says at each mark of the timeline when it was, for who points at it', () => {
    const html = study.html('cases/?view=timeline&q=съезд лидеров');
    expect(html).toMatch(/<rect class="p-ink"[^>]*><title>8 · 17 September 2025/);
  });

  it('that finds nothing says which of the words it holds, and leads on', () => {
    const page = study.page('cases/?q=форумом трактористов');
    expect(page).toContain('No case holds all of these words.');
    expect(page).toMatch(/“форумом” – cases: \d+/);
    expect(page).toContain('“трактористов” – nowhere in the registry');
    expect(study.html('cases/?q=форумом трактористов')).toContain(
      `href="/en/cases/?q=${encodeURIComponent('форумом')}"`,
    );
    // With a filter in the way it is the filter that is offered for taking away.
    const filtered = study.page('cases/?q=форум&country=NOR');
    expect(filtered).toMatch(/Search without the filters \(cases: \d+\)/);
    expect(study.page('cases/?country=NOR&concept=P')).toContain('No case fits these filters.');
  });

  it('orders by what the address says, and leaves cases without a start last both ways', () => {
    const starts = (query: string): (string | null)[] =>
      ids(study, query).map((id) => study.assessment.evidence.byId.get(id)?.record.time.start ?? null);
    for (const query of ['sort=start&order=asc', 'sort=start&order=desc']) {
      const known = starts(query).filter((start) => start !== null);
      const firstUnknown = starts(query).indexOf(null);
      expect(
        firstUnknown === -1 ||
          starts(query)
            .slice(firstUnknown)
            .every((start) => start === null),
      ).toBe(true);
      expect(known).toEqual([...known].sort((a, b) => (query.endsWith('asc') ? 1 : -1) * (a < b ? -1 : a > b ? 1 : 0)));
    }
    const names = ids(study, 'sort=name').map((id) => study.assessment.evidence.byId.get(id)?.record.name.kk ?? '');
    expect(names).toEqual([...names].sort(new Intl.Collator('kk', { numeric: true }).compare));
  });

  it('gives the selection as a file with a row a case, in the order shown', () => {
    const file = renderDownload(
      study.site('kk'),
      ['cases', 'selection.csv'],
      new URLSearchParams('country=KAZ&level=REG'),
    );
    const rows = (file?.body ?? '').trimEnd().split('\n');
    expect(file?.body.charCodeAt(0)).toBe(0xfeff);
    expect(rows[0]).toContain('case,name_kk,name_ru,name_en,start,end,country,lead,period,concept,form');
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(ids(study, 'country=KAZ&level=REG'));
  });

  it('keeps an address through being read and written', () => {
    for (const query of [
      '?country=KAZ&country=UZB&q=%D0%BC%D0%B8%D1%80&sort=name&view=map',
      '?sort=start&order=asc',
      '',
    ])
      expect(queryOf(registryRequest(new URLSearchParams(query)))).toBe(query);
    expect(registryRequest(new URLSearchParams('page=-3&view=cube&sort=colour'))).toMatchObject({
      page: 1,
      view: 'table',
      sort: null,
    });
  });

  it('opens in every view and language, filtered or not, with nothing undefined', () => {
    for (const language of ['kk', 'ru', 'en'] as const)
      for (const query of ['', 'view=timeline', 'view=map', 'country=KAZ&view=map', 'q=nothing-at-all', 'country=ZZZ'])
        expect(study.page(`cases?${query}`, language)).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('what a reader of the default registry gets at once', () => {
  let study: Assessed;
  beforeAll(async () => {
    study = await assessedDefault();
  });

  it('orders by the best evidenced result, cases without a result last both ways', () => {
    const graded = (query: string) =>
      ids(study, query).map((id) => bestGradeOf(study.assessment.evidence, view(id)) ?? -1);
    const view = (id: string) => study.assessment.evidence.byId.get(id) as CaseView;
    const falling = graded('sort=evidence').filter((grade) => grade >= 0);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    const rising = graded('sort=evidence&order=asc');
    expect(rising.filter((grade) => grade >= 0)).toEqual([...falling].reverse());
    expect(rising.at(-1)).toBe(-1);
    expect(graded('sort=evidence').at(-1)).toBe(-1);
  });

  it('has the world on a page of at most 40 kB, and no map for every order of a table', () => {
    for (const language of ['kk', 'ru', 'en'] as const)
      expect(gzipSync(study.html('cases?view=map', language)).length).toBeLessThanOrEqual(40_000);
    expect(study.html('cases?sort=name')).not.toMatch(/sort=name[^"]*view=map|view=map[^"]*sort=name/);
  });

  it('leads from a coded fact of a case to the cases that share it', () => {
    const html = study.html('cases/kz-congress-religions');
    for (const query of ['form=F03', 'concept=P', 'level=INT', 'instrument=I-FAIT', 'family=MH1'])
      expect(html).toContain(`href="/en/cases/?${query}"`);
    expect(html).not.toMatch(/editions\.\d|money\.by_year|evaluation\.level/);
  });
});

describe('a registry of a few cases', () => {
  it('tells held editions, milestones and plans apart by the last day of the study', async () => {
    const { page } = await assessed({
      settings: { as_of: '2024-06-30' },
      cases: {
        forum: {
          time: { start: '2020-01-01' },
          editions: [
            { date: '2020-05-01', n: 1 },
            { date: '2023-05-01', n: 2 },
          ],
          milestones: [
            { date: '2021-03', text: 'a decree' },
            { date: '2030', text: 'the tenth forum' },
          ],
        },
      },
    });
    const text = page('cases?view=timeline');
    expect(text).toMatch(/forum 1 May 2020; 1 May 2023 March 2021 2030/);
  });

  it('shows text of the study as text, however long, and never as markup or a formula', async () => {
    const long = 'ұ'.repeat(3000);
    const study = await assessed({
      cases: {
        evil: { name: { kk: '<script>alert(1)</script>', ru: '=HYPERLINK("x")', en: `\u202eabc ${long}` } },
      },
    });
    expect(study.html('cases', 'kk')).not.toContain('<script>alert');
    expect(study.html('cases', 'kk')).toContain('&lt;script&gt;');
    const file = renderDownload(study.site(), ['cases', 'selection.csv'], new URLSearchParams());
    expect(file?.body).toContain(`'=HYPERLINK`);
  });

  it('of no cases at all says so', async () => {
    const { page } = await assessed({});
    expect(page('cases')).toContain('No case fits');
    expect(page('cases?view=map')).toContain('No case fits');
  });

  it('pages a list of more than 100 rows', async () => {
    const cases = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`case-${index}`, {}]));
    const { html } = await assessed({ cases });
    const rows = (query: string): number => html(`cases?${query}`).match(/<th scope="row">/g)?.length ?? 0;
    expect([rows(''), rows('page=2'), rows('page=3'), rows('page=99')]).toEqual([100, 100, 30, 30]);
  });

  const partners = {
    cases: { visit: { partners: [{ country: 'CHN' }, { country: 'SGP' }] }, quiet: { partners: null } },
  };

  it('puts partners on the map, names those too small to draw, and says whose partners nobody knows', async () => {
    const { page, html } = await assessed(partners);
    expect(html('cases?view=map')).toMatch(/aria-label="China: 1 case"><path class="land tint-0"/);
    expect(page('cases?view=map')).toContain('Partners too small for this scale (they are in the table): Singapore');
    expect(page('cases?view=map')).toContain('Cases whose partners are not known: 1');
  });

  it('draws the boundaries of the study where it has a file of its own', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [70, 30],
          [100, 30],
          [100, 50],
          [70, 50],
          [70, 30],
        ],
      ],
    };
    const own = (feature: object): Promise<Assessed> =>
      assessed({
        ...partners,
        files: { 'boundaries.geojson': JSON.stringify({ type: 'FeatureCollection', features: [feature] }) },
      });
    const good = await own({ type: 'Feature', id: 'CHN', geometry: square });
    expect(good.page('cases?view=map')).toContain('The boundaries come from the study’s own file');
    expect(good.html('cases?view=map').match(/<path class="land/g)?.length).toBe(1);
    const bad = await own({ type: 'Feature', id: 'CHN', geometry: { type: 'Polygon', coordinates: [[[700, 30]]] } });
    expect(bad.problems).toContain('boundaries.geojson boundary_shape');
    expect(bad.page('cases?view=map')).toContain('Natural Earth');
    const broken = await assessed({ ...partners, files: { 'boundaries.geojson': '{' } });
    expect(broken.problems).toContain('boundaries.geojson boundaries_unreadable');
  });
});
