/** Who stands between others, and what would lose contact without them. */
import { formatNumber, formatShare } from '../../language/index.js';
import { Squares } from '../marks.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { ActorLink } from './actor-link.js';
import type { ActorNetwork } from './network-view.js';

const mostShown = 10;

export const Brokers = ({ view, actors }: { view: View; actors: ActorNetwork }) => {
  const { words } = view;
  const { brokers, network, components } = actors;
  const largest = components[0]?.length ?? 0;
  return (
    <Row ask={words('actors.brokers')} note={words('actors.brokers_note')}>
      {brokers.length === 0 ? (
        <p class="missing">{words('actors.no_brokers')}</p>
      ) : (
        <>
          <h3>{words('actors.brokers_title', { n: brokers.length, largest })}</h3>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('actors.body')}</th>
                <th scope="col" class="n">
                  {words('actors.between')}
                </th>
                <th scope="col" class="n">
                  {words('actors.neighbours')}
                </th>
                <th scope="col">{words('actors.cut_off')}</th>
                <th scope="col" class="n">
                  {words('actors.loss')}
                </th>
              </tr>
            </thead>
            <tbody>
              {brokers.slice(0, mostShown).map((broker) => (
                <tr>
                  <th scope="row">
                    <ActorLink view={view} id={network.bodies[broker.node] as string} />
                  </th>
                  <td class="n" data-l={words('actors.between')}>
                    {formatNumber(broker.betweenness, words.language, broker.betweenness < 10 ? 1 : 0)}
                  </td>
                  <td class="n" data-l={words('actors.neighbours')}>
                    {broker.degree}
                  </td>
                  <td data-l={words('actors.cut_off')}>
                    {broker.cutOff.length === 0 ? (
                      words('actors.cut_off_none')
                    ) : (
                      <>
                        <Squares
                          groups={[{ state: 'no', n: broker.cutOff.length, word: words('actors.cut_off_word') }]}
                        />
                        <span class="cell-n">
                          {broker.cutOff.map((node, index) => (
                            <>
                              {index === 0 ? '' : '; '}
                              <ActorLink view={view} id={network.bodies[node] as string} />
                            </>
                          ))}
                        </span>
                      </>
                    )}
                  </td>
                  <td class="n" data-l={words('actors.loss')}>
                    {formatShare(broker.loss, words.language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="src">{words('actors.loss_note')}</p>
        </>
      )}
    </Row>
  );
};
