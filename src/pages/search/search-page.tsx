/**
 * Search over everything. Live: the server answers. Static: the same page without an answer, which the script of the
 * browser gives from the index that lies beside it (`search/index.js`); without a script, the way to all lists.
 */
import { findDocuments, questionOf } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { SelectField } from '../select-field.js';
import type { PageBuilder, View } from '../view.js';
import { kinds, searchIndex } from './search-documents.js';

const mostShown = 50;

const lists = ['cases', 'indicators', 'criteria', 'problems', 'recommendations', 'statements', 'sources'] as const;

const Answer = ({ view }: { view: View }) => {
  const { site, words, query } = view;
  const index = searchIndex(site);
  const question = questionOf(query);
  if (question === null) return null;
  const found = findDocuments(index, question);
  const { features } = question;
  return (
    <>
      <p class="count" aria-live="polite">
        {found.length === 0 ? words('search.none') : words('search.found', { n: found.length })}
      </p>
      {features.length === 0 ? null : (
        <ul class="facets">
          {features.map((feature) => (
            <li>{index.names[feature] ?? feature}</li>
          ))}
        </ul>
      )}
      <ol class="found">
        {found.slice(0, mostShown).map((number) => {
          const [address, title, ownKind, note] = index.documents[number] ?? ['', '', '', ''];
          return (
            <li>
              <a href={address}>{title}</a>
              <p class="small muted">{[index.names[ownKind], note].filter((part) => part !== '').join(' · ')}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
};

export const searchPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const here = pageAddress(words.language, 'search');
  const text = query.toString();
  const kind = query.get('kind') ?? '';
  return pageOf(
    site,
    words('search.title'),
    path,
    text === '' ? '' : `?${text}`,
    <>
      <div class="open">
        <h1>{words('search.title')}</h1>
        <p class="lead">{words('search.lead')}</p>
        <form class="btns" id="search" method="get" action={here} role="search">
          <div class="field">
            <label for="q">{words('search.words')}</label>
            <input id="q" type="search" name="q" value={query.get('q') ?? ''} autocomplete="off" />
          </div>
          <SelectField
            id="kind"
            name="kind"
            label={words('search.kind')}
            options={[
              { value: '', name: words('search.anywhere') },
              ...kinds.map((one) => ({ value: one, name: words(`search.kind.${one}`) })),
            ]}
            chosen={kind}
          />
          <button class="btn" type="submit">
            {words('search_do')}
          </button>
        </form>
      </div>
      <section
        id="results"
        data-found={words('search.found', { n: '#' })}
        data-none={words('search.none')}
        data-more={words('search.more')}
      >
        {site.mode === 'live' ? (
          <Answer view={view} />
        ) : (
          <noscript>
            <p>{words('search.needs_script')}</p>
            <ul class="bullets">
              {lists.map((list) => (
                <li>
                  <a href={pageAddress(words.language, list)}>{words(`nav.${list}`)}</a>
                </li>
              ))}
            </ul>
          </noscript>
        )}
      </section>
    </>,
    site.mode === 'static' ? [`${here}index.js`] : [],
  );
};
