/** Part II: how far initiatives last and become institutions, and whether they serve image or substance (N4, §6.3). */
import { type InstitutionClass, imageClass, institutionClass } from '../../classes/index.js';
import type { Composer } from '../composer.js';
import type { PlotRow } from '../model.js';
import { caseSentence } from './parts.js';
import { judgedReading, told } from './reading.js';

const classes: readonly InstitutionClass[] = [
  'one_off',
  'series',
  'institutionalized',
  'young',
  'dormant',
  'completed_act',
  'unknown',
];

/** How many cases are of unknown class. */
export function lasting(c: Composer): number {
  const { evidence } = c.assessment;
  const { asOf } = evidence.calendar;
  const own = evidence.byCountry.get(c.focal) ?? [];
  c.heading(3, 'institutionalization', 'export.h.institutionalization');
  const outcomes = own.map((view) => institutionClass(evidence, view, asOf).class);
  const byClass = classes.map((name) => ({ name, n: outcomes.filter((one) => one === name).length }));
  const nOf = (name: InstitutionClass) => byClass.find((one) => one.name === name)?.n ?? 0;
  c.paragraph(
    c.sentence('export.institutions.lead', {
      n: c.count(own.length, 'cases'),
      institutionalized: c.count(nOf('institutionalized'), 'classes'),
      series: c.count(nOf('series'), 'classes'),
      one_off: c.count(nOf('one_off'), 'classes'),
      unknown: c.count(nOf('unknown'), 'classes'),
      where: { kind: 'cross', to: 'figure-classes' },
    }),
    told(c, 'export.institutions.share', { share: c.judged('INS-07'), survival: c.judged('INS-01') }),
    ...judgedReading(c, 'INS-07', 'initiatives'),
    c.sentence('export.institutions.bodies', {
      structure: c.judged('INS-03'),
      adapt: c.judged('INS-04'),
      autonomy: c.judged('INS-05'),
    }),
  );
  c.figure('figure-classes', 'export.figure.classes', {
    kind: 'bar',
    range: [0, Math.max(1, ...byClass.map((one) => one.n))],
    rows: byClass.map(
      ({ name, n }): PlotRow => ({
        label: c.say(`class.${name}`),
        value: n,
        low: null,
        high: null,
        said: [c.count(n, 'classes')],
      }),
    ),
  });
  const lastingCases = own.filter((view) => institutionClass(evidence, view, asOf).class === 'institutionalized');
  if (lastingCases.length > 0)
    c.paragraph(
      caseSentence(
        c,
        'export.institutions.examples',
        [...lastingCases]
          .sort((a, b) => b.editions.length - a.editions.length || (a.id < b.id ? -1 : 1))
          .slice(0, 5)
          .map((view) => view.id),
      ),
    );
  const images = own.map((view) => imageClass(evidence, view, asOf).class);
  c.paragraph(
    c.sentence('export.institutions.image', {
      image: c.count(images.filter((one) => one === 'image').length, 'image'),
      substance: c.count(images.filter((one) => one === 'substance').length, 'image'),
      mixed: c.count(images.filter((one) => one === 'mixed').length, 'image'),
      unknown: c.count(images.filter((one) => one === 'unknown').length, 'image'),
    }),
  );
  return nOf('unknown');
}
