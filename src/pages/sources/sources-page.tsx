/** All sources by owner, with how much rests on each; and one source with everything that rests on it. */

import { compareText, formatDate } from '../../language/index.js';
import { caseAddress, indicatorAddress, sourceAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import type { PageBuilder } from '../view.js';
import { whatRestsOnSources } from './what-rests.js';

const safeAddress = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

export const sourcesPage: PageBuilder = ({ site, words, path, query }) => {
  if (path.length !== 1) return null;
  const { study } = site.assessment;
  const resting = whatRestsOnSources(site.assessment);
  const rows = [...study.sources].map(([id, source]) => {
    const publisher = study.publishers.get(source.publisher);
    return {
      id,
      source,
      name: publisher?.name ?? source.publisher,
      owner: source.owner ?? publisher?.owner ?? 'other',
      rests: resting.get(id),
    };
  });
  const owners = [...new Set(rows.map((row) => row.owner))].sort();
  const wanted = query.get('owner');
  const shown = rows
    .filter((row) => wanted === null || row.owner === wanted)
    .sort(
      (a, b) =>
        (b.rests?.cases.length ?? 0) - (a.rests?.cases.length ?? 0) ||
        compareText(a.name, b.name, words.language) ||
        (a.id < b.id ? -1 : 1),
    );
  const stateLinked = rows.filter((row) => row.owner === 'state' || row.owner === 'state_linked').length;
  return pageOf(
    site,
    words('sources.title'),
    path,
    query.size === 0 ? '' : `?${query}`,
    <>
      <div class="open">
        <h1>{words('sources.title')}</h1>
        <p class="lead">{words('sources.lead', { n: rows.length, state: stateLinked })}</p>
        <ul class="facets">
          <li>
            <a href={`./`} aria-current={wanted === null ? 'true' : undefined}>
              {words('all', { n: rows.length })}
            </a>
          </li>
          {owners.map((owner) => (
            <li>
              <a
                href={`./?owner=${owner}`}
                aria-current={wanted === owner ? 'true' : undefined}
              >{`${words.say({ key: `source.owner.${owner}` })} (${rows.filter((row) => row.owner === owner).length})`}</a>
            </li>
          ))}
        </ul>
      </div>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('source')}</th>
            <th scope="col">{words('publisher')}</th>
            <th scope="col">{words('owner_of_source')}</th>
            <th scope="col" class="n">
              {words('cases_resting')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOfPart(shown, partOf(query)).map((row) => (
            <tr>
              <th scope="row">
                <a class="url" href={sourceAddress(words.language, row.id)}>
                  {row.source.title ?? row.source.supports ?? row.id}
                </a>
              </th>
              <td data-l={words('publisher')}>{row.name}</td>
              <td data-l={words('owner_of_source')}>{words.say({ key: `source.owner.${row.owner}` })}</td>
              <td data-l={words('cases_resting')} class="n">
                {(row.rests?.cases.length ?? 0) + (row.rests?.indicators.length ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Parts rows={shown.length} query={query} words={words} />
    </>,
  );
};

export const sourcePage: PageBuilder = ({ site, words, path }) => {
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
        <h1>{title}</h1>
        {address === null ? (
          <p class="note">{words('no_address')}</p>
        ) : (
          <p class="lead">
            <a class="url" href={address} rel="noreferrer">
              {address}
            </a>
          </p>
        )}
      </div>
      <div class="case">
        <div class="facts">
          <dl>
            <dt>{words('publisher')}</dt>
            <dd>{publisher?.name ?? source.publisher}</dd>
            <dt>{words('owner_of_source')}</dt>
            <dd>{words.say({ key: `source.owner.${source.owner ?? publisher?.owner ?? 'other'}` })}</dd>
            <dt>{words('source_kind')}</dt>
            <dd>{words.say({ key: `source.kind.${source.kind}` })}</dd>
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
            {source.lang === null ? null : (
              <>
                <dt>{words('language')}</dt>
                <dd>{source.lang}</dd>
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
            {(rests?.cases.length ?? 0) + (rests?.indicators.length ?? 0) === 0 ? (
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
