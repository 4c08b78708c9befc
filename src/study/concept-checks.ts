/**
 * Lenses, the model of the whole, the causal picture and the country's own model: what they name must exist, a model may
 * leave no indicator aside and no node unfed, a causal picture may hold no circle.
 */
import { basename } from 'node:path';
import {
  type CausalPicture,
  circleIn,
  codesOf,
  indicatorsOfRule,
  type Lens,
  modelGaps,
  type Standard,
  type SystemModel,
} from '../standard/index.js';
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import type { Path } from './problem.js';
import type { RegisterFile } from './register-file.js';
import type { CountryModel } from './schema/country-model.js';

export interface ConceptFiles {
  readonly lenses: readonly RegisterFile<Lens | null>[];
  readonly model: RegisterFile<SystemModel | null> | null;
  readonly dag: RegisterFile<CausalPicture | null> | null;
  readonly countryModel: RegisterFile<CountryModel | null> | null;
}

/** So many names are written out in one problem; the page lists them all. */
const mostNames = 10;

export function checkConcept(
  folder: StudyFolder,
  { lenses, model, dag, countryModel }: ConceptFiles,
  standard: Standard | null,
  cases: ReadonlySet<string>,
): void {
  if (standard !== null) {
    const measured = new Set([...standard.indicators.keys(), ...standard.companions.keys()]);
    for (const file of lenses) if (file.value !== null) checkLens(folder, file.path, file.value, measured);
    if (model !== null && model.value !== null) checkModel(folder, model.path, model.value, standard);
    if (dag !== null && dag.value !== null) checkDag(folder, dag.path, dag.value, measured);
  }
  if (countryModel !== null && countryModel.value !== null)
    checkCountryModel(folder, countryModel.path, countryModel.value, standard, cases);
}

const named = (id: string, known: Iterable<string>) => ({ id, nearest: nearest(id, known) ?? 'none' });

function checkLens(folder: StudyFolder, path: string, lens: Lens, measured: ReadonlySet<string>): void {
  const file = basename(path, '.yaml');
  if (lens.id !== file) folder.say(path, { code: 'lens_id_differs', path: ['id'], args: { id: lens.id, file } });
  lens.expectations.forEach((expectation, index) => {
    expectation.tests.forEach((test, at) => {
      for (const one of indicatorsOfRule(test.rule)) {
        if (measured.has(one.id)) continue;
        const place: Path = ['expectations', index, 'tests', at, 'rule', ...one.at];
        folder.say(path, { code: 'unknown_indicator_named', path: place, args: named(one.id, measured) });
      }
    });
  });
}

function checkModel(folder: StudyFolder, path: string, model: SystemModel, standard: Standard): void {
  const nodes = new Set(model.nodes.map(({ id }) => id));
  const gaps = modelGaps(model, new Set(standard.indicators.keys()));
  for (const gap of gaps) {
    switch (gap.kind) {
      case 'unknown_indicator':
        folder.say(path, {
          code: 'unknown_indicator_named',
          path: ['nodes', gap.node, 'holds', gap.at],
          args: named(gap.id, standard.indicators.keys()),
        });
        break;
      case 'indicator_twice':
        folder.say(path, {
          code: 'indicator_at_two_nodes',
          path: ['nodes', gap.node, 'holds', gap.at],
          args: { id: gap.id, other: gap.other },
        });
        break;
      case 'node_twice':
        folder.say(path, { code: 'id_twice', path: ['nodes', gap.node, 'id'], args: { value: gap.id } });
        break;
      case 'node_empty':
        folder.say(path, { code: 'node_empty', path: ['nodes', gap.node], args: { id: gap.id } });
        break;
      case 'node_not_fed':
        folder.say(path, { code: 'node_not_fed', path: ['nodes', gap.node], args: { id: gap.id } });
        break;
      case 'unknown_layer':
        folder.say(path, {
          code: 'unknown_layer',
          path: ['nodes', gap.node, 'layer'],
          args: named(
            gap.id,
            model.layers.map(({ id }) => id),
          ),
        });
        break;
      case 'unknown_node':
        folder.say(path, { code: 'unknown_node', path: ['edges', gap.edge, gap.end], args: named(gap.id, nodes) });
        break;
      case 'orphan_indicator':
        break;
    }
  }
  const orphans = gaps.flatMap((gap) => (gap.kind === 'orphan_indicator' ? [gap.id] : []));
  if (orphans.length === 0) return;
  const list = orphans.slice(0, mostNames).join(', ') + (orphans.length > mostNames ? ' …' : '');
  folder.say(path, { code: 'orphan_indicators', path: ['nodes'], args: { n: orphans.length, list } });
}

