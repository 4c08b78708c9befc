/** All sources, on which most rests first, found by words and narrowed by owner, kind and language. */
import { formatDate } from '../../language/index.js';
import { pageAddress, sourceAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { isStateLinked } from '../quality/source-shares.js';
import { languageName } from '../quality/sources-quality.js';
import { SelectField } from '../select-field.js';
import type { PageBuilder, View } from '../view.js';
import { linesOfSources } from '../would-change/of-sources.js';
import { WouldChange } from '../would-change/would-change.js';
import {
  countsOf,
  type Filter,
  filters,
  fits,
  inOrder,
  notRecorded,
  restingOn,
  rowsOnAPage,
  type SourceRow,
  sourceRows,
} from './source-list.js';

function nameOf(filter: Filter, value: string, view: View): string {
  if (filter === 'lang') return languageName(value === notRecorded ? null : value, view);
  return view.words.say({ key: `source.${filter}.${value}` });
}

const Search = ({ view }: { view: View }) => (
  <div class="field">
    <label for="q">{view.words('search')}</label>
    <input id="q" type="search" name="q" value={view.query.get('q') ?? ''} />
  </div>
);

const Narrow = ({ rows, view }: { rows: readonly SourceRow[]; view: View }) => {
  const { words, query } = view;
  return (
    <form class="btns" method="get" action={pageAddress(words.language, 'sources')} role="search">
      <Search view={view} />
      {filters.map((filter) => (
        <SelectField
          id={`by-${filter}`}
          name={filter}
          label={words(`sources.by.${filter}`)}
          options={[
            { value: '', name: words('sources.any') },
            ...countsOf(rows, query, filter).map(([value, n]) => ({
              value,
              name: `${nameOf(filter, value, view)} (${n})`,
            })),
          ]}
          chosen={query.get(filter)}
        />
      ))}
      <button class="btn" type="submit">
        {words('search_do')}
      </button>
    </form>
  );
};

/** On a frozen site nobody answers a form: one choice at a time, each a page of its own. */
const NarrowByLinks = ({ rows, view }: { rows: readonly SourceRow[]; view: View }) => {
  const { words, query } = view;
  const address = pageAddress(words.language, 'sources');
  return (
    <>
      <form class="btns" method="get" action={address} role="search">
        <Search view={view} />
        <button class="btn" type="submit">
          {words('search_do')}
        </button>
      </form>
      {filters.map((filter) => (
        <details open={query.get(filter) !== null}>
          <summary>{words(`sources.by.${filter}`)}</summary>
          <ul class="facets">
            {countsOf(rows, new URLSearchParams(), filter).map(([value, n]) => (
              <li>
                <a
                  href={`${address}?${filter}=${encodeURIComponent(value)}`}
                  aria-current={query.get(filter) === value ? 'true' : undefined}
                >
                  {`${nameOf(filter, value, view)} (${n})`}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};

const Rows = ({ rows, view }: { rows: readonly SourceRow[]; view: View }) => {
  const { words } = view;
  return (
    <table class="stacked briefly">
      <thead>
        <tr>
          {['source', 'publisher', 'owner_of_source', 'date'].map((key) => (
            <th scope="col">{words(key)}</th>
          ))}
          <th scope="col" class="n">
            {words('cases_resting')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a class="url" href={sourceAddress(words.language, row.id)}>
                {row.source.title ?? row.source.supports ?? row.id}
              </a>
            </th>
            <td class="brief" data-l={words('publisher')}>
              {row.publisher}
            </td>
            <td class="brief" data-l={words('owner_of_source')}>
              {words.say({ key: `source.owner.${row.owner}` })}
            </td>
            <td class="brief labelled" data-l={words('date')}>
              {row.source.date === null ? (
                <span class="missing">{words('not_known_word')}</span>
              ) : (
                formatDate(row.source.date, words.language)
              )}
            </td>
            <td data-l={words('cases_resting')} class="n brief labelled">
              {restingOn(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const sourcesPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const rows = sourceRows(view);
  const shown = inOrder(
    rows.filter((row) => fits(row, query)),
    words.language,
  );
  const pages = Math.max(1, Math.ceil(shown.length / rowsOnAPage));
  const current = Math.min(pages, Math.max(1, Number(query.get('page') ?? '1') || 1));
  const kept = new URLSearchParams(
    [...query].filter(([key, value]) => value !== '' && ['q', ...filters].includes(key)),
  );
  const own = pageAddress(words.language, 'sources');
  const addressOf = (number: number): string => {
    const next = new URLSearchParams(kept);
    if (number > 1) next.set('page', String(number));
    return next.size === 0 ? own : `${own}?${next}`;
  };
  return pageOf(
    site,
    words('sources.title'),
    path,
    addressOf(current).slice(own.length),
    <>
      <div class="open">
        <h1>{words('sources.title')}</h1>
        <p class="lead">
          {words('sources.lead', { n: rows.length, state: rows.filter((row) => isStateLinked(row.owner)).length })}
        </p>
        <p class="note">
          {words('sources.note', {
            none: rows.filter((row) => row.owner === 'not_established').length,
            idle: rows.filter((row) => restingOn(row) === 0).length,
          })}{' '}
          <a href={`${pageAddress(words.language, 'quality')}#sources`}>{words('nav.quality')}</a>
        </p>
        {site.mode === 'static' ? <NarrowByLinks rows={rows} view={view} /> : <Narrow rows={rows} view={view} />}
      </div>
      <p aria-live="polite">
        {words('registry.shown', { n: shown.length })}
        {kept.size === 0 ? null : (
          <>
            {' '}
            <a href={own}>{words('registry.clear')}</a>
          </>
        )}
      </p>
      {shown.length === 0 ? (
        <p class="missing">{words('sources.none_fits')}</p>
      ) : (
        <Rows rows={shown.slice((current - 1) * rowsOnAPage, current * rowsOnAPage)} view={view} />
      )}
      {pages === 1 ? null : (
        <nav aria-label={words('sources.pages')}>
          <ul class="facets">
            {Array.from({ length: pages }, (_, index) => (
              <li>
                <a href={addressOf(index + 1)} aria-current={current === index + 1 ? 'page' : undefined}>
                  {index + 1}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <WouldChange words={words} lines={linesOfSources(rows, words)} />
    </>,
  );
};
