/** The whole concept (N1, N3, M1, M13, M14): the model with its loops, how far initiatives hang together, what they serve. */
import { wholePeriod } from '../../evidence/index.js';
import { actorStructure, type Counted, functionsServed, integrationOf, joints } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import { judgedIndicator } from '../../report/index.js';
import { feedbackLoops, modelGaps, type SystemModel } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, type Run, text } from '../model.js';
import { closing } from './closing.js';

export function system(c: Composer): void {
  const { evidence, study } = c.assessment;
  const model = study.model ?? evidence.standard.model;
  c.heading(2, 'system', 'export.h.system');
  if (model !== null) picture(c, model);
  integration(c);
  functions(c);
  structure(c);
  const { all } = integrationOf(evidence, c.focal);
  closing(
    c,
    [
      c.sentence('export.system.unknown', {
        known: c.derived(String(all.n), `integration:all:${c.focal}`, c.say('whole.joint.all')),
        unknown: c.derived(String(all.unknown), `integration:all:${c.focal}`, c.say('whole.joint.all')),
        empty: c.count(model?.nodes.filter(({ holds }) => holds.length === 0).length ?? 0, 'model'),
      }),
    ],
    [c.sentence('export.system.follows', {}, 'L0')],
  );
  c.own('system');
}

function picture(c: Composer, model: SystemModel): void {
  const all = [...c.assessment.evidence.standard.indicators.keys()];
  const orphans = modelGaps(model, new Set(all)).filter(({ kind }) => kind === 'orphan_indicator').length;
  const hasValue = (id: string): boolean => judgedIndicator(c.assessment, id, c.focal)?.value != null;
  const { loops } = feedbackLoops(model);
  const ofKind = (kind: string): Run => c.count(loops.filter((loop) => loop.kind === kind).length, 'loops');
  const nameOf = (id: string): string => c.label(model.nodes.find((node) => node.id === id)?.name ?? { en: id });
  const shortest = [...loops].sort((a, b) => a.nodes.length - b.nodes.length)[0];
  c.paragraph(
    c.sentence('export.system.finding', {
      nodes: c.count(model.nodes.length, 'model'),
      arrows: c.count(model.edges.length, 'model'),
      all: c.count(all.length, 'standard'),
      placed: c.count(all.length - orphans, 'model'),
      known: c.count(all.filter(hasValue).length, 'known'),
      where: { kind: 'cross', to: 'table-system' },
    }),
    c.sentence('export.system.thesis', {}, 'L0'),
  );
  c.paragraph(
    ...(shortest === undefined
      ? [c.sentence('export.system.no_loops', {}, 'L0')]
      : [
          c.sentence('export.system.loops', {
            n: c.count(loops.length, 'loops'),
            reinforcing: ofKind('reinforcing'),
            balancing: ofKind('balancing'),
            open: ofKind('open'),
          }),
          c.sentence(
            'export.system.shortest',
            { way: [...shortest.nodes, shortest.nodes[0] ?? ''].map((id) => c.quoted(nameOf(id))).join(' → ') },
            'L0',
          ),
        ]),
  );
  const layerOf = (id: string): string => c.label(model.layers.find((layer) => layer.id === id)?.name ?? { en: id });
  c.table(
    'table-system',
    'export.table.system',
    ['export.column.layer', 'export.column.node', 'export.column.indicators', 'export.column.with_value'],
    [22, 34, 30, 14],
    model.nodes.map((node) => [
      plain(layerOf(node.layer)),
      plain(c.asStated(node.name)),
      plain(node.holds.length === 0 ? c.asStated(node.empty ?? {}) : node.holds.join(', ')),
      node.holds.length === 0
        ? plain(c.say('export.none_here'))
        : [c.count(node.holds.filter(hasValue).length, 'known')],
    ]),
  );
}

const bounds = (c: Composer, { boundLow, boundHigh }: Counted): string =>
  boundLow === null || boundHigh === null
    ? c.say('export.no_data')
    : `${formatNumber(boundLow, c.language, 2)}–${formatNumber(boundHigh, c.language, 2)}`;

