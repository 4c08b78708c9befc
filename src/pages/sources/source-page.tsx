/** One source: what it is, where it is, and everything that rests on it. */
import { whatRestsOnSources } from '../../assessment/index.js';
import { formatDate } from '../../language/index.js';
import { caseAddress, indicatorAddress, pageAddress } from '../address.js';
import { EditLink } from '../editing/edit-link.js';
import { pageOf } from '../layout.js';
import { languageName } from '../quality/sources-quality.js';
import { publisherName } from '../source-name.js';
import type { PageBuilder } from '../view.js';

const safeAddress = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

export const sourcePage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const id = path[1] ?? '';
  const { study, evidence } = site.assessment;
  const source = study.sources.get(id);
  if (source === undefined || path.length !== 2) return null;
  const publisher = study.publishers.get(source.publisher);
  const rests = whatRestsOnSources(site.assessment).get(id);
  const address = safeAddress(source.url);
  const title = source.title ?? source.supports ?? id;
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('sources.question')}`}
        </h1>
        <p class="lead">
          {words('sources.source_lead', {
            n: Object.values(rests ?? {}).reduce((sum: number, ids: readonly string[]) => sum + ids.length, 0),
            owner: { key: `source.owner.${source.owner ?? publisher?.owner ?? 'not_established'}` },
          })}
        </p>
        {address === null ? (
          <p class="note">{words('no_address')}</p>
        ) : (
          <p>
            <a class="url" href={address} rel="noreferrer">
              {address}
            </a>
          </p>
        )}
        <EditLink view={view} kind="source" id={id} />
      </div>
      <div class="case">
        <div class="facts">
          <dl>
            <dt>{words('publisher')}</dt>
            <dd>{publisherName(view, source.publisher)}</dd>
            <dt>{words('owner_of_source')}</dt>
            <dd>{words.say({ key: `source.owner.${source.owner ?? publisher?.owner ?? 'not_established'}` })}</dd>
            <dt>{words('source_kind')}</dt>
            <dd>{words.say({ key: `source.kind.${source.kind}` })}</dd>
            <dt>{words('language')}</dt>
            <dd>{languageName(source.lang, view)}</dd>
            {source.date === null ? null : (
              <>
                <dt>{words('date')}</dt>
                <dd>{formatDate(source.date, words.language)}</dd>
              </>
            )}
            {source.retrieved === null ? null : (
              <>
                <dt>{words('retrieved')}</dt>
                <dd>{formatDate(source.retrieved, words.language)}</dd>
              </>
            )}
            {source.licence === null ? null : (
              <>
                <dt>{words('licence')}</dt>
                <dd>{source.licence}</dd>
              </>
            )}
            {source.supports === null ? null : (
              <>
                <dt>{words('supports')}</dt>
                <dd>{source.supports}</dd>
              </>
            )}
          </dl>
        </div>
        <div class="evid">
          <section>
            <h2>{words('what_rests')}</h2>
            {rests === undefined || Object.values(rests).every((list) => list.length === 0) ? (
              <p class="missing">{words('nothing_rests')}</p>
            ) : null}
            <ul class="bullets">
              {rests?.cases.map((one) => (
                <li>
                  <a href={caseAddress(words.language, one)}>
                    {words.label(evidence.byId.get(one)?.record.name ?? {})}
                  </a>
                </li>
              ))}
              {rests?.cards.map((one) => (
                <li>
                  <a href={pageAddress(words.language, 'experience', one)}>
                    {`${words('nav.experience')}: ${words.label(study.experience.get(one)?.record.title ?? {})}`}
                  </a>
                </li>
              ))}
              {rests?.norms.map((one) => (
                <li>
                  <a href={pageAddress(words.language, 'norms', one)}>
                    {`${words('nav.norms')}: ${words.label(study.norms.get(one)?.record.title ?? {})}`}
                  </a>
                </li>
              ))}
              {rests?.documents.map((one) => (
                <li>
                  <a href={pageAddress(words.language, 'documents', one)}>
                    {`${words('nav.documents')}: ${words.label(study.documents.byId.get(one)?.card.title ?? {})}`}
                  </a>
                </li>
              ))}
              {rests?.actors.map((one) => (
                <li>
                  <a href={pageAddress(words.language, 'actors', one)}>
                    {`${words('nav.actors')}: ${words.label(study.actors.get(one)?.name ?? {})}`}
                  </a>
                </li>
              ))}
              {study.commitments
                .filter(({ id: one }) => rests?.commitments.includes(one))
                .map((one) => (
                  <li>{`${one.id} ${words.label(one.text)}`}</li>
                ))}
              {[...study.environment.periods, ...study.environment.triggers]
                .filter(({ id: one }) => rests?.environment.includes(one))
                .map((one) => (
                  <li>
                    <a href={pageAddress(words.language, 'forms')}>{words.label(one.name)}</a>
                  </li>
                ))}
              {rests?.channels.map((one) => (
                <li>
                  <a href={indicatorAddress(words.language, 'IND-01')}>{`IND-01: ${one}`}</a>
                </li>
              ))}
              {rests?.indicators.map((one) => (
                <li>
                  <a href={indicatorAddress(words.language, evidence.standard.companions.get(one)?.of ?? one)}>{one}</a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>,
  );
};
