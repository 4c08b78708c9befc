/** Problems that share a failing indicator, as a graph and as a table: an edge is a shared number, never a cause (method §7). */
import { type ProblemEdge, problemEdges } from '../../report/index.js';
import { diagnosisAddress, indicatorAddress } from '../address.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

const height = 300;

/** Two columns of nodes: letters keep their size, positions are in per cent. */
const places = (ids: readonly string[]): ReadonlyMap<string, { readonly x: number; readonly y: number }> => {
  const perColumn = Math.ceil(ids.length / 2);
  return new Map(
    ids.map((id, at) => [
      id,
      { x: at < perColumn ? 25 : 75, y: (height * ((at % perColumn) + 0.5)) / Math.max(1, perColumn) },
    ]),
  );
};

const Drawing = ({ edges, view }: { edges: readonly ProblemEdge[]; view: View }) => {
  const ids = [...new Set(edges.flatMap(({ a, b }) => [a, b]))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const at = places(ids);
  return (
    <svg class="plot" height={height} role="img" aria-label={view.words('diagnosis.graph.label', { n: edges.length })}>
      {edges.map(({ a, b }) => {
        const [from, to] = [at.get(a), at.get(b)];
        return from === undefined || to === undefined ? null : (
          <line class="p-line" x1={`${from.x}%`} y1={from.y} x2={`${to.x}%`} y2={to.y} />
        );
      })}
      {ids.map((id) => {
        const place = at.get(id);
        return place === undefined ? null : (
          <>
            <circle class="p-dot" cx={`${place.x}%`} cy={place.y} r="6" />
            <text class="t-c t-b" x={`${place.x}%`} y={place.y - 12}>
              {id}
            </text>
          </>
        );
      })}
    </svg>
  );
};

export const ProblemGraph = ({ view }: { view: View }) => {
  const { words, site } = view;
  const edges = problemEdges(site.assessment);
  const nameOf = (id: string) => words.label(site.assessment.focal.diagnoses.get(id)?.rule.name ?? { en: id });
  return (
    <Row id="graph" ask={words('diagnosis.graph.ask')} note={words('diagnosis.graph.note')}>
      {edges.length === 0 ? (
        <p class="missing">{words('diagnosis.graph.none')}</p>
      ) : (
        <>
          <h3>{words('diagnosis.graph.lead', { n: edges.length })}</h3>
          <Drawing edges={edges} view={view} />
          <table class="stacked w3">
            <thead>
              <tr>
                <th scope="col">{words('diagnosis.graph.one')}</th>
                <th scope="col">{words('diagnosis.graph.other')}</th>
                <th scope="col">{words('diagnosis.graph.shared')}</th>
              </tr>
            </thead>
            <tbody>
              {edges.map((edge) => (
                <tr>
                  <th scope="row">
                    <a href={diagnosisAddress(words.language, edge.a)}>{`${edge.a} ${nameOf(edge.a)}`}</a>
                  </th>
                  <td data-l={words('diagnosis.graph.other')}>
                    <a href={diagnosisAddress(words.language, edge.b)}>{`${edge.b} ${nameOf(edge.b)}`}</a>
                  </td>
                  <td data-l={words('diagnosis.graph.shared')}>
                    {edge.indicators.map((id) => (
                      <a href={indicatorAddress(words.language, id)}>{`${id} `}</a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Row>
  );
};
