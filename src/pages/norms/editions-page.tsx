/** Two editions of one act, article by article, and what became of each commitment, with its place in both texts (T2). */
import {
  type ArticleFate,
  type ChangedCommitment,
  comparedTexts,
  type EditionComparison,
  editionPairs,
  editionTexts,
} from '../../classes/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { MissingTexts } from './edition-texts.js';
import { countOf, shownFates } from './editions.js';
import { normAddress, normName } from './names.js';

const articleFates: readonly ArticleFate[] = ['same', 'changed', 'renumbered', 'added', 'removed'];

/** A sentence of an official text, long enough to be found again. */
const longestQuote = 400;
const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote).trimEnd()}…` : line;
};

const Articles = ({ found, view }: { found: EditionComparison; view: View }) => {
  const { words } = view;
  const number = (article: string | null): string => article ?? words('editions.opening');
  const shown = found.articles.filter(({ fate }) => fate !== 'same');
  if (shown.length === 0) return <p class="prose">{words('editions.articles_same')}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('norms.earlier')}</th>
          <th scope="col">{words('norms.later')}</th>
          <th scope="col">{words('editions.fate')}</th>
          <th scope="col">{words('editions.paragraphs')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ fate, earlier, later, paragraphs }) => (
          <tr>
            <td data-l={words('norms.earlier')}>{fate === 'added' ? words('editions.not_there') : number(earlier)}</td>
            <td data-l={words('norms.later')}>{fate === 'removed' ? words('editions.not_there') : number(later)}</td>
            <td data-l={words('editions.fate')}>{words(`editions.article.${fate}`)}</td>
            <td data-l={words('editions.paragraphs')}>{words('editions.paragraph_counts', paragraphs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Side = ({ side, lang, view }: { side: ChangedCommitment['earlier']; lang: string; view: View }) => {
  const { words } = view;
  if (side === null) return <span class="missing">{words('editions.not_there')}</span>;
  const { place, modality, text } = side;
  return (
    <>
      <q lang={lang}>{quoted(text)}</q>
      <span class="cell-n">
        {words('editions.place', {
          address: place.address ?? words('editions.opening'),
          paragraph: place.paragraph,
          start: place.start,
          end: place.end,
        })}
        {'; '}
        {modality === null ? words('editions.no_commitment') : words(`editions.modality.${modality}`)}
      </span>
    </>
  );
};

const Commitments = ({ list, lang, view }: { list: readonly ChangedCommitment[]; lang: string; view: View }) => {
  const { words } = view;
  const aspects = (names: readonly string[]): string =>
    names.map((name) => words(`editions.aspect.${name}`)).join(', ');
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('norms.earlier')}</th>
          <th scope="col">{words('norms.later')}</th>
          <th scope="col">{words('editions.what_changed')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ earlier, later, gained, lost }) => (
          <tr>
            <td data-l={words('norms.earlier')}>
              <Side side={earlier} lang={lang} view={view} />
            </td>
            <td data-l={words('norms.later')}>
              <Side side={later} lang={lang} view={view} />
            </td>
            <td data-l={words('editions.what_changed')}>
              {gained.length === 0 ? null : <>{words('editions.gained', { what: aspects(gained) })} </>}
              {lost.length === 0 ? null : words('editions.lost', { what: aspects(lost) })}
              {gained.length + lost.length === 0 ? words('editions.amount') : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Compared = ({ found, view }: { found: EditionComparison; view: View }) => {
  const { words } = view;
  const others = found.commitments.filter(({ fate }) => fate === 'both_ways' || fate === 'amount_changed');
  const groups = [
    ...shownFates.map((fate) => [fate, found.commitments.filter((one) => one.fate === fate)] as const),
    ['other', others] as const,
  ];
  return (
    <>
      <Row id="articles" ask={words('editions.articles')} note={words('editions.articles_note')}>
        <Articles found={found} view={view} />
      </Row>
      {groups.map(([fate, list]) => (
        <Row
          id={fate}
          ask={words(`editions.commitments.${fate}`)}
          note={words('editions.commitments_n', { n: list.length })}
        >
          {list.length === 0 ? (
            <p class="missing">{words('editions.none_of_these')}</p>
          ) : (
            <Commitments list={list} lang={found.language} view={view} />
          )}
        </Row>
      ))}
    </>
  );
};

export const normEditionsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const [, laterId, earlierId] = path;
  const { study } = site.assessment;
  const pair = editionPairs(study).find(
    ({ earlier, later }) => earlier.record.id === earlierId && later.record.id === laterId,
  );
  if (path.length !== 3 || pair === undefined) return null;
  const texts = editionTexts(study, pair, words.language);
  const found = comparedTexts(study, texts);
  const names = {
    earlier: normName(view, pair.earlier.record.id),
    later: normName(view, pair.later.record.id),
  };
  return pageOf(
    site,
    words('editions.title', names),
    path,
    '',
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'norms')}>{words('norms.all')}</a>
        {' · '}
        <a href={normAddress(view, pair.earlier.record.id)}>{names.earlier}</a>
        {' · '}
        <a href={normAddress(view, pair.later.record.id)}>{names.later}</a>
      </p>
      <div class="open">
        <h1>{words('editions.title', names)}</h1>
        {found === null ? (
          <MissingTexts texts={texts} view={view} />
        ) : (
          <>
            <p class="lead">
              {words(
                'editions.lead',
                Object.fromEntries(articleFates.map((fate) => [fate, countOf(found.articles, fate)])),
              )}{' '}
              {words(
                'editions.commitment_counts',
                Object.fromEntries(shownFates.map((fate) => [fate, countOf(found.commitments, fate)])),
              )}
            </p>
            <p class="note">
              {words('editions.note', {
                language: words.say({ key: `editions.language.${found.language}` }),
                earlier: found.documents[0],
                later: found.documents[1],
              })}{' '}
              <span class="rung">L1</span>
            </p>
          </>
        )}
      </div>
      {found === null ? null : <Compared found={found} view={view} />}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('editions.would_change')}</p>
      </Row>
    </>,
  );
};
