/**
 * Coding a text in the workbench: a sentence by its number or a span between two places, a code from the codebook, and what
 * this coder gave so far – nothing of what others gave, so that two codings stay two (method §11.4). By keys with the script
 * (`web/coding.ts`), by plain forms without.
 */
import {
  codingsHere,
  type DocumentView,
  documentsView,
  isMachine,
  layOut,
  recentCodes,
  textHere,
} from '../../documents/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { Page, Site } from '../model.js';
import { Parts, rowsOfPart } from '../paging.js';
import type { PageBuilder, View } from '../view.js';
import { wordsOf } from '../words.js';
import { type Mark, marksOfCoder } from './marks.js';
import {
  codeLabel,
  codeName,
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

export const codingSays = [
  'given',
  'already',
  'taken',
  'gone',
  'begun',
  'counted',
  'no_code',
  'no_place',
  'too_long',
  'changed',
  'text_changed',
  'coder_wrong',
  'coder_taken',
  'nothing_to_count',
  'counts_other',
  'unreadable',
] as const;
export type CodingSaid = (typeof codingSays)[number];
const wrong: readonly CodingSaid[] = [
  'gone',
  'no_code',
  'no_place',
  'too_long',
  'changed',
  'text_changed',
  'coder_wrong',
  'coder_taken',
  'nothing_to_count',
  'counts_other',
  'unreadable',
];

export interface CodingState {
  readonly document: string;
  readonly lang: string | null;
  readonly coder: string;
  readonly said: CodingSaid | null;
  /** What was typed or pointed at, put back into the form. */
  readonly sentence: number | null;
  readonly page: number;
}

const Said = ({ said, view }: { said: CodingSaid | null; view: View }) => (
  <p class={`said${said !== null && wrong.includes(said) ? ' wrong' : ''}`} role="status" data-said={said ?? ''}>
    {said === null ? '' : view.words(`documents.said.${said}`)}
  </p>
);

const Hidden = ({ view, more }: { view: View; more: Readonly<Record<string, string>> }) => (
  <>
    <input type="hidden" name="form_token" value={view.site.editing?.formToken ?? ''} />
    {Object.entries(more).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

const ChooseCoder = ({ one, view, lang, asked }: { one: DocumentView; view: View; lang: string; asked: string }) => {
  const { words, site } = view;
  const people = [...site.assessment.study.documents.coders.keys()].filter((coder) => !isMachine(coder));
  const action = documentAddress(words.language, one.id, 'coding');
  return (
    <div class="two-ways">
      <section>
        <h2>{words('documents.who_codes')}</h2>
        {people.length === 0 ? (
          <p class="missing">{words('documents.no_coders')}</p>
        ) : (
          <ul class="bullets">
            {people.map((coder) => (
              <li>
                <a href={`${action}?lang=${lang}&coder=${encodeURIComponent(coder)}`}>{coderName(view, coder)}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <form class="guided" method="post" action={action}>
        <Hidden view={view} more={{ lang, action: 'begin' }} />
        <fieldset>
          <legend>{words('documents.new_coder')}</legend>
          <div class="field">
            <label for="new-coder">{words('documents.coder_id')}</label>
            <input
              id="new-coder"
              name="coder"
              type="text"
              value={asked}
              required
              autocomplete="off"
              aria-describedby="new-coder-help"
            />
            <p class="help" id="new-coder-help">
              {words('documents.coder_id_help')}
            </p>
          </div>
          <div class="field">
            <label for="new-name">{words('documents.coder_name')}</label>
            <input id="new-name" name="name" type="text" autocomplete="off" />
          </div>
          <button class="btn first" type="submit">
            {words('documents.begin_coding')}
          </button>
        </fieldset>
      </form>
    </div>
  );
};

const CodeList = ({ view }: { view: View }) => (
  <datalist id="codes">
    {[...view.site.assessment.evidence.standard.documentCodebook.values()].flatMap(({ codes }) =>
      codes.map(({ id }) => <option value={id}>{codeLabel(view, id)}</option>),
    )}
  </datalist>
);

const GiveForm = ({
  view,
  action,
  hidden,
  recent,
  sentence,
  last,
}: {
  view: View;
  action: string;
  hidden: Readonly<Record<string, string>>;
  recent: readonly string[];
  sentence: number | null;
  last: number;
}) => {
  const { words } = view;
  return (
    <form class="give" id="give" method="post" action={action}>
      <Hidden view={view} more={{ ...hidden, action: 'give' }} />
      <div class="field">
        <label for="give-sentence">{words('documents.sentence')}</label>
        <input
          id="give-sentence"
          name="sentence"
          type="number"
          min="1"
          max={last}
          value={sentence === null ? '' : String(sentence)}
        />
      </div>
      <div class="field wide">
        <label for="give-code">{words('documents.code')}</label>
        <input id="give-code" name="code" type="text" list="codes" autocomplete="off" aria-describedby="give-help" />
      </div>
      <button class="btn first" type="submit">
        {words('documents.give')}
      </button>
      <p class="help" id="give-help">
        {words('documents.give_help')}
      </p>
      <details class="span">
        <summary>{words('documents.free_span')}</summary>
        <div class="field">
          <label for="give-from">{words('documents.span_from')}</label>
          <input id="give-from" name="from" type="number" min="0" />
        </div>
        <div class="field">
          <label for="give-to">{words('documents.span_to')}</label>
          <input id="give-to" name="to" type="number" min="1" />
        </div>
        <p class="help">{words('documents.free_span_help')}</p>
      </details>
      {recent.length === 0 ? null : (
        <div class="recent">
          <span class="small muted">{words('documents.recent')}</span>
          {recent.map((code, at) => (
            <button class="btn plain" type="submit" name="recent" value={code} data-digit={at + 1}>
              <kbd>{at + 1}</kbd> {codeName(view, code)}
            </button>
          ))}
        </div>
      )}
      <CodeList view={view} />
    </form>
  );
};

const Keys = ({ view }: { view: View }) => {
  const { words } = view;
  const keys = ['sentence', 'paragraph', 'search', 'digits', 'span', 'span_start', 'escape', 'remove', 'undo', 'redo'];
  return (
    <details class="keys">
      <summary>{words('documents.keys')}</summary>
      <dl>
        {keys.map((key) => (
          <div>
            <dt>
              <kbd>{words(`documents.key.${key}`)}</kbd>
            </dt>
            <dd>{words(`documents.key.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{words('documents.keys_where')}</p>
    </details>
  );
};

/** A coder says which groups of codes the whole text was read for: from then on what was not given is zero, not unknown. */
const FinishForm = ({
  view,
  action,
  hidden,
  used,
}: {
  view: View;
  action: string;
  hidden: Readonly<Record<string, string>>;
  used: ReadonlySet<string>;
}) => {
  const { words, site } = view;
  return (
    <form class="settle" method="post" action={action} id="finish">
      <Hidden view={view} more={{ ...hidden, action: 'counted' }} />
      <fieldset>
        <legend>{words('documents.finish_groups')}</legend>
        <div class="boxes">
          {[...site.assessment.evidence.standard.documentCodebook.values()].map(({ group, name, codes }) => (
            <label>
              <input type="checkbox" name="group" value={group} checked={codes.some(({ id }) => used.has(id))} />
              <span>{words.label(name)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button class="btn" type="submit">
        {words('documents.finish')}
      </button>
    </form>
  );
};

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
      <p class="crumbs">
        <a href={pageAddress(words.language, 'documents')}>{words('documents.all')}</a>
        {' · '}
        <a href={documentAddress(words.language, one.id)}>{documentName(view, one)}</a>
      </p>
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
          <code>{`elshi documents fetch STUDY ${one.id}`}</code>
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