function checkDag(folder: StudyFolder, path: string, picture: CausalPicture, measured: ReadonlySet<string>): void {
  const nodes = new Set(picture.nodes.map(({ id }) => id));
  const seen = new Set<string>();
  const mustBeNode = (id: string, place: Path): void => {
    if (!nodes.has(id)) folder.say(path, { code: 'unknown_node', path: place, args: named(id, nodes) });
  };
  picture.nodes.forEach((node, index) => {
    if (seen.has(node.id))
      folder.say(path, { code: 'id_twice', path: ['nodes', index, 'id'], args: { value: node.id } });
    seen.add(node.id);
    node.indicators.forEach((id, at) => {
      if (!measured.has(id))
        folder.say(path, {
          code: 'unknown_indicator_named',
          path: ['nodes', index, 'indicators', at],
          args: named(id, measured),
        });
    });
  });
  mustBeNode(picture.exposure, ['exposure']);
  mustBeNode(picture.outcome, ['outcome']);
  if (picture.exposure === picture.outcome)
    folder.say(path, { code: 'dag_same_end', path: ['outcome'], args: { id: picture.outcome } });
  picture.adjusted.forEach((id, index) => {
    mustBeNode(id, ['adjusted', index]);
  });
  picture.edges.forEach((edge, index) => {
    mustBeNode(edge.from, ['edges', index, 'from']);
    mustBeNode(edge.to, ['edges', index, 'to']);
  });
  const circle = circleIn(picture);
  if (circle.length === 0) return;
  const arrows = new Set(circle.map((id, at) => `${id} ${circle[(at + 1) % circle.length]}`));
  // The arrow written last is the one that closed the circle.
  const closing = picture.edges.findLastIndex(({ from, to }) => arrows.has(`${from} ${to}`));
  folder.say(path, {
    code: 'dag_circle',
    path: ['edges', closing],
    args: { way: [...circle, circle[0] ?? ''].join(' → ') },
  });
}

function checkCountryModel(
  folder: StudyFolder,
  path: string,
  model: CountryModel,
  standard: Standard | null,
  cases: ReadonlySet<string>,
): void {
  const values = standard === null ? null : codesOf(standard, 'values');
  model.principles.forEach(({ value }, index) => {
    if (values === null || values.size === 0 || values.has(value)) return;
    folder.say(path, {
      code: 'unknown_code',
      path: ['principles', index, 'value'],
      args: { ...named(value, values.keys()), list: 'values' },
    });
  });
  model.families.forEach((family, index) => {
    family.cases.forEach((id, at) => {
      if (!cases.has(id))
        folder.say(path, { code: 'unknown_case', path: ['families', index, 'cases', at], args: named(id, cases) });
    });
  });
  const principles = new Set(model.principles.map(({ id }) => id));
  const families = new Set(model.families.map(({ id }) => id));
  model.cells.forEach((cell, index) => {
    if (!principles.has(cell.principle))
      folder.say(path, {
        code: 'unknown_row',
        path: ['cells', index, 'principle'],
        args: named(cell.principle, principles),
      });
    if (!families.has(cell.family))
      folder.say(path, { code: 'unknown_row', path: ['cells', index, 'family'], args: named(cell.family, families) });
  });
}
