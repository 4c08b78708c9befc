/** Part III: where the country stands in its region, and what the region lacks (Z2–Z5). */
import { countryName } from '../../language/index.js';
import { contributors, lacksOf, regionRows } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, text } from '../model.js';
import { closing } from './closing.js';

export function region(c: Composer): void {
  const { settings } = c.assessment.study;
  const name = (country: string): string => countryName(country, c.language);
  const rows = regionRows(c.assessment);
  c.heading(2, 'region', 'export.h.region', true, { region: { text: settings.region.name } });
  c.paragraph(
    c.sentence('export.region.lead', {
      members: settings.region.members.map(name).join(', '),
      n: c.count(rows.length, 'region'),
    }),
    c.sentence('export.region.rule', {}, 'L0'),
    ...(rows.length === 0
      ? []
      : [
          c.sentence('export.region.see', {
            values: { kind: 'cross', to: 'table-region' },
            initiatives: { kind: 'cross', to: 'table-region-initiatives' },
          }),
        ]),
  );
  if (rows.length > 0)
    c.blocks.push({
      kind: 'table',
      id: 'table-region',
      caption: c.say('export.table.region'),
      head: [c.say('export.column.indicator'), ...settings.region.members.map(name)],
      widths: [25, ...settings.region.members.map(() => Math.floor(75 / settings.region.members.length))],
      rows: rows.map((row) => [
        plain(
          `${row.definition.id} ${c.label(row.definition.name)}${row.isRegional ? ` (${c.say('export.region.shared')})` : ''}`,
        ),
        ...row.positions.map(({ value }): Cell => [c.value(value)]),
      ]),
    });
  const initiatives = contributors(c.assessment);
  c.table(
    'table-region-initiatives',
    'export.table.region_initiatives',
    ['export.column.country', 'export.column.region_cases', 'export.column.all_cases', 'export.column.region_partners'],
    [24, 20, 18, 38],
    initiatives.map((one) => [
      plain(name(one.country)),
      [c.count(one.cases.length, 'region_cases')],
      [c.count(one.known, 'region_cases')],
      one.cases.length === 0
        ? plain(c.say('export.none_recorded'))
        : [...one.partners].flatMap(([partner, cases], index) => [
            text(`${index === 0 ? '' : '; '}${name(partner)}: `),
            c.count(cases.length, 'region_cases'),
          ]),
    ]),
    [c.sentence('export.region.registry', {}, 'L0')],
  );
  const lacks = lacksOf(c.assessment);
  closing(
    c,
    [
      c.sentence('export.region.lacks', {
        n: c.count(lacks.length, 'lacks'),
        all: c.count(lacks.filter((one) => one.members.length === settings.region.members.length).length, 'lacks'),
      }),
    ],
    [c.sentence('export.region.follows', {}, 'L0')],
  );
  c.own('region');
}
