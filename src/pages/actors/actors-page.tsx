/** Who works with whom by which mechanism, in how many groups, through whom, and whose mandates overlap. */

import { tiesOf } from '../../classes/index.js';
import { indicatorAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ActorLink } from './actor-link.js';
import { Brokers } from './brokers.js';
import { Carriers } from './carriers.js';
import { Mandates } from './mandates.js';
import { Mechanisms } from './mechanisms.js';
import { type ActorNetwork, actorNetwork } from './network-view.js';
import { Register } from './register.js';

const Answer = ({ view, actors }: { view: View; actors: ActorNetwork }) => {
  const { words } = view;
  const { network, components, brokers, values, period } = actors;
  const { fragmentation } = values;
  const first = brokers[0];
  return (
    <>
      <p class="lead">
        {words('actors.lead', {
          period: periodName(words, period),
          n: network.bodies.length,
          groups: components.length,
          largest: components[0]?.length ?? 0,
          alone: components.filter((members) => members.length === 1).length,
        })}{' '}
        {fragmentation === undefined ? null : (
          <>
            {words('actors.lead_value')}{' '}
            <Opens value={fragmentation} words={words}>
              {withInterval(fragmentation, words, 2)}
            </Opens>
            .
          </>
        )}
      </p>
      {first === undefined ? null : (
        <p class="note">
          {words('actors.lead_broker')} <ActorLink view={view} id={network.bodies[first.node] as string} />.{' '}
          {first.cutOff.length === 0
            ? words('actors.lead_nothing_breaks')
            : words('actors.lead_breaks', { n: first.cutOff.length })}
        </p>
      )}
    </>
  );
};

export const actorsPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const actors = actorNetwork(site.assessment);
  const mode = query.get('mode');
  return pageOf(
    site,
    words('actors.title'),
    path,
    mode === null ? '' : `?mode=${encodeURIComponent(mode)}`,
    <>
      <div class="open">
        <h1>{words('actors.title')}</h1>
        {actors === null || actors.network.bodies.length === 0 ? (
          <p class="lead">{words('actors.no_network')}</p>
        ) : (
          <Answer view={view} actors={actors} />
        )}
        <p class="note">{words('actors.note')}</p>
      </div>
      {actors === null || actors.network.bodies.length === 0 ? null : <Carriers view={view} actors={actors} />}
      <Mechanisms view={view} ties={tiesOf(evidence, study.settings.focal)} />
      {actors === null || actors.network.bodies.length === 0 ? null : <Brokers view={view} actors={actors} />}
      <Mandates view={view} />
      <Register view={view} />
      <Row ask={words('actors.change')}>
        <p class="prose">{words('actors.change_text')}</p>
        <p>
          {['GOV-01', 'GOV-02', 'GOV-03'].map((id, index) => (
            <>
              {index === 0 ? '' : ' · '}
              <a href={indicatorAddress(words.language, id)}>{`${id} ${words.label(
                evidence.standard.indicators.get(id)?.name ?? { en: id },
              )}`}</a>
            </>
          ))}
        </p>
      </Row>
    </>,
  );
};
