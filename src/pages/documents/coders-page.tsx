/** Two coders of one text side by side: what each gave to each sentence, how far they agree code by code, where they do not. */
import {
  type CodeAgreement,
  documentsView,
  isMachine,
  type LaidOut,
  touches,
  twoCoders,
} from '../../documents/index.js';
import { formatNumber } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import type { PageBuilder, View } from '../view.js';
import { type Mark, marksOfCoder } from './marks.js';
import {
  codeName,
  coderName,
  documentAddress,
  documentName,
  languageName,
  paragraphAddress,
  paragraphsOnAPage,
} from './names.js';
import { chosenLanguage, shownText } from './shown-text.js';

const Agreements = ({
  codes,
  view,
  names,
}: {
  codes: readonly CodeAgreement[];
  view: View;
  names: readonly [string, string];
}) => {
  const { words } = view;
  const number = (value: number): string => formatNumber(value, words.language, 2);
  return (
    <div class="scroll">
      <table class="stacked">
        <caption>{words('documents.agreement')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('documents.code')}</th>
            <th scope="col">{words('documents.both_gave')}</th>
            {names.map((name) => (
              <th scope="col">{words('documents.only_gave', { name })}</th>
            ))}
            <th scope="col">{words('agreement.alpha')}</th>
            <th scope="col">{words('agreement.use')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, both, onlyFirst, onlySecond, found }) => {
            const alpha = found.coefficients.find(({ name }) => name === 'alpha');
            const percent = found.coefficients.find(({ name }) => name === 'percent')?.value ?? null;
            const interval = alpha?.interval ?? null;
            return (
              <tr>
                <th scope="row">{codeName(view, code)}</th>
                <td data-l={words('documents.both_gave')}>{both}</td>
                <td data-l={words('documents.only_gave', { name: names[0] })}>{onlyFirst}</td>
                <td data-l={words('documents.only_gave', { name: names[1] })}>{onlySecond}</td>
                <td data-l={words('agreement.alpha')}>
                  {alpha?.value == null
                    ? words(found.paired === 0 ? 'agreement.not_computed' : 'agreement.does_not_vary')
                    : interval === null
                      ? `${number(alpha.value)} (${words('agreement.too_few')})`
                      : `${number(alpha.value)} (${number(interval[0])}–${number(interval[1])})`}
                  {percent === null ? null : (
                    <span class="cell-n">
                      {words('documents.same_share', { share: number(percent), n: found.paired })}
                    </span>
                  )}
                </td>
                <td data-l={words('agreement.use')}>{words(`agreement.use.${found.use ?? 'unknown'}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Given = ({ marks, others, view }: { marks: readonly Mark[]; others: readonly Mark[]; view: View }) => {
  const { words } = view;
  if (marks.length === 0) return <span class="missing">{words('documents.no_code')}</span>;
  const codes = [...new Set(marks.map(({ code }) => code))];
  return (
    <ul>
      {codes.map((code) => {
        const shared = others.some((mark) => mark.code === code);
        return (
          <li>
            {shared ? codeName(view, code) : <b>{codeName(view, code)}</b>}
            {shared ? null : <span class="cell-n">{words('documents.alone')}</span>}
          </li>
        );
      })}
    </ul>
  );
};

const SideBySide = ({
  view,
  laid,
  lang,
  names,
  first,
  second,
}: {
  view: View;
  laid: LaidOut;
  lang: string;
  names: readonly [string, string];
  first: readonly Mark[];
  second: readonly Mark[];
}) => {
  const { words, query } = view;
  const at = (marks: readonly Mark[], place: { from: number; to: number }) =>
    marks.filter((mark) => touches(mark, place));
  const paragraphs = laid.paragraphs.filter((one) => at([...first, ...second], one).length > 0);
  return (
    <>
      <p class="src">{words('documents.paragraphs_coded', { n: paragraphs.length, of: laid.paragraphs.length })}</p>
      <table class="stacked beside-coders">
        <thead>
          <tr>
            <th scope="col">{words('documents.sentence')}</th>
            {names.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOfPart(paragraphs, partOf(query), paragraphsOnAPage).flatMap((paragraph) =>
            paragraph.sentences.map((sentence) => {
              const [a, b] = [at(first, sentence), at(second, sentence)];
              return (
                <tr id={`s${sentence.number}`}>
                  <th scope="row">
                    <span class="cell-n">{words('documents.sentence_n', { n: sentence.number })}</span>
                    <span class="quoted" lang={lang}>
                      {laid.text.slice(sentence.start, sentence.end)}
                    </span>
                  </th>
                  <td data-l={names[0]}>
                    <Given marks={a} others={b} view={view} />
                  </td>
                  <td data-l={names[1]}>
                    <Given marks={b} others={a} view={view} />
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
      <Parts rows={paragraphs.length} query={query} words={words} most={paragraphsOnAPage} />
    </>
  );
};

const ChoiceOfCoders = ({
  view,
  id,
  coders,
  chosen,
  lang,
  languages,
}: {
  view: View;
  id: string;
  coders: readonly string[];
  chosen: readonly [string, string];
  lang: string;
  languages: readonly string[];
}) => {
  const { words } = view;
  const list = (
    name: 'a' | 'b',
    value: string,
    values: readonly string[],
    nameOf: (one: string) => string,
    label: string,
  ) => (
    <div class="field">
      <label for={`c-${name}`}>{label}</label>
      <select id={`c-${name}`} name={name}>
        {values.map((one) => (
          <option value={one} selected={one === value}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form class="filters" method="get" action={documentAddress(words.language, id, 'coders')}>
      {list('a', chosen[0], coders, (one) => coderName(view, one), words('documents.first_coder'))}
      {list('b', chosen[1], coders, (one) => coderName(view, one), words('documents.second_coder'))}
      <div class="field">
        <label for="c-lang">{words('documents.by.language')}</label>
        <select id="c-lang" name="lang">
          {languages.map((one) => (
            <option value={one} selected={one === lang}>
              {languageName(view, one)}
            </option>
          ))}
        </select>
      </div>
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};

export const codersPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  const one = documentsView(site.assessment.study).byId.get(path[1] ?? '');
  if (path.length !== 3 || path[2] !== 'coders' || one === undefined || one.document.parts.length > 0) return null;
  const { document } = one;
  const coders = [...new Set(document.codings.map(({ coder }) => coder))].sort(
    (a, b) => Number(isMachine(a)) - Number(isMachine(b)) || (a < b ? -1 : 1),
  );
  const pick = (name: 'a' | 'b', otherwise: string): string =>
    coders.find((coder) => coder === query.get(name)) ?? otherwise;
  const first = pick('a', coders[0] ?? '');
  const second = pick('b', coders.find((coder) => coder !== first) ?? first);
  const codingsIn = (lang: string) =>
    document.codings.some(({ rows }) => rows.some((row) => row.lang === lang && row.part === undefined));
  const languages = document.card.texts.map(({ lang }) => lang).filter(codingsIn);
  const own = chosenLanguage(view, one);
  const lang = own !== null && languages.includes(own) ? own : (languages[0] ?? own);
  const names = [coderName(view, first), coderName(view, second)] as const;
  const title = words('documents.coders_title', { name: documentName(view, one) });
  const shown = lang === null ? null : shownText(view, one, lang);
  const rowsOf = (coder: string) =>
    document.codings
      .find((entry) => entry.coder === coder)
      ?.rows.filter((row) => row.lang === lang && row.part === undefined) ?? [];
  const possible = coders.length >= 2 && first !== second;
  const laid = shown?.kind === 'text' ? shown.laid : null;
  const marks =
    laid === null
      ? null
      : ([marksOfCoder(laid, first, rowsOf(first)), marksOfCoder(laid, second, rowsOf(second))] as const);
  const { seed, bootstrap_draws: draws } = site.assessment.study.method;
  const found =
    possible && laid !== null && lang !== null && marks !== null
      ? twoCoders(
          document,
          laid,
          lang,
          { coder: first, spans: marks[0].marks },
          { coder: second, spans: marks[1].marks },
          { seed, draws },
        )
      : null;
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'documents')}>{words('documents.all')}</a>
        {' · '}
        <a href={documentAddress(words.language, one.id)}>{documentName(view, one)}</a>
      </p>
      <div class="open tight">
        <h1>{title}</h1>
        {found === null ? (
          <p class="missing">
            {words(
              !possible
                ? 'documents.coders_needed'
                : shown?.kind === 'unpublished'
                  ? 'documents.text_unpublished'
                  : 'documents.coders_need_text',
            )}
          </p>
        ) : (
          <p class="lead">
            {words('documents.coders_lead', {
              n: found.compared,
              codes: found.codes.length,
              differ: found.disagreements.length,
            })}
          </p>
        )}
        {coders.length < 2 || lang === null ? null : (
          <ChoiceOfCoders
            view={view}
            id={one.id}
            coders={coders}
            chosen={[first, second]}
            lang={lang}
            languages={languages}
          />
        )}
      </div>
      {found === null || laid === null || marks === null || lang === null ? null : (
        <>
          <section class="row" id="agreement">
            <div class="ask">
              <h2>{words('documents.agreement_title')}</h2>
              <p>{words('documents.agreement_note')}</p>
            </div>
            <div class="say">
              {found.codes.length === 0 ? (
                <p class="missing">{words('documents.nothing_compared')}</p>
              ) : (
                <Agreements codes={found.codes} view={view} names={names} />
              )}
              {found.notLookedFor.length === 0 ? null : (
                <p class="small">
                  {`${words('documents.not_looked_for')} ${found.notLookedFor.map((code) => codeName(view, code)).join(' · ')}`}
                </p>
              )}
            </div>
          </section>
          <section class="row" id="disagreements">
            <div class="ask">
              <h2>{words('documents.disagreements')}</h2>
              <p>{words('documents.disagreements_note')}</p>
            </div>
            <div class="say">
              {found.disagreements.length === 0 ? <p>{words('documents.no_disagreements')}</p> : null}
              <ul class="differences">
                {found.disagreements.map(({ sentence, code, by }) => (
                  <li>
                    <p>
                      <b>{codeName(view, code)}</b>
                      {`: ${words('documents.only_gave', { name: by === 'first' ? names[0] : names[1] })} · `}
                      <a
                        href={paragraphAddress(
                          words.language,
                          one.id,
                          lang,
                          laid.paragraphs.find((paragraph) => touches(paragraph, sentence))?.number ?? 1,
                        )}
                      >
                        {words('documents.sentence_n', { n: sentence.number })}
                      </a>
                    </p>
                    <blockquote lang={lang}>{laid.text.slice(sentence.start, sentence.end)}</blockquote>
                  </li>
                ))}
              </ul>
            </div>
          </section>
          <section class="row" id="beside">
            <div class="ask">
              <h2>{words('documents.beside')}</h2>
              <p>{words('documents.beside_note')}</p>
            </div>
            <div class="say">
              <SideBySide
                view={view}
                laid={laid}
                lang={lang}
                names={names}
                first={marks[0].marks}
                second={marks[1].marks}
              />
            </div>
          </section>
        </>
      )}
      <section class="row">
        <div class="ask">
          <h2>{words('documents.would_change')}</h2>
        </div>
        <div class="say">
          <p class="prose">{words('documents.would_change_coders')}</p>
        </div>
      </section>
    </>,
  );
};
