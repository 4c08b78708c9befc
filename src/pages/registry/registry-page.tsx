/** The registry: every case, filtered by facets that stand in the address, found by words, as a table, in time, on a map. */
import type { CaseView } from '../../evidence/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder, View } from '../view.js';
import { linesOfRegistry } from '../would-change/of-registry.js';
import { WouldChange } from '../would-change/would-change.js';
import { CaseTable } from './case-table.js';
import { FacetColumn } from './facet-column.js';
import { facetValueName } from './facet-names.js';
import { PartnerMap } from './map/partner-map.js';
import { NothingFound } from './nothing-found.js';
import { Pager } from './pager.js';
import { registryOf } from './registry.js';
import { RegistryTimeline } from './registry-timeline.js';
import {
  queryOf,
  type RegistryRequest,
  type RegistryView,
  registryAddress,
  registryRequest,
  registryViews,
  selectionAddress,
  withValue,
} from './request.js';
import { type RegistrySelection, select } from './select.js';

/** The map counts the whole selection. */
const rowsOnAPage: Readonly<Record<RegistryView, number>> = { table: 100, timeline: 60, map: Number.POSITIVE_INFINITY };

const Chosen = ({ view, request }: { view: View; request: RegistryRequest }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  if (request.chosen.size === 0) return null;
  return (
    <ul class="facets">
      {[...request.chosen].flatMap(([id, values]) =>
        values.map((value) => (
          <li>
            <a href={registryAddress(words.language, request, withValue(request, id, value))}>
              <span class="unseen">{words('reg.take_away')} </span>
              {`${words(`facet.${id}`)}: ${facetValueName(evidence, words, id, value)}`}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        )),
      )}
    </ul>
  );
};

const Views = ({ view, request }: { view: View; request: RegistryRequest }) => (
  <ul class="facets views">
    {registryViews.map((name) => (
      <li>
        <a
          href={registryAddress(view.words.language, request, { view: name })}
          aria-current={request.view === name ? 'true' : undefined}
          data-key={`view=${name}`}
        >
          {view.words(`reg.view.${name}`)}
        </a>
      </li>
    ))}
    <li>
      <a href={selectionAddress(view.words.language, request)} download>
        {view.words('reg.export')}
      </a>
    </li>
  </ul>
);

const Shown = ({ view, request, rows }: { view: View; request: RegistryRequest; rows: readonly CaseView[] }) => {
  if (rows.length === 0) return <NothingFound view={view} request={request} />;
  switch (request.view) {
    case 'table':
      return <CaseTable view={view} request={request} rows={rows} />;
    case 'timeline':
      return <RegistryTimeline view={view} rows={rows} />;
    case 'map':
      return <PartnerMap view={view} request={request} rows={rows} />;
  }
};

const SearchForm = ({ view, request }: { view: View; request: RegistryRequest }) => {
  const { words } = view;
  return (
    <form
      class="btns search"
      method="get"
      action={pageAddress(words.language, 'cases')}
      role="search"
      id="registry-search"
    >
      {[...request.chosen].flatMap(([id, values]) =>
        values.map((value) => <input type="hidden" name={id} value={value} />),
      )}
      {request.view === 'table' ? null : <input type="hidden" name="view" value={request.view} />}
      <div class="field">
        <label for="q">{words('search')}</label>
        <input id="q" type="search" name="q" value={request.search} aria-describedby="q-help" autocomplete="off" />
      </div>
      <button class="btn" type="submit">
        {words('search_do')}
      </button>
      <p class="help" id="q-help">
        {words('reg.search_help')}
      </p>
    </form>
  );
};

export const registryPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const request = registryRequest(query);
  const registry = registryOf(site.assessment);
  const selection: RegistrySelection = select(registry, evidence, request, words.language);
  const onAPage = rowsOnAPage[request.view];
  const pages = Math.max(1, Math.ceil(selection.rows.length / onAPage));
  const page = Math.min(request.page, pages);
  const rows = selection.rows
    .slice(page === 1 ? 0 : (page - 1) * onAPage, page * onAPage)
    .map((row) => registry.rows[row] as CaseView);
  const own = evidence.byCountry.get(study.settings.focal)?.length ?? 0;
  const narrowed = request.chosen.size > 0 || request.search !== '';
  return pageOf(
    site,
    words('registry.title'),
    path,
    queryOf(request),
    <>
      <div class="open">
        <h1>{words('registry.title')}</h1>
        <p class="lead">{words('registry.lead', { n: evidence.views.length, own })}</p>
        <SearchForm view={view} request={request} />
      </div>
      <p id="shown" aria-live="polite">
        {words('registry.shown', { n: selection.rows.length })}{' '}
        {narrowed ? <a href={pageAddress(words.language, 'cases')}>{words('registry.clear')}</a> : null}
      </p>
      <p class="to-results">
        <a href="#results">{words('reg.to_results')}</a>
      </p>
      <div class="case" id="selection">
        <FacetColumn view={view} request={request} selection={selection} />
        <div class="evid" id="results">
          <section>
            <h2 class="unseen">{words(`reg.view.${request.view}`)}</h2>
            <Views view={view} request={request} />
            <Chosen view={view} request={request} />
            <Shown view={view} request={request} rows={rows} />
            <Pager view={view} request={request} page={page} pages={pages} />
          </section>
        </div>
      </div>
      <WouldChange words={words} lines={linesOfRegistry(view)} />
    </>,
  );
};
