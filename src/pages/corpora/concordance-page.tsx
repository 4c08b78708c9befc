/** Words in context over the texts that lie in the study, in three languages; every place opens in the reader. */
import { countryName, isLanguage, type Language, languages } from '../../language/index.js';
import {
  codeFound,
  type PlaceInText,
  placesOf,
  type QuotedPlace,
  quotedPlaces,
  type SearchedBy,
  searchedBy,
  textsPresent,
} from '../../report/index.js';
import { type ConcordanceOrder, concordanceOrders, type PatternMistake } from '../../text/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { coderName } from '../documents/names.js';
import { chosenOf, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import { SelectField } from '../select-field.js';
import type { PageBuilder, View } from '../view.js';
import { CodeLink, documentName, Ending, languageName, placeAddress, Row, Scroll, Selection } from './pieces.js';

export interface ConcordanceRequest {
  readonly words: string;
  readonly by: SearchedBy;
  readonly language: Language | null;
  readonly order: ConcordanceOrder;
}

/** A search is a phrase, not a page. */
const longest = 200;

export function concordanceRequest(view: View): ConcordanceRequest {
  const [lang, by, sort] = [chosenOf(view, 'lang'), chosenOf(view, 'by'), chosenOf(view, 'sort')];
  return {
    words: (view.query.get('q') ?? '').trim().slice(0, longest),
    by: searchedBy.find((one) => one === by) ?? 'lemma',
    language: lang !== null && isLanguage(lang) ? lang : null,
    order: concordanceOrders.find((one) => one === sort) ?? 'place',
  };
}

const Form = ({ request, view }: { request: ConcordanceRequest; view: View }) => {
  const { words } = view;
  const select = (name: string, chosen: string, options: readonly (readonly [string, string])[]) => (
    <SelectField
      id={`f-${name}`}
      name={name}
      label={words(`concordance.${name}`)}
      options={options.map(([value, label]) => ({ value, name: label }))}
      chosen={chosen}
    />
  );
  return (
    <form class="filters" method="get" action={pageAddress(words.language, 'concordance')} role="search">
      <div class="field">
        <label for="f-q">{words('concordance.q')}</label>
        <input id="f-q" name="q" type="search" value={request.words} maxlength={longest} dir="auto" />
      </div>
      {select(
        'by',
        request.by,
        searchedBy.map((one) => [one, words(`concordance.by.${one}`)]),
      )}
      {select('lang', request.language ?? '', [
        ['', words('corpora.all_languages')],
        ...languages.map((one): readonly [string, string] => [one, languageName(words, one)]),
      ])}
      {select(
        'sort',
        request.order,
        concordanceOrders.map((one) => [one, words(`concordance.sort.${one}`)]),
      )}
      <button class="btn" type="submit">
        {words('search_do')}
      </button>
    </form>
  );
};

const Lines = ({ places, view }: { places: readonly PlaceInText[]; view: View }) => {
  const { words } = view;
  return (
    <Scroll label={words('concordance.places')}>
      <table class="kwic">
        <thead>
          <tr>
            <th scope="col">{words('concordance.left')}</th>
            <th scope="col">{words('concordance.place')}</th>
            <th scope="col">{words('concordance.right')}</th>
            <th scope="col">{words('concordance.where')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((one) => (
            <tr>
              <td class="left" lang={one.lang}>
                {one.left}
              </td>
              <td lang={one.lang}>
                <a href={placeAddress(words, one.id, one.lang, one.paragraph, one.part)}>
                  <mark>{one.quote}</mark>
                </a>
              </td>
              <td lang={one.lang}>{one.right}</td>
              <td class="small">
                {`${documentName(view, one.id)}, ${one.part ?? languageName(words, one.lang)}`}
                {one.paragraph === null ? '' : `, ${words('concordance.paragraph', { n: one.paragraph })}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const mostQuoted = 100;

/** A speech by its country and year, any other text by its document and language. */
const quotedIn = ({ country, year, document, lang, part }: QuotedPlace, view: View): string =>
  country === null || year === null
    ? `${documentName(view, document)}, ${part ?? languageName(view.words, lang)}`
    : `${countryName(country, view.words.language)}, ${year}`;

/** Texts that are not here: what coders quoted there. */
const Quoted = ({ quoted, view }: { quoted: readonly QuotedPlace[]; view: View }) => {
  const { words } = view;
  const byCode = new Map<string, number>();
  for (const { code } of quoted) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  const shown = [...quoted].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, mostQuoted);
  return (
    <Row id="quoted" title={words('concordance.quoted')} notes={[words('concordance.quoted_note')]}>
      {quoted.length === 0 ? (
        <p>{words('concordance.nothing_quoted')}</p>
      ) : (
        <>
          <p>{words('concordance.quoted_n', { n: quoted.length, codes: byCode.size })}</p>
          <Scroll label={words('concordance.quoted')}>
            <table class="stacked">
              <thead>
                <tr>
                  <th scope="col">{words('concordance.place')}</th>
                  <th scope="col">{words('corpora.code')}</th>
                  <th scope="col">{words('concordance.coder')}</th>
                  <th scope="col">{words('concordance.where')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((one) => (
                  <tr>
                    <th scope="row" lang={one.lang}>
                      {one.quote}
                    </th>
                    <td class="brief" data-l={words('corpora.code')}>
                      <CodeLink code={one.code} view={view} />
                    </td>
                    <td class="brief" data-l={words('concordance.coder')}>
                      {coderName(view, one.coder)}
                    </td>
                    <td class="brief" data-l={words('concordance.where')}>
                      <a href={explainAddress(words.language, `text:${one.document}:${one.part ?? one.lang}`)}>
                        {quotedIn(one, view)}
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {quoted.length > mostQuoted ? <p>{words('corpora.and_more', { n: quoted.length - mostQuoted })}</p> : null}
        </>
      )}
    </Row>
  );
};

const Mistake = ({ mistake, request, view }: { mistake: PatternMistake; request: ConcordanceRequest; view: View }) => {
  const { code, at, args } = mistake;
  return (
    <p class="said wrong" role="alert">
      {view.words.say({ key: `dictionary.problem.${code}`, args: { pattern: request.words, place: at + 1, ...args } })}
    </p>
  );
};

/** What the counts say where no text can be searched: codes by how often they were found. */
const Known = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const codes = [...evidence.standard.textCodes.keys()]
    .map((code) => ({ code, hits: codeFound(study, code).reduce((sum, one) => sum + one.hits, 0) }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits || (a.code < b.code ? -1 : 1));
  return (
    <Row id="known" title={words('concordance.known')} notes={[words('concordance.known_note')]}>
      {codes.length === 0 ? (
        <p class="missing">{words('concordance.nothing_known')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words('corpora.code')}</th>
              <th scope="col" class="n">
                {words('concordance.hits')}
              </th>
            </tr>
          </thead>
          <tbody>
            {codes.slice(0, 40).map(({ code, hits }) => (
              <tr>
                <th scope="row">
                  <CodeLink code={code} view={view} />
                </th>
                <td class="n">{hits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Row>
  );
};

export const concordancePage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { study } = site.assessment;
  const request = concordanceRequest(view);
  const live = site.mode === 'live';
  const present = live ? textsPresent(study, request.language) : [];
  const asked = live && request.words !== '';
  const found = asked && present.length > 0 ? placesOf(study, request) : null;
  const places = found !== null && 'places' in found ? found : null;
  const quoted = asked ? quotedPlaces(study, request.words, request.language) : [];
  const all = study.documents.byId.size;
  const lead = !live
    ? words('concordance.static')
    : !asked
      ? words('concordance.ready', { texts: present.length, documents: all })
      : places === null
        ? words('concordance.no_texts', { q: request.words, quoted: quoted.length })
        : words('concordance.lead', {
            q: request.words,
            n: places.places.length,
            documents: new Set(places.places.map(({ id, lang, part }) => `${id} ${lang} ${part ?? ''}`)).size,
            texts: places.texts,
          });
  return pageOf(
    site,
    words('concordance.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('concordance.title')}</h1>
        <p class="lead">{lead}</p>
        {found !== null && 'mistake' in found ? (
          <Mistake mistake={found.mistake} request={request} view={view} />
        ) : null}
        {places === null || places.tooSlow.length === 0 ? null : (
          <p class="note">{words('concordance.too_slow', { texts: places.tooSlow.join(', ') })}</p>
        )}
        {places === null || places.left === 0 ? null : (
          <p class="note">{words('concordance.left_out', { n: places.left })}</p>
        )}
        {live ? <Form request={request} view={view} /> : null}
      </div>
      {places === null || places.places.length === 0 ? null : (
        <Row id="places" title={words('concordance.places')} notes={[words('concordance.places_note')]}>
          <Lines places={rowsOfPart(places.places, partOf(query))} view={view} />
          <Parts rows={places.places.length} query={query} words={words} />
        </Row>
      )}
      {asked ? <Quoted quoted={quoted} view={view} /> : <Known view={view} />}
      {asked ? <Selection section="concordance" query={query} view={view} /> : null}
      <Ending change={words('concordance.would_change')} method={words('concordance.method')} view={view} />
    </>,
  );
};
