/** Goals → actors → instruments → results as a flow; shapes stretch with the page, letters never do. */
import { type ChainLayer, chainEnds } from '../../classes/index.js';
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import type { View } from '../view.js';
import { type Flow, type FlowNode, type FlowRibbon, layers } from './flow-layout.js';

/** Left edge of each layer's bar, in per cent of the width. */
const left: Readonly<Record<ChainLayer, number>> = { goal: 0, actor: 33, instrument: 66, result: 99 };
const barWidth = 1;
const headHeight = 26;

export function nodeName(view: View, layer: ChainLayer, id: string): string {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  if (layer === 'result') return words(`chains.end.${id}`);
  if (id === 'unknown') return words('not_known_word');
  const list = layer === 'goal' ? 'goals' : layer === 'actor' ? 'actors' : 'instruments';
  return words.label(codesOf(standard, list).get(id)?.name ?? { en: id });
}

const ribbonPath = ({ ribbon, thickness, fromTop, toTop }: FlowRibbon): string => {
  const from = left[ribbon.from.layer] + barWidth;
  const to = left[ribbon.to.layer];
  const middle = (from + to) / 2;
  const n = (value: number) => value.toFixed(2);
  return `M${from} ${n(fromTop)}C${middle} ${n(fromTop)} ${middle} ${n(toTop)} ${to} ${n(toTop)}V${n(toTop + thickness)}C${middle} ${n(toTop + thickness)} ${middle} ${n(fromTop + thickness)} ${from} ${n(fromTop + thickness)}Z`;
};

const Label = ({ node, view }: { node: FlowNode; view: View }) => {
  const isLast = node.layer === 'result';
  const x = isLast ? `${left.result - 0.5}%` : `${left[node.layer] + barWidth + 0.5}%`;
  const y = headHeight + node.top + Math.max(node.height, 10) / 2 + 4;
  const code = node.layer === 'result' || node.id === 'unknown' ? null : node.id;
  const name = nodeName(view, node.layer, node.id);
  const weight = formatNumber(node.weight, view.words.language, Number.isInteger(node.weight) ? 0 : 1);
  return (
    <text class={isLast ? 'flow-l t-e' : 'flow-l'} x={x} y={y.toFixed(1)}>
      {code === null ? null : <tspan class="flow-code">{code}</tspan>}
      <tspan class={code === null ? '' : 'flow-name'}>{code === null ? name : ` ${name}`}</tspan>
      <tspan class="t-m">{` ${weight}`}</tspan>
    </text>
  );
};

export const FlowChart = ({ flow, view, label }: { flow: Flow; view: View; label: string }) => {
  const { words } = view;
  const height = Math.max(1, flow.height);
  return (
    <svg class="plot flow" height={height + headHeight} role="img" aria-label={label}>
      {layers.map((layer) => (
        <text
          class={layer === 'result' ? 't-m t-e' : 't-m'}
          x={layer === 'result' ? '100%' : `${left[layer]}%`}
          y="14"
        >
          {words(`chains.layer.${layer}`)}
        </text>
      ))}
      <svg
        y={headHeight}
        width="100%"
        height={height}
        viewBox={`0 0 100 ${height.toFixed(0)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {flow.ribbons.map((one) => (
          <path class={`flow-r r-${one.ribbon.end}`} d={ribbonPath(one)} />
        ))}
        {flow.nodes.map((node) => (
          <rect
            class="p-ink"
            x={left[node.layer]}
            y={node.top.toFixed(2)}
            width={barWidth}
            height={Math.max(1, node.height).toFixed(2)}
          />
        ))}
      </svg>
      {flow.nodes.map((node) => (
        <Label node={node} view={view} />
      ))}
    </svg>
  );
};

export const FlowKey = ({ view }: { view: View }) => (
  <ul class="key">
    {chainEnds.map((end) => (
      <li>
        <svg width="28" height="12" aria-hidden="true">
          <rect class={`flow-r r-${end}`} x="0.5" y="0.5" width="27" height="11" />
        </svg>{' '}
        {view.words(`chains.end.${end}`)}
      </li>
    ))}
  </ul>
);

/** On a narrow page the bars carry codes only: here are the names. */
export const FlowNames = ({ flow, view }: { flow: Flow; view: View }) => (
  <ul class="flow-names">
    {flow.nodes
      .filter((node) => node.layer !== 'result' && node.id !== 'unknown')
      .map((node) => (
        <li>{`${node.id} ${nodeName(view, node.layer, node.id)}`}</li>
      ))}
  </ul>
);
