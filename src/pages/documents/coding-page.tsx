/**
 * Coding a text in the workbench: a sentence by its number or a span between two places, a code from the codebook, and what
 * this coder gave so far – nothing of what others gave, so that two codings stay two (method §11.4). By keys with the script
 * (`web/coding.ts`), by plain forms without.
 */
import { codingsHere, documentsView, isMachine, layOut, recentCodes, textHere } from '../../documents/index.js';
import { pageOf } from '../layout.js';
import type { Page, Site } from '../model.js';
import { Parts, rowsOfPart } from '../paging.js';
import type { PageBuilder, View } from '../view.js';
import { wordsOf } from '../words.js';
import { ChooseCoder, FinishForm, GiveForm, Hidden, Keys } from './coding-forms.js';
import { type CodingSaid, codingSays, Said } from './coding-said.js';
import { fetchCommand } from './commands.js';
import { DocumentCrumbs } from './document-crumbs.js';
import { type Mark, marksOfCoder } from './marks.js';
import {
  coderName,
  documentAddress,
  documentName,
  languageName,
  paragraphAddress,
  paragraphsOnAPage,
  placeName,
} from './names.js';
import { Reader } from './reader.js';
import { chosenLanguage } from './shown-text.js';

export type { CodingSaid } from './coding-said.js';

export interface CodingState {
  readonly document: string;
  readonly lang: string | null;
  readonly coder: string;
  readonly said: CodingSaid | null;
  /** What was typed or pointed at, put back into the form. */
  readonly sentence: number | null;
  readonly page: number;
}

export function renderCoding(site: Site, state: CodingState): Page | null {
  const words = wordsOf(site.language);
  const { study } = site.assessment;
  const one = documentsView(study).byId.get(state.document);
  if (site.editing === undefined || one === undefined || one.document.parts.length > 0) return null;
  const query = new URLSearchParams();
  if (state.lang !== null) query.set('lang', state.lang);
  const path = ['documents', one.id, 'coding'];
  const view: View = { site, words, path, query };
  const lang = chosenLanguage(view, one);
  const coder = study.documents.coders.has(state.coder) && !isMachine(state.coder) ? state.coder : null;
  if (lang !== null) query.set('lang', lang);
  if (coder !== null) query.set('coder', coder);
  if (state.page > 1) query.set('page', String(state.page));
  const search = query.size === 0 ? '' : `?${query}`;
  const title = words('documents.coding_title', { name: documentName(view, one) });
  const here = lang === null ? null : textHere(study, one.document, lang);
  const own = coder === null ? null : codingsHere(study, one.document, coder);
  const head = (
    <>
      <DocumentCrumbs one={one} view={view} />
      <div class="open tight">
        <h1>{title}</h1>
      </div>
    </>
  );
  const page = (body: unknown): Page =>
    pageOf(
      site,
      title,
      path,
      search,
      <>
        {head}
        {body}
      </>,
    );
  if (lang === null || here === null)
    return page(
      <div class="hatch">
        <p>{words('documents.coding_needs_text')}</p>
        <p>
          <code>{fetchCommand(one.id, words)}</code>
        </p>
      </div>,
    );
  if (coder === null || own === null)
    return page(
      <>
        <Said said={own === null && coder !== null ? 'unreadable' : state.said} view={view} />
        <ChooseCoder one={one} view={view} lang={lang} asked={state.coder} />
      </>,
    );
  const laid = layOut(here.text, lang);
  const rows = own.rows.filter((row) => row.lang === lang && row.part === undefined);
  const { marks, lost } = marksOfCoder(laid, coder, rows);
  const action = documentAddress(words.language, one.id, 'coding') + search;
  const hidden = { lang, coder, hash: own.hash, text: here.sha256, page: String(state.page) };
  const take = (mark: Mark) => (
    <button
      class="take-away"
      type="submit"
      form="take"
      name="remove"
      value={`${mark.code} ${mark.from} ${mark.to}`}
      aria-label={words('documents.take_away', {
        code: mark.code,
        place: placeName(view, mark),
      })}
      data-from={mark.from}
      data-to={mark.to}
    >
      ×
    </button>
  );
  return page(
    <div id="coding" data-coding>
      <p class="note">
        {words('documents.coding_lead', {
          coder: coderName(view, coder),
          language: languageName(view, lang),
          n: marks.length,
          sentences: laid.sentences.length,
        })}{' '}
        <a href={`${documentAddress(words.language, one.id, 'coding')}?lang=${lang}`}>
          {words('documents.other_coder')}
        </a>
      </p>
      {here.agrees ? null : <p class="said wrong">{words('documents.text_changed')}</p>}
      <div class="coding-bar">
        <Said said={state.said} view={view} />
        <GiveForm
          view={view}
          action={action}
          hidden={hidden}
          recent={recentCodes(rows)}
          sentence={state.sentence}
          last={laid.sentences.length}
        />
        <form id="take" method="post" action={action}>
          <Hidden view={view} more={{ ...hidden, action: 'take' }} />
        </form>
        <Keys view={view} />
      </div>
      {lost.length === 0 ? null : <p class="small">{words('documents.lost_codings', { n: lost.length })}</p>}
      <Reader
        view={view}
        address={(number) => paragraphAddress(words.language, one.id, lang, number)}
        lang={lang}
        laid={laid}
        paragraphs={rowsOfPart(laid.paragraphs, state.page, paragraphsOnAPage)}
        marks={marks}
        beside={take}
        sentenceLink={(number) => {
          const next = new URLSearchParams(query);
          next.set('sentence', String(number));
          return `${documentAddress(words.language, one.id, 'coding')}?${next}#give`;
        }}
      />
      <Parts rows={laid.paragraphs.length} query={query} words={words} most={paragraphsOnAPage} />
      <section class="row" id="finishing">
        <div class="ask">
          <h2>{words('documents.finish_title')}</h2>
          <p>{words('documents.finish_note')}</p>
        </div>
        <div class="say">
          <FinishForm view={view} action={action} hidden={hidden} used={new Set(rows.map(({ code }) => code))} />
        </div>
      </section>
    </div>,
  );
}

const whole = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

export const codingPage: PageBuilder = ({ site, path, query }) =>
  path.length !== 3 || path[2] !== 'coding'
    ? null
    : renderCoding(site, {
        document: path[1] ?? '',
        lang: query.get('lang'),
        coder: (query.get('coder') ?? '').trim(),
        said: codingSays.find((one) => one === query.get('said')) ?? null,
        sentence: whole(query.get('sentence')),
        page: whole(query.get('page')) ?? 1,
      });
