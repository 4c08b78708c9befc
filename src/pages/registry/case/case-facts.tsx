/** What a case is, on the left: country, time, concept, form, instruments, actors, partners. */
import type { Child } from 'hono/jsx';
import { countryName, formatDate } from '../../../language/index.js';
import { type CodebookList, codesOf } from '../../../standard/index.js';
import { ActorLink } from '../../actors/actor-link.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

export const CaseFacts = ({ shown, view, order }: ShownCase) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const { record } = shown;
  const coded = (list: CodebookList, ids: readonly string[] | null): Child =>
    ids === null || ids.length === 0 ? (
      <span class="missing">{words('not_known_word')}</span>
    ) : (
      ids.map((id) => <div>{words.label(codesOf(standard, list).get(id)?.name ?? { en: id })}</div>)
    );
  return (
    <dl>
      <dt>{words('country_of_case')}</dt>
      <dd>{countryName(record.country, words.language)}</dd>
      <dt>{words('time')}</dt>
      <dd>
        {record.time.start === null ? words('not_known_word') : formatDate(record.time.start, words.language)}
        {record.time.end === null ? '' : ` – ${formatDate(record.time.end, words.language)}`}
        <SourceLinks src={record.time.src} order={order} view={view} />
      </dd>
      <dt>{words('facet.concept')}</dt>
      <dd>{coded('concepts', record.concepts?.primary ? [record.concepts.primary, ...record.concepts.also] : null)}</dd>
      <dt>{words('facet.form')}</dt>
      <dd>
        {record.form?.primary === 'none'
          ? words('facet.no_form')
          : coded('forms', record.form?.primary ? [record.form.primary, ...record.form.other] : null)}
      </dd>
      <dt>{words('instruments')}</dt>
      <dd>{coded('instruments', record.instruments)}</dd>
      <dt>{words('directions')}</dt>
      <dd>{coded('directions', record.directions)}</dd>
      <dt>{words('levels')}</dt>
      <dd>{coded('levels', record.levels)}</dd>
      <dt>{words('actors')}</dt>
      <dd>
        {record.actors.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          record.actors.map((part) => (
            <div>
              <ActorLink view={view} id={part.id} />
              {`${words.dash}${words(`role.${part.role}`)}`}
              <SourceLinks src={part.src} order={order} view={view} />
            </div>
          ))
        )}
      </dd>
      <dt>{words('partners')}</dt>
      <dd>
        {record.partners === null || record.partners.length === 0 ? (
          <span class="missing">{words('not_known_word')}</span>
        ) : (
          record.partners.map((partner) => countryName(partner.country, words.language)).join(', ')
        )}
      </dd>
      <dt>{words('existence')}</dt>
      <dd>{words(`existence.${record.status}`)}</dd>
      <dt>{words('coding_of')}</dt>
      <dd>{words(`coding.${record.coding.status}`)}</dd>
    </dl>
  );
};
