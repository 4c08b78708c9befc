/** Who carries initiatives together: the network behind GOV-02, drawn and as a table. */

import { formatNumber } from '../../language/index.js';
import { KeySign } from '../key-sign.js';
import { Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { ActorLink } from './actor-link.js';
import { actorAddress, actorName } from './actor-names.js';
import { groupedBySector, mostNodes } from './grouped.js';
import { NetworkPicture } from './network-picture.js';
import type { ActorNetwork } from './network-view.js';

const pairsOf = ({ graph }: ActorNetwork): (readonly [number, number])[] =>
  graph.flatMap((neighbours, a) => neighbours.filter((b) => b > a).map((b) => [a, b] as const));

export const Carriers = ({ view, actors }: { view: View; actors: ActorNetwork }) => {
  const { words } = view;
  const { network, graph, components, brokers, ties, values } = actors;
  const { bodies } = network;
  const between = new Map(brokers.map((broker) => [broker.node, broker]));
  const tied = new Set(ties.filter((tie) => tie.mechanisms.length > 0).map((tie) => `${tie.a} ${tie.b}`));
  const pairs = pairsOf(actors);
  const label = words('actors.carriers_label', { n: bodies.length, groups: components.length });
  const groupOf = new Map(components.flatMap((members, index) => members.map((node) => [node, index + 1] as const)));
  const order = [...bodies.keys()].sort(
    (a, b) =>
      (groupOf.get(a) ?? 0) - (groupOf.get(b) ?? 0) || (graph[b]?.length ?? 0) - (graph[a]?.length ?? 0) || a - b,
  );
  return (
    <Row
      ask={words('actors.carriers')}
      note={words('actors.carriers_note')}
      beside={
        <ul class="key">
          <KeySign sign={<rect class="n-node" x="1" y="1" width="10" height="10" />} width={12} height={12}>
            {words('actors.key.body')}
          </KeySign>
          <KeySign sign={<rect class="n-node broker" x="1" y="1" width="10" height="10" />} width={12} height={12}>
            {words('actors.key.broker')}
          </KeySign>
          <KeySign sign={<line class="n-edge" x1="1" x2="21" y1="6" y2="6" />} width={22} height={12}>
            {words('actors.key.together')}
          </KeySign>
          <KeySign sign={<line class="n-tie" x1="1" x2="21" y1="6" y2="6" />} width={22} height={12}>
            {words('actors.key.tie')}
          </KeySign>
        </ul>
      }
    >
      <figure class="chart">
        <h3>{words('actors.carriers_title', { period: periodName(words, actors.period) })}</h3>
        {bodies.length > mostNodes ? (
          <>
            <p class="note">{words('actors.grouped', { n: bodies.length, most: mostNodes })}</p>
            <NetworkPicture {...groupedBySector(view, bodies, pairs, label)} />
          </>
        ) : (
          <NetworkPicture
            label={label}
            graph={graph}
            edges={pairs.map(([a, b]) => ({ a, b, isTie: tied.has(`${bodies[a]} ${bodies[b]}`) }))}
            nodes={bodies.map((id, node) => ({
              name: actorName(view, id),
              address: actorAddress(view, id),
              isBroker: between.has(node),
              importance: between.get(node)?.betweenness ?? 0,
            }))}
          />
        )}
        <dl class="bar-facts">
          {(['fragmentation', 'centralization', 'brokerLoss'] as const).map((name) => {
            const value = values[name];
            return (
              <div>
                <dt>{words(`actors.value.${name}`)}</dt>
                <dd>
                  {value === undefined ? (
                    words('no_data')
                  ) : (
                    <Opens value={value} words={words}>
                      {withInterval(value, words, 2)}
                    </Opens>
                  )}
                  {value === undefined || value.status === 'ok' ? null : (
                    <span class="muted"> {words(`status.${value.status}`)}</span>
                  )}
                </dd>
              </div>
            );
          })}
          <div>
            <dt>{words('actors.unknown_cases')}</dt>
            <dd>{network.unknown.length === 0 ? words('actors.unknown_none') : network.unknown.length}</dd>
          </div>
        </dl>
        <p class="note in-narrow">{words('actors.names_in_table')}</p>
        <details class="twin">
          <summary>{words('forms.table')}</summary>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('actors.body')}</th>
                <th scope="col" class="n">
                  {words('actors.group')}
                </th>
                <th scope="col" class="n">
                  {words('actors.neighbours')}
                </th>
                <th scope="col" class="n">
                  {words('actors.between')}
                </th>
                <th scope="col" class="n">
                  {words('reg.cases')}
                </th>
              </tr>
            </thead>
            <tbody>
              {order.map((node) => {
                const id = bodies[node] as string;
                return (
                  <tr>
                    <th scope="row">
                      <ActorLink view={view} id={id} />
                    </th>
                    <td class="n" data-l={words('actors.group')}>
                      {groupOf.get(node)}
                    </td>
                    <td class="n" data-l={words('actors.neighbours')}>
                      {graph[node]?.length === 0 ? words('actors.alone') : graph[node]?.length}
                    </td>
                    <td class="n" data-l={words('actors.between')}>
                      {formatNumber(between.get(node)?.betweenness ?? 0, words.language, 1)}
                    </td>
                    <td class="n" data-l={words('reg.cases')}>
                      {network.cases.get(id)?.length ?? 0}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </details>
      </figure>
    </Row>
  );
};
