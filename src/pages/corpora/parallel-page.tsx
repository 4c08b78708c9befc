/** The parallel-text test: whether versions of one document in several languages say the same, code by code, and which paragraphs differ. */
import { formatNumber } from '../../language/index.js';
import { type ParallelTest, parallelDocuments, parallelTest } from '../../report/index.js';
import { type CodeEquivalence, leastRho, ratioBounds } from '../../text/index.js';
import { pageAddress } from '../address.js';
import { coderName } from '../documents/names.js';
import { chosenOf, FilterForm, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { TestMark } from '../marks.js';
import type { PageBuilder, View } from '../view.js';
import { CodeLink, codeName, documentName, Ending, languageName, placeAddress, Row, Scroll } from './pieces.js';

const outcomeOf = { pass: 'pass', fail: 'fail', not_found: 'nodata' } as const;

const Counts = ({ test, view }: { test: ParallelTest; view: View }) => {
  const { words } = view;
  const [a, b] = test.languages.map((lang) => languageName(words, lang));
  const shown = test.codes.filter(({ verdict }) => verdict !== 'not_found');
  const none = test.codes.filter(({ verdict }) => verdict === 'not_found');
  const number = (value: number | null): string =>
    value === null ? words('parallel.undefined') : formatNumber(value, words.language, 2);
  return (
    <>
      <Scroll label={words('parallel.table')}>
        <table class="stacked briefly">
          <thead>
            <tr>
              <th scope="col">{words('corpora.code')}</th>
              <th scope="col">{a}</th>
              <th scope="col">{b}</th>
              <th scope="col">ρ</th>
              <th scope="col">{words('parallel.ratio')}</th>
              <th scope="col">{words('parallel.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr>
                <th scope="row">
                  <CodeLink code={one.code} view={view} />
                </th>
                <td class="brief labelled" data-l={a}>
                  {one.a === 0 ? words('labels.never') : one.a}
                </td>
                <td class="brief labelled" data-l={b}>
                  {one.b === 0 ? words('labels.never') : one.b}
                </td>
                <td class="brief labelled" data-l="ρ">
                  {number(one.rho)}
                </td>
                <td class="brief labelled" data-l={words('parallel.ratio')}>
                  {number(one.ratio)}
                </td>
                <td class="whole verdict-of" data-l={words('parallel.verdict')}>
                  <TestMark outcome={outcomeOf[one.verdict]} /> <b>{words(`parallel.verdict.${one.verdict}`)}</b>
                  {one.differing.length === 0 ? null : (
                    <span class="cell-n">
                      <a href={`#differs-${one.code}`}>{words('parallel.differing_n', { n: one.differing.length })}</a>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {none.length === 0 ? null : (
        <details>
          <summary>{words('parallel.not_found_n', { n: none.length })}</summary>
          <p class="small">{none.map(({ code }) => codeName(view, code)).join(' · ')}</p>
        </details>
      )}
    </>
  );
};

/** A site would publish whole texts of others: there the counts stand alone. */
const Sides = ({ test, pair, view }: { test: ParallelTest; pair: number; view: View }) => {
  const { words, site } = view;
  if (test.from === 'counts' || site.mode === 'static') return null;
  const found = test.pairs[pair];
  return (
    <div class="versions">
      {([0, 1] as const).map((at) => {
        const paragraphs = (at === 0 ? found?.a : found?.b) ?? [];
        return (
          <div lang={test.languages[at]}>
            {paragraphs.length === 0 ? (
              <p class="missing">{words('parallel.lacks')}</p>
            ) : (
              paragraphs.map(({ text }) => <p dir="auto">{text}</p>)
            )}
          </div>
        );
      })}
    </div>
  );
};

const mostDiffering = 40;

const Differing = ({ one, test, view }: { one: CodeEquivalence; test: ParallelTest; view: View }) => {
  const { words } = view;
  const [a = '', b = ''] = test.languages;
  // Where no text is shown there is no paragraph to go to.
  const textIsShown = test.from !== 'counts' && view.site.mode !== 'static';
  const paragraphOf = (pair: number): number | null => (textIsShown ? pair + 1 : null);
  return (
    <details id={`differs-${one.code}`} open={one.verdict === 'fail' && one.differing.length <= 6}>
      <summary>
        <b>{codeName(view, one.code)}</b>
        {`: ${words('parallel.differing_n', { n: one.differing.length })}`}
      </summary>
      <ul class="list">
        {one.differing.slice(0, mostDiffering).map((place) => (
          <li>
            {words('parallel.differs', {
              n: place.pair + 1,
              address: place.address ?? 'none',
              a: place.a,
              b: place.b,
              first: languageName(words, a),
              second: languageName(words, b),
            })}{' '}
            <a href={placeAddress(words, test.document, a, paragraphOf(place.pair))}>
              {words('parallel.open', { language: languageName(words, a) })}
            </a>
            {' · '}
            <a href={placeAddress(words, test.document, b, paragraphOf(place.pair))}>
              {words('parallel.open', { language: languageName(words, b) })}
            </a>
            <Sides test={test} pair={place.pair} view={view} />
          </li>
        ))}
      </ul>
      {one.differing.length > mostDiffering ? (
        <p>{words('corpora.and_more', { n: one.differing.length - mostDiffering })}</p>
      ) : null}
    </details>
  );
};

export const parallelPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const documents = parallelDocuments(study);
  const asked = chosenOf(view, 'document');
  const chosen = documents.find(({ id }) => id === asked) ?? documents[0];
  const wanted = chosenOf(view, 'versions');
  const pair = chosen?.pairs.find((one) => one.join('-') === wanted) ?? chosen?.pairs[0];
  const test =
    chosen === undefined || pair === undefined ? null : parallelTest(study, evidence.standard, chosen.id, pair);
  const differing = test?.codes.filter((one) => one.differing.length > 0) ?? [];
  return pageOf(
    site,
    words('parallel.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('parallel.title')}</h1>
        <p class="lead">
          {test === null
            ? words('parallel.nothing')
            : words('parallel.lead', {
                document: documentName(view, test.document),
                first: languageName(words, test.languages[0]),
                second: languageName(words, test.languages[1]),
                passed: test.passed,
                failed: test.failed,
                n: test.passed + test.failed,
              })}
        </p>
        {test === null ? null : <p class="note">{words(`parallel.from.${test.from}`, { n: test.pairs.length })}</p>}
        {documents.length < 2 ? null : (
          <FilterForm
            action={pageAddress(words.language, 'parallel')}
            choices={[
              {
                id: 'document',
                label: words('parallel.document'),
                options: documents.map(({ id }) => ({ value: id, name: documentName(view, id) })),
              },
            ]}
            view={view}
            shown={words('parallel.documents_n', { n: documents.length })}
          />
        )}
        {site.mode === 'static' || chosen === undefined || chosen.pairs.length < 2 ? null : (
          <ul class="facets">
            {chosen.pairs.map((one) => (
              <li>
                <a
                  href={`./?document=${chosen.id}&versions=${one.join('-')}`}
                  aria-current={one === pair ? 'true' : undefined}
                >
                  {one.map((lang) => languageName(words, lang)).join(words.dash)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {test === null ? null : (
        <>
          <Row
            id="codes"
            title={words('parallel.table')}
            notes={[
              words('parallel.rule', {
                rho: formatNumber(leastRho, words.language, 2),
                low: formatNumber(ratioBounds[0], words.language, 2),
                high: formatNumber(ratioBounds[1], words.language, 2),
              }),
              words('parallel.by', { coders: test.coders.map((coder) => coderName(view, coder)).join('; ') }),
            ]}
          >
            <Counts test={test} view={view} />
          </Row>
          <Row id="differing" title={words('parallel.differing')} notes={[words('parallel.differing_note')]}>
            {differing.length === 0 ? <p>{words('parallel.none_differ')}</p> : null}
            {differing.map((one) => (
              <Differing one={one} test={test} view={view} />
            ))}
            {test.from === 'counts' ? <p class="note">{words('parallel.counts_only')}</p> : null}
          </Row>
        </>
      )}
      <Ending change={words('parallel.would_change')} method={words('parallel.method')} view={view} />
    </>,
  );
};
