/** The system in layers, from world politics to public spheres: nodes by number, arrows, and the same as a table. */
import type { FeedbackLoop, SystemModel } from '../../standard/index.js';
import { indicatorAddress } from '../address.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { shownValue } from '../shown-value.js';
import type { View } from '../view.js';
import { Arrows, type DrawnNode } from './arrows.js';

const layerHeight = 132;
/** Three heights in turn, and every second layer moved by half a step: few arrows run through a node that is not theirs. */
const heights = [-28, 4, 30] as const;
const [leftmost, rightmost] = [14, 85] as const;

const hasValue = (id: string, { site }: View): boolean => shownValue(site.assessment, id)?.value != null;

/** Arrows that lie on a loop are drawn strong. */
function onLoops(loops: readonly FeedbackLoop[]): ReadonlySet<string> {
  return new Set(loops.flatMap(({ nodes }) => nodes.map((id, at) => `${id} ${nodes[(at + 1) % nodes.length]}`)));
}

export const numbersOf = (model: SystemModel): ReadonlyMap<string, number> =>
  new Map(model.nodes.map(({ id }, index) => [id, index + 1]));

export const SystemPicture = ({
  model,
  loops,
  view,
}: {
  model: SystemModel;
  loops: readonly FeedbackLoop[];
  view: View;
}) => {
  const { words } = view;
  const numbers = numbersOf(model);
  const strong = onLoops(loops);
  const nodes = model.layers.flatMap(({ id }, row): DrawnNode[] => {
    const own = model.nodes.filter(({ layer }) => layer === id);
    return own.map((node, index) => ({
      id: node.id,
      number: numbers.get(node.id) ?? 0,
      name: words.label(node.name),
      x: leftmost + ((rightmost - leftmost) * (index + (row % 2) / 2)) / Math.max(1, own.length - 0.5),
      y: layerHeight * row + layerHeight / 2 + (heights[index % heights.length] as number),
      look: node.holds.length === 0 ? 'empty' : node.holds.some((one) => hasValue(one, view)) ? 'full' : 'open',
    }));
  });
  return (
    <>
      <Arrows
        nodes={nodes}
        arrows={model.edges.map(({ from, to }) => ({
          from,
          to,
          look: strong.has(`${from} ${to}`) ? ('strong' as const) : ('plain' as const),
        }))}
        height={layerHeight * model.layers.length}
        label={words('model.picture_label', { n: model.nodes.length, arrows: model.edges.length })}
      />
      <ul class="key">
        <li>{words('model.key.full')}</li>
        <li>{words('model.key.open')}</li>
        <li>{words('model.key.empty')}</li>
        <li>{words('model.key.strong')}</li>
      </ul>
    </>
  );
};

const Indicators = ({ ids, view }: { ids: readonly string[]; view: View }) => {
  const { words, site } = view;
  return (
    <ul class="small">
      {ids.map((id) => {
        const value = shownValue(site.assessment, id);
        return (
          <li>
            <a href={indicatorAddress(words.language, id)}>{id}</a>{' '}
            {value === undefined || value.value === null ? (
              <span class="missing">{words('no_data')}</span>
            ) : (
              <Opens value={value} words={words}>
                {withInterval(value, words, digitsOf(value))}
              </Opens>
            )}
          </li>
        );
      })}
    </ul>
  );
};

export const SystemTable = ({ model, view }: { model: SystemModel; view: View }) => {
  const { words } = view;
  const numbers = numbersOf(model);
  const nameOf = (id: string): string => words.label(model.nodes.find((node) => node.id === id)?.name ?? { en: id });
  const ends = (ids: readonly string[]): string =>
    ids.length === 0 ? words('model.nothing') : ids.map((id) => `${numbers.get(id) ?? '?'} ${nameOf(id)}`).join('; ');
  return (
    <details class="twin">
      <summary>{words('model.table')}</summary>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('model.node')}</th>
            <th scope="col">{words('model.layer')}</th>
            <th scope="col">{words('model.holds')}</th>
            <th scope="col">{words('model.fed_by')}</th>
            <th scope="col">{words('model.feeds')}</th>
          </tr>
        </thead>
        <tbody>
          {model.nodes.map((node) => (
            <tr id={`node-${node.id}`}>
              <th scope="row">{`${numbers.get(node.id)} ${words.label(node.name)}`}</th>
              <td data-l={words('model.layer')}>
                {words.label(model.layers.find(({ id }) => id === node.layer)?.name ?? { en: node.layer })}
              </td>
              <td data-l={words('model.holds')}>
                {node.holds.length > 0 ? (
                  <Indicators ids={node.holds} view={view} />
                ) : (
                  <span class="missing">
                    {node.empty === undefined ? words('model.no_reason') : words.label(node.empty)}
                  </span>
                )}
              </td>
              <td data-l={words('model.fed_by')}>
                {node.outside
                  ? words('model.outside')
                  : ends(model.edges.filter(({ to }) => to === node.id).map(({ from }) => from))}
              </td>
              <td data-l={words('model.feeds')}>
                {ends(model.edges.filter(({ from }) => from === node.id).map(({ to }) => to))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

export const ArrowTable = ({ model, view }: { model: SystemModel; view: View }) => {
  const { words } = view;
  const nameOf = (id: string): string => words.label(model.nodes.find((node) => node.id === id)?.name ?? { en: id });
  return (
    <details class="twin">
      <summary>{words('model.arrows', { n: model.edges.length })}</summary>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('model.from')}</th>
            <th scope="col">{words('model.to')}</th>
            <th scope="col">{words('model.says')}</th>
            <th scope="col">{words('model.sign')}</th>
          </tr>
        </thead>
        <tbody>
          {model.edges.map((edge) => (
            <tr>
              <th scope="row">{nameOf(edge.from)}</th>
              <td data-l={words('model.to')}>{nameOf(edge.to)}</td>
              <td data-l={words('model.says')}>{words.label(edge.says)}</td>
              <td data-l={words('model.sign')}>
                {edge.sign === undefined
                  ? words('model.sign.none')
                  : words(`model.sign.${edge.sign === '+' ? 'same' : 'opposite'}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
