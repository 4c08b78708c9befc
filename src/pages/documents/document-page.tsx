/** One document: its card, what was counted in it, its editions and coders, and the text itself where it may be read here. */
import { type DocumentView, documentsView, isMachine } from '../../documents/index.js';
import { listOfSources } from '../../evidence/index.js';
import { countryName, formatDate, formatNumber } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { EditLink } from '../editing/edit-link.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { OwnWords } from '../own-words.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import { Row } from '../row.js';
import { SourceLinks } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';
import { BringText } from './bring-text.js';
import { CountsOfText } from './counts.js';
import { marksOf } from './marks.js';
import {
  codeName,
  coderName,
  documentAddress,
  documentName,
  languageName,
  paragraphAddress,
  paragraphsOnAPage,
} from './names.js';
import { PartsOfDocument } from './parts.js';
import { Reader } from './reader.js';
import { chosenLanguage, shownText } from './shown-text.js';
import { Waits } from './waits.js';

const Facts = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words, site } = view;
  const { card, parts } = one.document;
  const { byId, documents } = documentsView(site.assessment.study);
  const issuer = card.issuer === null ? undefined : site.assessment.study.actors.get(card.issuer);
  const links = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => {
      const other = id === null ? undefined : byId.get(id);
      return other === undefined
        ? []
        : [<a href={documentAddress(words.language, other.id)}>{documentName(view, other)}</a>];
    });
  const former = links([card.supersedes]);
  const later = links(documents.filter(({ document }) => document.card.supersedes === one.id).map(({ id }) => id));
  const missing = <span class="missing">{words('documents.not_said')}</span>;
  const facts: readonly (readonly [string, unknown])[] = [
    ['by.owner', words(`documents.owner.${card.owner}`)],
    ['country', card.country === null ? words('documents.no_one_country') : countryName(card.country, words.language)],
    ['issuer', issuer === undefined ? missing : words.label(issuer.name)],
    [
      'date',
      card.date === null
        ? parts.length > 0
          ? words('documents.dates_of_parts')
          : missing
        : formatDate(card.date, words.language),
    ],
    [
      'by.genre',
      `${words(`documents.genre.${card.genre}`)}${card.doctrine ? ` · ${words('documents.doctrine')}` : ''}`,
    ],
    ['edition', card.edition === null ? missing : <OwnWords text={card.edition} view={view} />],
    ['supersedes', former.length === 0 ? words('documents.supersedes_nothing') : former],
    ['superseded_by', later.length === 0 ? words('documents.superseded_by_nothing') : later],
    ...(card.in_force_until === null
      ? []
      : [['in_force_until', formatDate(card.in_force_until, words.language)] as const]),
  ];
  return (
    <dl class="bar-facts">
      {facts.map(([key, value]) => (
        <div>
          <dt>{words(`documents.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Versions = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words } = view;
  const { card, texts } = one.document;
  const count = (n: number | null): string =>
    n === null ? words('documents.not_counted_short') : formatNumber(n, words.language);
  if (card.texts.length === 0) return <p class="missing">{words('documents.no_languages')}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          {['by.language', 'status', 'by.text', 'paragraphs', 'sentences', 'words', 'hash'].map((column) => (
            <th scope="col">{words(`documents.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {card.texts.map((text) => (
          <tr>
            <th scope="row">{languageName(view, text.lang)}</th>
            <td data-l={words('documents.status')}>
              {words(`documents.status.${text.status}`)}
              <SourceLinks sources={listOfSources(text.src)} view={view} />
            </td>
            <td data-l={words('documents.by.text')}>
              {words(`documents.text.${texts.get(text.lang) ?? 'absent'}`)}
              {text.url === null || !/^https?:/.test(text.url) ? (
                <span class="cell-n">{words('documents.no_address')}</span>
              ) : (
                <span class="cell-n">
                  <a class="url" href={text.url} rel="noreferrer">
                    {words('documents.official_address')}
                  </a>
                </span>
              )}
            </td>
            <td data-l={words('documents.paragraphs')}>{count(text.paragraphs)}</td>
            <td data-l={words('documents.sentences')}>{count(text.sentences)}</td>
            <td data-l={words('documents.words')}>{count(text.words)}</td>
            <td data-l={words('documents.hash')}>
              {text.sha256 === null ? (
                <span class="missing">{words('documents.no_hash')}</span>
              ) : (
                <code title={text.sha256}>{text.sha256.slice(0, 12)}</code>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The ways on from a document: coding it, two coders beside each other, its editions. */
const Ways = ({ one, view, lang }: { one: DocumentView; view: View; lang: string | null }) => {
  const { words, site } = view;
  const { document } = one;
  const people = [...new Set(document.codings.map(({ coder }) => coder))].filter((coder) => !isMachine(coder));
  const others = [...new Set(document.codings.map(({ coder }) => coder))];
  const at = (...steps: string[]): string => documentAddress(words.language, one.id, ...steps);
  const pair = [...people, ...others.filter((coder) => !people.includes(coder))].slice(0, 2);
  const { supersedes } = document.card;
  // A corpus of many texts is read part by part: it has no page of two coders.
  const whole = document.parts.length === 0;
  if (!whole && supersedes === null) return null;
  return (
    <ul class="bullets">
      {site.editing === undefined || !whole ? null : (
        <li>
          <a href={`${at('coding')}${lang === null ? '' : `?lang=${lang}`}`}>{words('documents.to_coding')}</a>
        </li>
      )}
      {whole ? (
        <li>
          {pair.length === 2 ? (
            <a href={`${at('coders')}?a=${encodeURIComponent(pair[0] ?? '')}&b=${encodeURIComponent(pair[1] ?? '')}`}>
              {words('documents.to_coders')}
            </a>
          ) : (
            words('documents.one_coder', { n: others.length })
          )}
        </li>
      ) : null}
      {supersedes === null ? null : (
        <li>
          <a href={`${documentAddress(words.language, 'compare')}?a=${supersedes}&b=${one.id}`}>
            {words('documents.to_editions')}
          </a>
        </li>
      )}
    </ul>
  );
};

const TextSection = ({ one, view, lang }: { one: DocumentView; view: View; lang: string }) => {
  const { words, query } = view;
  const { document } = one;
  const shown = shownText(view, one, lang);
  const languages = document.card.texts.map((text) => text.lang);
  const switchOf = (other: string): string => `${documentAddress(words.language, one.id)}?lang=${other}#text`;
  const marks = shown.kind === 'text' ? marksOf(one, shown.laid, lang, shown.agrees) : null;
  return (
    <section class="row read" id="text">
      <div class="ask">
        <h2>{words('documents.text_title')}</h2>
        <ul class="facets">
          {languages.map((other) => (
            <li>
              <a href={switchOf(other)} aria-current={other === lang ? 'true' : undefined}>
                {languageName(view, other)}
              </a>
            </li>
          ))}
        </ul>
        {shown.kind === 'text' ? <p>{words('documents.reader_note')}</p> : null}
        {shown.kind === 'text' && document.codings.length === 0 && one.coders.every(isMachine) ? (
          <p>{words('documents.no_people')}</p>
        ) : null}
      </div>
      <div class="say">
        {shown.kind === 'absent' ? (
          <div class="hatch">
            <p>{words('documents.text_absent', { language: languageName(view, lang) })}</p>
            <BringText id={one.id} words={words} />
          </div>
        ) : null}
        {shown.kind === 'unpublished' ? (
          <div class="hatch">
            <p>{words('documents.text_unpublished')}</p>
          </div>
        ) : null}
        {shown.kind === 'text' && marks !== null ? (
          <>
            {shown.agrees ? null : <p class="said wrong">{words('documents.text_changed')}</p>}
            {marks.lost.length === 0 ? null : (
              <details>
                <summary>{words('documents.lost_codings', { n: marks.lost.length })}</summary>
                <ul class="bullets small">
                  {marks.lost.map((mark) => (
                    <li>{`${codeName(view, mark.code)} · ${coderName(view, mark.coder)} · ${mark.from}–${mark.to}: «${mark.quote}»`}</li>
                  ))}
                </ul>
              </details>
            )}
            <Reader
              view={view}
              address={(number) => paragraphAddress(words.language, one.id, lang, number)}
              lang={lang}
              laid={shown.laid}
              paragraphs={rowsOfPart(shown.laid.paragraphs, partOf(query), paragraphsOnAPage)}
              marks={marks.marks}
            />
            <Parts rows={shown.laid.paragraphs.length} query={query} words={words} most={paragraphsOnAPage} />
          </>
        ) : null}
      </div>
    </section>
  );
};

export const documentPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const one = documentsView(site.assessment.study).byId.get(path[1] ?? '');
  if (path.length !== 2 || one === undefined) return null;
  const { card, parts } = one.document;
  const inParts = parts.length > 0;
  const lang = chosenLanguage(view, one);
  const sources = listOfSources(card.src);
  const counted = one.texts.filter(({ byCoder }) => byCoder.size > 0).length;
  return pageOf(
    site,
    documentName(view, one),
    path,
    searchOf(view),
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'documents')}>{words('documents.all')}</a>
      </p>
      <div class="open tight">
        <h1>
          <bdi>{documentName(view, one)}</bdi>
          {`: ${words('documents.question')}`}
        </h1>
        <p class="lead">
          {words('documents.document_lead', {
            parts: parts.length,
            texts: card.texts.length,
            here: card.texts.filter((text) => one.document.texts.get(text.lang) === 'there').length,
            counted,
            codings: one.codings,
          })}
        </p>
        <EditLink view={view} kind="document_card" id={one.document.id} />
      </div>
      <Row
        id="card"
        ask={words('documents.card')}
        note={
          <>
            {sources.length === 0 ? words('fact.unsourced') : `${words('documents.card_sources')}:`}
            <SourceLinks sources={sources} view={view} />
          </>
        }
      >
        <Facts one={one} view={view} />
        {inParts ? null : <Versions one={one} view={view} />}
        {card.note === undefined ? null : (
          <p class="src">
            {`${words('documents.coder_note')}: `}
            <OwnWords text={card.note} view={view} />
          </p>
        )}
        <Ways one={one} view={view} lang={lang} />
      </Row>
      <Waits one={one} view={view} />
      {inParts ? (
        <PartsOfDocument one={one} view={view} />
      ) : (
        <Row id="counts" ask={words('documents.counts_title')} note={words('documents.counts_note')}>
          {one.texts.length === 0 ? <p class="missing">{words('documents.no_counts')}</p> : null}
          {one.texts.map((text) => (
            <CountsOfText text={text} view={view} />
          ))}
        </Row>
      )}
      {inParts || lang === null ? null : <TextSection one={one} view={view} lang={lang} />}
      <Row ask={words('documents.would_change')}>
        <p class="prose">{words('documents.would_change_document')}</p>
      </Row>
    </>,
  );
};
