/** One actor: what it is, in which cases it takes which part, with whom it is tied, and what hangs on it. */
import { tiesOf } from '../../classes/index.js';
import { overlappingMandates } from '../../judgement/index.js';
import { countryName, formatDate, formatNumber, formatShare } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { EditLink } from '../editing/edit-link.js';
import { pageOf } from '../layout.js';
import { periodName } from '../period-name.js';
import type { PageBuilder, View } from '../view.js';
import { ActorWouldChange } from '../would-change/of-actor.js';
import { ActorLink } from './actor-link.js';
import { actorNetwork } from './network-view.js';
import { partsByActor } from './parts-by-actor.js';

const Parts = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const parts = partsByActor(site.assessment.evidence).get(id) ?? [];
  return (
    <section>
      <h2>{words('actors.parts', { n: new Set(parts.map(({ shown }) => shown.id)).size })}</h2>
      {parts.length === 0 ? (
        <p class="missing">{words('actors.no_parts')}</p>
      ) : (
        <table class="stacked actor-cases">
          <thead>
            <tr>
              <th scope="col">{words('case')}</th>
              <th scope="col">{words('actors.role')}</th>
              <th scope="col">{words('time')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ shown, part }) => (
              <tr>
                <th scope="row">
                  <a href={caseAddress(words.language, shown.id)}>{words.label(shown.record.name)}</a>
                </th>
                <td class="brief" data-l={words('actors.role')}>
                  {words(`role.${part.role}`)}
                </td>
                <td class="brief" data-l={words('time')}>
                  {part.from === null && part.to === null ? (
                    <span class="missing">{words('actors.whole_case')}</span>
                  ) : (
                    spanWords(part.from, part.to, view)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

/** A time in the case; an open end is said, not left as a dash. */
function spanWords(from: string | null, to: string | null, { words }: View): string {
  const date = (day: string): string => formatDate(day, words.language);
  if (from !== null && to !== null) return `${date(from)}${words.dash}${date(to)}`;
  return from === null ? words('actors.until', { date: date(to ?? '') }) : words('actors.since', { date: date(from) });
}

const Ties = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const mechanisms = codesOf(evidence.standard, 'mechanisms');
  const own = tiesOf(evidence, study.settings.focal).filter((tie) => tie.a === id || tie.b === id);
  return (
    <section>
      <h2>{words('actors.ties')}</h2>
      {own.length === 0 ? (
        <p class="missing">{words('actors.no_ties')}</p>
      ) : (
        <ul class="bullets">
          {own.map((tie) => (
            <li>
              <ActorLink view={view} id={tie.a === id ? tie.b : tie.a} />
              {': '}
              {tie.mechanisms.length === 0
                ? words('actors.looked_none')
                : tie.mechanisms.map((code) => words.label(mechanisms.get(code)?.name ?? { en: code })).join('; ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Place = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const actors = actorNetwork(site.assessment);
  const node = actors?.network.bodies.indexOf(id) ?? -1;
  if (actors === null || node < 0)
    return (
      <section>
        <h2>{words('actors.place')}</h2>
        <p class="missing">{words('actors.not_in_network')}</p>
      </section>
    );
  const { network, graph, components, brokers } = actors;
  const group = components.find((members) => members.includes(node)) ?? [];
  const broker = brokers.find((one) => one.node === node);
  const neighbours = graph[node] ?? [];
  return (
    <section>
      <h2>{words('actors.place')}</h2>
      <p>
        {words('actors.place_text', {
          period: periodName(words, actors.period),
          group: group.length,
          neighbours: neighbours.length,
        })}{' '}
        {broker === undefined
          ? words('actors.place_no_broker')
          : words('actors.place_broker', {
              between: formatNumber(broker.betweenness, words.language, 1),
              n: broker.cutOff.length,
              loss: formatShare(broker.loss, words.language),
            })}
      </p>
      {neighbours.length === 0 ? null : (
        <ul class="bullets">
          {neighbours.map((other) => {
            const otherId = network.bodies[other] as string;
            const common = (network.cases.get(id) ?? []).filter((one) => network.cases.get(otherId)?.includes(one));
            return (
              <li>
                <ActorLink view={view} id={otherId} />
                <span class="muted">{` · ${words('actors.common', { n: common.length })}`}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};

const Overlaps = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const directions = codesOf(evidence.standard, 'directions');
  const own = overlappingMandates(evidence, study.settings.focal).filter((pair) => pair.a === id || pair.b === id);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{words('actors.mandates')}</h2>
      <ul class="bullets">
        {own.map((pair) => (
          <li>
            <ActorLink view={view} id={pair.a === id ? pair.b : pair.a} />
            {`: ${pair.directions.map((code) => words.label(directions.get(code)?.name ?? { en: code })).join('; ')}${words.dash}`}
            {words(`actors.state.${pair.state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const runs: ReadonlySet<string> = new Set(['lead', 'co-lead', 'coordinator', 'implementer']);

/** In how many cases it acts, how many of them it runs itself, with whom it is tied. */
const ActorLead = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const parts = partsByActor(evidence).get(id) ?? [];
  const cases = (of: typeof parts): number => new Set(of.map(({ shown }) => shown.id)).size;
  const isOwn = ({ a, b }: { readonly a: string; readonly b: string }): boolean => a === id || b === id;
  return (
    <p class="lead">
      {words('actors.actor_lead', {
        n: cases(parts),
        runs: cases(parts.filter(({ part }) => runs.has(part.role))),
        ties: tiesOf(evidence, study.settings.focal).filter((tie) => isOwn(tie) && tie.mechanisms.length > 0).length,
        overlaps: overlappingMandates(evidence, study.settings.focal).filter(isOwn).length,
      })}
    </p>
  );
};

export const actorPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const { evidence, study } = site.assessment;
  const actor = study.actors.get(path[1] ?? '');
  if (path.length !== 2 || actor === undefined || actor.private_person) return null;
  const title = words.label(actor.name);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'actors')}>{words('nav.actors')}</a>
      </p>
      <div class="open tight">
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('actors.question')}`}
        </h1>
        <ActorLead view={view} id={actor.id} />
        <EditLink view={view} kind="actor" id={actor.id} />
      </div>
      <div class="case">
        <div class="facts">
          <dl>
            <dt>{words('actors.kind_of')}</dt>
            <dd>{words.label(codesOf(evidence.standard, 'actors').get(actor.kind)?.name ?? { en: actor.kind })}</dd>
            <dt>{words('actors.state_kind')}</dt>
            <dd>{words(`actors.state_kind.${actor.state_kind}`)}</dd>
            <dt>{words('facet.country')}</dt>
            <dd>{actor.country === null ? words('actors.no_country') : countryName(actor.country, words.language)}</dd>
            {actor.aliases.length === 0 ? null : (
              <>
                <dt>{words('actors.aliases')}</dt>
                <dd>{actor.aliases.join('; ')}</dd>
              </>
            )}
          </dl>
        </div>
        <div class="evid">
          <Place view={view} id={actor.id} />
          <Ties view={view} id={actor.id} />
          <Overlaps view={view} id={actor.id} />
          <Parts view={view} id={actor.id} />
          <ActorWouldChange view={view} id={actor.id} />
        </div>
      </div>
    </>,
  );
};
