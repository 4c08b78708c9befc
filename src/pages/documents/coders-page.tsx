/** Two coders of one text side by side: what each gave to each sentence, how far they agree code by code, where they do not. */
import { documentsView, isMachine, twoCoders } from '../../documents/index.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { ChoiceOfCoders } from './choice-of-coders.js';
import { Agreements } from './code-agreements.js';
import { Disagreements } from './disagreements.js';
import { DocumentCrumbs } from './document-crumbs.js';
import { marksOfCoder } from './marks.js';
import { codeName, coderName, documentName } from './names.js';
import { chosenLanguage, shownText } from './shown-text.js';
import { SideBySide } from './side-by-side.js';

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
      <DocumentCrumbs one={one} view={view} />
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
          <Disagreements
            disagreements={found.disagreements}
            view={view}
            document={one.id}
            laid={laid}
            lang={lang}
            names={names}
          />
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
