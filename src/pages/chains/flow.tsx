/** Goals → actors → instruments → results as a flow; shapes stretch with the page, letters never do. */
import { type ChainLayer, chainEnds } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { KeySign } from '../key-sign.js';
import type { View } from '../view.js';
import { type Flow, type FlowNode, type FlowRibbon, layers } from './flow-layout.js';
import { weightText } from './weight.js';

/** Left edge of each layer's bar, in per cent of the width. */
const left: Readonly<Record<ChainLayer, number>> = { goal: 0, actor: 30, instrument: 59, result: 86 };
const barWidth = 1;
const headHeight = 34;

export function nodeName(view: View, layer: ChainLayer, id: string): string {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  if (layer === 'result') return words(`chains.end.${id}`);
  if (id === 'unknown') return words('not_known_word');
  const list = layer === 'goal' ? 'goals' : layer === 'actor' ? 'actors' : 'instruments';
  return words.label(codesOf(standard, list).get(id)?.name ?? { en: id });
}

/** In steps from point to point: both edges take the same ones, and a large study has hundreds of ribbons. */
const ribbonPath = ({ ribbon, thickness, fromTop, toTop }: FlowRibbon): string => {
  const from = left[ribbon.from.layer] + barWidth;
  const across = left[ribbon.to.layer] - from;
  const half = across / 2;
  const n = (value: number) => String(Math.round(value * 10) / 10);
  const down = n(toTop - fromTop);
  const up = n(fromTop - toTop);
  return `M${from} ${n(fromTop)}c${half} 0 ${half} ${down} ${across} ${down}v${n(thickness)}c-${half} 0-${half} ${up}-${across} ${up}z`;
};

const lineHeight = 15;
const longestLine = 21;

/** Words on at most two lines of about equal length; a word is never cut. */
export function twoLines(text: string): readonly string[] {
  if (text.length <= longestLine) return [text];
  const words = text.split(' ');
  const lengthOf = (part: readonly string[]) => part.join(' ').length;
  let best = 1;
  for (let at = 1; at < words.length; at++) {
    const worst = (cut: number) => Math.max(lengthOf(words.slice(0, cut)), lengthOf(words.slice(cut)));
    if (worst(at) < worst(best)) best = at;
  }
  return words.length < 2 ? [text] : [words.slice(0, best).join(' '), words.slice(best).join(' ')];
}

const Label = ({ node, view }: { node: FlowNode; view: View }) => {
  const { words } = view;
  const x = `${left[node.layer] + barWidth + 0.6}%`;
  const middle = headHeight + node.top + Math.max(node.height, 10) / 2 + 4;
  const weight = weightText(node.weight, words.language);
  if (node.layer === 'result' || node.id === 'unknown')
    return (
      <text
        class={node.layer === 'result' ? `flow-l flow-last${node.id === 'unknown' ? ' to-edge' : ''}` : 'flow-l'}
        x={x}
        y={middle.toFixed(1)}
      >
        <tspan class="flow-code">
          {node.layer === 'result' ? words(`chains.end_short.${node.id}`) : words('not_known_word')}
        </tspan>
        <tspan class="t-m">{` ${weight}`}</tspan>
      </text>
    );
  const lines = twoLines(nodeName(view, node.layer, node.id));
  const y = middle - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text class="flow-l" x={x} y={y.toFixed(1)}>
      <tspan class="flow-code">{node.id}</tspan>
      <tspan class="t-m">{` ${weight} `}</tspan>
      {lines.map((line, index) =>
        index === 0 ? (
          <tspan class="flow-name">{line}</tspan>
        ) : (
          <tspan class="flow-name" x={x} dy={lineHeight}>
            {line}
          </tspan>
        ),
      )}
    </text>
  );
};

export const FlowChart = ({ flow, view, label }: { flow: Flow; view: View; label: string }) => {
  const { words } = view;
  const height = Math.max(1, flow.height);
  return (
    <svg class="plot flow" height={height + headHeight} role="img" aria-label={label}>
      {layers.map((layer) => (
        <text class="t-m" x={`${left[layer]}%`} y="14">
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
      <KeySign sign={<rect class={`flow-r r-${end}`} x="0.5" y="0.5" width="27" height="11" />} width={28} height={12}>
        {view.words(`chains.end.${end}`)}
      </KeySign>
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
