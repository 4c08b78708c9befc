/** What a case is, on the left: time, whose idea, concept, form, mechanism, who, with whom; coded values lead to the registry. */
import { formatDate } from '../../../language/index.js';
import { ActorLink } from '../../actors/actor-link.js';
import { FacetFact } from './facet-fact.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

const Time = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { start, end, continuous, src } = shown.record.time;
  return (
    <>
      <dt>{words('time')}</dt>
      <dd>
        {start === null ? <span class="missing">{words('not_known_word')}</span> : formatDate(start, words.language)}
        {end !== null
          ? `${words.dash}${formatDate(end, words.language)}`
          : continuous === true
            ? `${words.dash}${words('case.ongoing')}`
            : ''}
        <SourceLinks src={src} order={order} view={view} />
      </dd>
    </>
  );
};

const Idea = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { originator } = shown.record;
  return (
    <>
      <dt>{words('case.idea')}</dt>
      <dd>
        {originator === null ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : originator.actor === null ? (
          <span class="missing">{words('case.idea_undisclosed')}</span>
        ) : (
          <ActorLink view={view} id={originator.actor} />
        )}
        <SourceLinks src={originator?.src ?? null} order={order} view={view} />
      </dd>
    </>
  );
};

const Actors = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { actors } = shown.record;
  return (
    <>
      <dt>{words('actors')}</dt>
      <dd>
        {actors.length === 0 ? <span class="missing">{words('not_known_word')}</span> : null}
        {actors.map((part) => (
          <div>
            <ActorLink view={view} id={part.id} />
            {`${words.dash}${words(`role.${part.role}`)}`}
            <SourceLinks src={part.src} order={order} view={view} />
          </div>
        ))}
      </dd>
    </>
  );
};

export const CaseFacts = (properties: ShownCase) => {
  const { shown, view } = properties;
  const { words } = view;
  const { record } = shown;
  const noPartner = record.partners !== null && record.partners.length === 0;
  return (
    <dl>
      <FacetFact shown={shown} view={view} facet="country" />
      <Time {...properties} />
      <Idea {...properties} />
      <FacetFact shown={shown} view={view} facet="concept" also={record.concepts?.also ?? []} />
      <FacetFact shown={shown} view={view} facet="form" also={record.form?.other ?? []} />
      <FacetFact shown={shown} view={view} facet="family" />
      <FacetFact shown={shown} view={view} facet="instrument" />
      <FacetFact shown={shown} view={view} facet="direction" />
      <FacetFact shown={shown} view={view} facet="level" />
      <FacetFact shown={shown} view={view} facet="path" />
      <FacetFact shown={shown} view={view} facet="vector" />
      <FacetFact shown={shown} view={view} facet="security" />
      <Actors {...properties} />
      {noPartner ? (
        <>
          <dt>{words('facet.partner')}</dt>
          <dd class="missing">{words('case.no_partners')}</dd>
        </>
      ) : (
        <FacetFact shown={shown} view={view} facet="partner" />
      )}
      <FacetFact shown={shown} view={view} facet="existence" />
      <FacetFact shown={shown} view={view} facet="coding" />
    </dl>
  );
};