function integration(c: Composer): void {
  const found = integrationOf(c.assessment.evidence, c.focal);
  c.paragraph(c.sentence('export.integration.lead', { where: { kind: 'cross', to: 'table-integration' } }, 'L0'));
  const isOneSided = joints.some((joint) => found[joint].oneSided);
  c.table(
    'table-integration',
    'export.table.integration',
    [
      'export.column.joint',
      'export.column.joined_yes',
      'export.column.not_joined',
      'export.column.unknown',
      'export.column.bounds',
    ],
    [30, 17, 18, 15, 20],
    joints.map((joint) => {
      const counted = found[joint];
      const shown = (words: string): Cell => [
        c.derived(words, `integration:${joint}:${c.focal}`, c.say(`whole.joint.${joint}`)),
      ];
      return [
        plain(c.say(`whole.joint.${joint}`)),
        shown(String(counted.yes)),
        shown(String(counted.n - counted.yes)),
        shown(String(counted.unknown)),
        shown(bounds(c, counted)),
      ];
    }),
    isOneSided ? [c.sentence('export.integration.one_sided', {}, 'L0')] : undefined,
  );
}

function functions(c: Composer): void {
  const all = functionsServed(c.assessment.evidence, c.focal);
  const served = all.filter(({ counted }) => counted.yes > 0);
  const byCases = [...served].sort((a, b) => b.counted.yes - a.counted.yes || (a.id < b.id ? -1 : 1));
  const [most, least] = [byCases[0], byCases.at(-1)];
  const unserved = all.filter(({ counted }) => counted.yes === 0);
  const shown = (id: string, words: string): Run =>
    c.derived(words, `function:${id}:${c.focal}`, c.code('functions', id));
  if (most === undefined || least === undefined) return;
  c.paragraph(
    c.sentence('export.functions.lead', {
      n: c.count(all.length, 'standard'),
      served: c.count(served.length, 'functions'),
      most: c.quoted(c.code('functions', most.id)),
      most_n: shown(most.id, String(most.counted.yes)),
      least: c.quoted(c.code('functions', least.id)),
      least_n: shown(least.id, String(least.counted.yes)),
      where: { kind: 'cross', to: 'table-functions' },
    }),
    ...(unserved.length === 0
      ? []
      : [
          c.sentence('export.functions.unserved', {
            names: unserved.map(({ id }) => c.quoted(c.code('functions', id))).join(', '),
          }),
        ]),
  );
  c.table(
    'table-functions',
    'export.table.functions',
    ['export.column.function', 'export.column.cases', 'export.column.share', 'export.column.unknown'],
    [42, 14, 28, 16],
    [...byCases, ...unserved].map(({ id, counted }) => [
      plain(c.asStated(codeName(c, id))),
      [shown(id, String(counted.yes))],
      counted.value === null || counted.low === null || counted.high === null
        ? plain(c.say('export.no_data'))
        : [shown(id, c.between(counted.value, counted.low, counted.high))],
      [shown(id, String(counted.unknown))],
    ]),
  );
}

const codeName = (c: Composer, id: string) => ({ [c.language]: c.code('functions', id) });

function structure(c: Composer): void {
  const { evidence } = c.assessment;
  const { network, centralization, gini, groups, alone } = actorStructure(
    evidence,
    c.focal,
    wholePeriod(evidence.calendar),
  );
  const shown = (value: number | null, digits = 0): Run =>
    value === null
      ? text(c.say('export.no_data'))
      : c.derived(formatNumber(value, c.language, digits), `structure:actors:${c.focal}`, c.say('whole.structure'));
  c.paragraph(
    c.sentence('export.structure.lead', {
      bodies: shown(network.bodies.length),
      groups: shown(groups),
      alone: shown(alone),
      centralization: shown(centralization, 2),
      gini: shown(gini, 2),
    }),
  );
}
