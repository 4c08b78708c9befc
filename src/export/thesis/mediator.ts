/** The mediator in three parts that are never merged (P8c), and the country's own model with its counter-evidence (P4d). */
import { countryModelCells, type ModelCell, mediatorOf } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, type Run, text } from '../model.js';
import { namedCases } from './parts.js';

export function mediator(c: Composer): void {
  const found = mediatorOf(c.assessment.evidence, c.focal);
  const held = found.deeds.filter(({ rounds, roundsUnknown }) => rounds + roundsUnknown > 0);
  const sum = (of: (deed: (typeof held)[number]) => number): number => held.reduce((total, one) => total + of(one), 0);
  const shown = (part: 'deeds' | 'bridging' | 'recognition', n: number): Run =>
    c.derived(String(n), `mediator:${part}:${c.focal}`, c.say(`whole.mediator.${part}`));
  c.heading(3, 'mediator', 'export.h.mediator');
  c.paragraph(
    c.sentence('export.mediator.lead', {}, 'L0'),
    c.sentence('export.mediator.deeds', {
      rounds: shown(
        'deeds',
        sum(({ rounds }) => rounds),
      ),
      written: shown(
        'deeds',
        sum(({ written }) => written),
      ),
      done: shown(
        'deeds',
        sum(({ carriedOut }) => carriedOut),
      ),
      unknown: shown(
        'deeds',
        sum(({ roundsUnknown }) => roundsUnknown),
      ),
    }),
    c.sentence('export.mediator.bridging', {
      bridges: shown('bridging', found.bridges.length),
      value: c.judged('VEC-06'),
    }),
    c.sentence('export.mediator.recognition', {
      recognised: shown('recognition', found.recognised.length),
      claimed: shown('recognition', found.claimedOnly),
      doubted: shown('recognition', found.doubted.length),
    }),
    ...(held.length === 0
      ? []
      : [c.sentence('export.mediator.see', { where: { kind: 'cross', to: 'table-mediator' } }, 'L0')]),
  );
  if (held.length > 0)
    c.table(
      'table-mediator',
      'export.table.mediator',
      [
        'export.column.case',
        'export.column.rounds',
        'export.column.rounds_unknown',
        'export.column.written',
        'export.column.carried_out',
      ],
      [32, 15, 19, 17, 17],
      [...held]
        .sort((a, b) => b.rounds - a.rounds || (a.view.id < b.view.id ? -1 : 1))
        .map((one) => [
          namedCases(c, [one.view.id]),
          [shown('deeds', one.rounds)],
          [shown('deeds', one.roundsUnknown)],
          [shown('deeds', one.written)],
          [shown('deeds', one.carriedOut)],
        ]),
    );
}

export function countryModel(c: Composer): void {
  const model = c.assessment.study.countryModel;
  if (model === null) return;
  const cells = countryModelCells(c.assessment.evidence, c.focal);
  const of = (...states: readonly ModelCell['state'][]): Run =>
    c.count(cells.filter(({ state }) => states.includes(state)).length, 'country_model');
  c.heading(3, 'country-model', 'export.h.country_model');
  c.paragraph(
    c.sentence('export.country_model.lead', {
      n: c.count(cells.length, 'country_model'),
      evidenced: of('evidenced'),
      contested: of('contested'),
      claimed: of('claimed', 'coded_only'),
      empty: of('empty'),
      where: { kind: 'cross', to: 'table-country-model' },
    }),
  );
  const shown = (cell: ModelCell | undefined): Cell => {
    if (cell === undefined) return plain(c.say('export.no_data'));
    const place = `${cell.principle}.${cell.family}`;
    const run = (words: string): Run => c.derived(words, `principle:${place}:${c.focal}`, place);
    const speaksFor = cell.positive.length + cell.writtenFor.length;
    const against = cell.against.length + cell.writtenAgainst.length;
    return cell.state === 'empty'
      ? [run(c.say('whole.cell.state.empty'))]
      : [
          run(c.say(`whole.cell.state.${cell.state}`)),
          text(' ('),
          run(c.say('page.country.for_against', { n: speaksFor, against })),
          text(')'),
        ];
  };
  // Principles across, families down: three columns stay readable on a page.
  c.blocks.push({
    kind: 'table',
    id: 'table-country-model',
    caption: c.say('export.table.country_model'),
    head: [c.say('export.column.case_family'), ...model.principles.map((principle) => c.label(principle.name))],
    widths: [25, ...model.principles.map(() => Math.floor(75 / Math.max(1, model.principles.length)))],
    rows: model.families.map((family) => [
      plain(c.asStated(family.name)),
      ...model.principles.map((principle) =>
        shown(cells.find((cell) => cell.principle === principle.id && cell.family === family.id)),
      ),
    ]),
    note: [c.sentence('export.country_model.note', {}, 'L0')],
  });
}
