/** The registry: every case, filtered by facets that stand in the address, found by words, ordered by start. */
import { institutionClass } from '../../classes/index.js';
import type { CaseView } from '../../evidence/index.js';
import { compareText, formatDate, labelIn } from '../../language/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { facetsOf } from './facets.js';

const rowsOnAPage = 200;

const textOf = (view: CaseView): string =>
  [...Object.values(view.record.name), view.id, ...(view.record.goals ?? []).map((goal) => goal.text ?? '')]
    .join(' ')
    .toLowerCase();

export const registryPage: PageBuilder = ({ site, words, path, query }) => {
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const facets = facetsOf(site.assessment, words);
  const chosen = facets.flatMap((facet) =>
    query.get(facet.id) === null ? [] : [{ facet, value: query.get(facet.id) ?? '' }],
  );
  const search = (query.get('q') ?? '').trim();
  const needles = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (view: CaseView, except?: string): boolean =>
    chosen.every(({ facet, value }) => facet.id === except || facet.valuesOf(view).includes(value)) &&
    needles.every((needle) => textOf(view).includes(needle));
  const shown = evidence.views
    .filter((view) => fits(view))
    .sort(
      (a, b) =>
        (b.start ?? Number.NEGATIVE_INFINITY) - (a.start ?? Number.NEGATIVE_INFINITY) ||
        compareText(labelIn(a.record.name, words.language), labelIn(b.record.name, words.language), words.language),
    );
  const pageNumber = Math.max(1, Number(query.get('page') ?? '1') || 1);
  const visible = shown.slice((pageNumber - 1) * rowsOnAPage, pageNumber * rowsOnAPage);
  const address = (change: Readonly<Record<string, string | null>>): string => {
    const next = new URLSearchParams(query);
    next.delete('page');
    for (const [key, value] of Object.entries(change))
      if (value === null) next.delete(key);
      else next.set(key, value);
    const text = next.toString();
    return pageAddress(words.language, 'cases') + (text === '' ? '' : `?${text}`);
  };
  const own = evidence.byCountry.get(study.settings.focal)?.length ?? 0;
  const queryText = query.toString();
  return pageOf(
    site,
    words('registry.title'),
    path,
    queryText === '' ? '' : `?${queryText}`,
    <>
      <div class="open">
        <h1>{words('registry.title')}</h1>
        <p class="lead">{words('registry.lead', { n: evidence.views.length, own })}</p>
        <form class="btns" method="get" action={pageAddress(words.language, 'cases')} role="search">
          {chosen.map(({ facet, value }) => (
            <input type="hidden" name={facet.id} value={value} />
          ))}
          <div class="field">
            <label for="q">{words('search')}</label>
            <input id="q" type="search" name="q" value={search} />
          </div>
          <button class="btn" type="submit">
            {words('search_do')}
          </button>
        </form>
      </div>
      <div class="case">
        <div class="facts">
          <h2 class="unseen">{words('facets')}</h2>
          {facets.map((facet) => {
            const counts = new Map<string, number>();
            for (const view of evidence.views)
              if (fits(view, facet.id))
                for (const value of facet.valuesOf(view)) counts.set(value, (counts.get(value) ?? 0) + 1);
            const active = query.get(facet.id);
            return (
              <details open={active !== null}>
                <summary>{words(`facet.${facet.id}`)}</summary>
                <ul class="facet">
                  {[...counts]
                    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
                    .map(([value, n]) => (
                      <li>
                        <a
                          href={address({ [facet.id]: active === value ? null : value })}
                          aria-current={active === value ? 'true' : undefined}
                        >
                          {facet.nameOf(value)}
                        </a>{' '}
                        <span class="muted">{n}</span>
                      </li>
                    ))}
                </ul>
              </details>
            );
          })}
        </div>
        <div class="evid">
          <section>
            <p aria-live="polite">
              {words('registry.shown', { n: shown.length })}
              {chosen.length + needles.length > 0 ? (
                <>
                  {' '}
                  <a href={pageAddress(words.language, 'cases')}>{words('registry.clear')}</a>
                </>
              ) : null}
            </p>
            {chosen.length === 0 ? null : (
              <ul class="facets">
                {chosen.map(({ facet, value }) => (
                  <li>
                    <a
                      href={address({ [facet.id]: null })}
                    >{`${words(`facet.${facet.id}`)}: ${facet.nameOf(value)} ×`}</a>
                  </li>
                ))}
              </ul>
            )}
            <table class="stacked">
              <thead>
                <tr>
                  <th scope="col">{words('case')}</th>
                  <th scope="col">{words('start')}</th>
                  <th scope="col">{words('class')}</th>
                  <th scope="col">{words('existence')}</th>
                </tr>
              </thead>
              <tbody>
                {visible.map((view) => (
                  <tr>
                    <th scope="row">
                      <a href={caseAddress(words.language, view.id)}>{words.label(view.record.name)}</a>
                    </th>
                    <td data-l={words('start')}>
                      {view.record.time.start === null ? (
                        <span class="missing">{words('not_known_word')}</span>
                      ) : (
                        formatDate(view.record.time.start, words.language)
                      )}
                    </td>
                    <td data-l={words('class')}>
                      {words.say({ key: `class.${institutionClass(evidence, view, evidence.calendar.asOf).class}` })}
                    </td>
                    <td data-l={words('existence')}>{words(`existence.${view.record.status}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {shown.length <= rowsOnAPage ? null : (
              <nav class="facets" aria-label={words('pages')}>
                {Array.from({ length: Math.ceil(shown.length / rowsOnAPage) }, (_, index) => (
                  <a
                    href={`${address({})}${queryText === '' ? '?' : '&'}page=${index + 1}`}
                    aria-current={pageNumber === index + 1 ? 'page' : undefined}
                  >
                    {index + 1}
                  </a>
                ))}
              </nav>
            )}
          </section>
        </div>
      </div>
    </>,
  );
};
