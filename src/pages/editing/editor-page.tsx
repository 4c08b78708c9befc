/** One card being edited: the form made from its schema, the file's text beside it, and what is wrong with either. */
import { raw } from 'hono/html';
import { type CardKind, caseParts, type FieldPath, type Posted, shapeOfCard } from '../../editing/index.js';
import { judgedFields, type Problem } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { Page, Site } from '../model.js';
import { type Words, wordsOf } from '../words.js';
import { BlindReading } from './blind-reading.js';
import { pageOfCard } from './edit-link.js';
import { Field } from './field.js';
import { KeptTyping } from './kept-typing.js';
import { ProblemList } from './problem-list.js';
import { Registers } from './registers.js';

export interface EditorState {
  readonly kind: CardKind;
  readonly id: string;
  readonly file: string;
  readonly part: string | null;
  /** What stands in the text field. */
  readonly text: string;
  /** The text that the fields show. */
  readonly draft: string;
  /** Parsed from the draft: this card alone. */
  readonly plain: unknown;
  readonly typed: Posted;
  /** Of the file on disk that this form began from. */
  readonly hash: string;
  readonly firstLine: number;
  readonly problems: readonly Problem[];
  readonly elsewhere: readonly Problem[];
  /** Under this key the server keeps what unsaved edits looked like before. */
  readonly draftKey: string;
  readonly canUndoDraft: boolean;
  readonly canRedoDraft: boolean;
  readonly said: 'saved' | 'has_problems' | 'changed_on_disk' | 'too_large' | null;
  readonly isNew: boolean;
  /** Shows what a form sent, and not only what the file says. */
  readonly isSent: boolean;
}

function partFields(kind: CardKind, part: string | null): readonly string[] {
  const shape = shapeOfCard(kind);
  const all = shape.kind === 'group' ? [...shape.fields.keys()] : [];
  if (kind === 'case') return caseParts[part ?? 'about'] ?? caseParts['about'] ?? [];
  if (kind !== 'coding') return all;
  // Only judged fields; who codes is known.
  return [...new Set(judgedFields.map(({ path }) => path.split('.')[0] as string))].concat('note');
}

const Parts = ({ state, site }: { state: EditorState; site: Site }) => {
  const words = wordsOf(site.language);
  if (state.kind !== 'case') return null;
  const current = state.part ?? 'about';
  return (
    <fieldset class="parts">
      <legend>{words('edit.parts')}</legend>
      {Object.keys(caseParts).map((part) => (
        <button
          type="submit"
          name="action"
          value={`part:${part}`}
          class="btn plain"
          aria-current={part === current ? 'step' : undefined}
        >
          {words(`edit.part.${part}`)}
        </button>
      ))}
    </fieldset>
  );
};

/** What the card is called, so that nobody has to know its sign; null while it has neither a name nor a title. */
function nameOfCard(plain: unknown, words: Words): string | null {
  const { name, title } = (plain ?? {}) as { readonly name?: unknown; readonly title?: unknown };
  for (const called of [name, title]) {
    if (typeof called === 'string' && called.trim() !== '') return called.trim();
    if (called === null || typeof called !== 'object') continue;
    const inLanguages = Object.entries(called).filter(([, text]) => typeof text === 'string' && text !== '');
    const said = words.label(Object.fromEntries(inLanguages));
    if (said !== '') return said;
  }
  return null;
}

/** A row is called by its table and line, a second coding by the case. */
function nameOf({ kind, id, plain }: EditorState, words: Words): string {
  const steps = id.split('/');
  if (kind === 'statistic') return words('work.row', { table: steps.slice(0, -1).join('/'), line: steps.at(-1) ?? '' });
  return nameOfCard(plain, words) ?? id;
}

export function renderEditor(site: Site, state: EditorState): Page {
  const words = wordsOf(site.language);
  const { study, evidence } = site.assessment;
  const shape = shapeOfCard(state.kind);
  const context = {
    words,
    study,
    standard: evidence.standard,
    kind: state.kind,
    plain: state.plain,
    typed: state.typed,
    explained: new Set<string>(),
  };
  const fields = partFields(state.kind, state.part);
  const blind = state.kind === 'coding';
  const title = words(`edit.title.${state.kind}`, { id: nameOf(state, words) });
  const path = ['edit', state.kind, ...state.id.split('/')];
  const search = state.part === null ? '' : `?part=${state.part}`;
  const shown = pageOfCard(state.kind, state.id);
  return pageOf(
    site,
    title,
    path,
    search,
    <>
      <div class="open">
        <h1 dir="auto">{title}</h1>
        <p class="note">
          {words('edit.file', { file: state.file })}
          {shown === null || state.isNew ? null : (
            <>
              {' '}
              <a href={pageAddress(site.language, ...shown)}>{words('edit.see_page')}</a>
            </>
          )}
        </p>
        {blind ? <p class="note">{words('edit.blind')}</p> : null}
      </div>
      <form
        class="editor"
        method="post"
        action={pageAddress(site.language, ...path) + search}
        data-editor
        data-keep={state.said === 'saved' ? 'saved' : state.isSent ? 'taken' : 'opened'}
      >
        <input type="hidden" name="form_token" value={site.editing?.formToken ?? ''} />
        <input type="hidden" name="hash" value={state.hash} />
        <input type="hidden" name="key" value={state.draftKey} />
        <input type="hidden" name="draft" value={state.draft} />
        <div class="bar">
          <div class="btns">
            <button class="btn first" type="submit" name="action" value="save">
              {words('edit.save')}
            </button>
            <button class="btn" type="submit" name="action" value="check">
              {words('edit.check')}
            </button>
            <button class="btn" type="submit" name="action" value="undo" disabled={!state.canUndoDraft} data-undo>
              {words('edit.undo')}
            </button>
            <button class="btn" type="submit" name="action" value="redo" disabled={!state.canRedoDraft} data-redo>
              {words('edit.redo')}
            </button>
          </div>
          <p class="note">
            <a href="#problems" data-problems-said>
              {problemCount(site, state)}
            </a>
          </p>
          <p class={state.said === 'saved' ? 'said' : 'said wrong'} role="status" data-said>
            {state.said === null ? '' : words(`edit.said.${state.said}`)}
          </p>
          <p class="said wrong" hidden data-changed>
            {words('edit.said.changed_on_disk')}
          </p>
          <p class="said wrong" role="alert" hidden data-unreachable>
            {words('edit.unreachable')}
          </p>
          <KeptTyping words={words} />
          {state.said === 'has_problems' ? (
            <label class="tick">
              <input type="checkbox" name="anyway" value="yes" />
              <span>{words('edit.save_anyway')}</span>
            </label>
          ) : null}
        </div>
        <Parts state={state} site={site} />
        <div class="two-ways">
          <section class="fields" aria-label={words('edit.form')}>
            {blind ? <BlindReading site={site} id={state.id.split('/')[1] ?? ''} /> : null}
            {shape.kind === 'group'
              ? fields.map((name) => {
                  const inner = shape.fields.get(name);
                  const at: FieldPath = [name];
                  return inner === undefined ? null : <Field context={context} path={at} shape={inner} />;
                })
              : null}
          </section>
          <section class="as-text" aria-label={words('edit.as_text')}>
            <div id="problems" class="problems" role="status" aria-live="polite" data-problems>
              <ProblemList
                problems={state.problems}
                elsewhere={state.elsewhere}
                firstLine={state.firstLine}
                words={words}
                kind={state.kind}
              />
            </div>
            <div class="field">
              <label for="yaml">{words(state.kind === 'statistic' ? 'edit.text_row' : 'edit.text')}</label>
              <p class="help" id="yaml-help">
                {words(state.kind === 'statistic' ? 'edit.text_help_row' : 'edit.text_help')}
              </p>
              <textarea
                id="yaml"
                name="text"
                class="yaml"
                rows={state.kind === 'statistic' ? 6 : 28}
                spellcheck={false}
                aria-describedby="yaml-help"
              >
                {`\n${state.text}`}
              </textarea>
            </div>
          </section>
        </div>
        <Registers context={context} />
      </form>
    </>,
  );
}

/** How many problems the text and what rests on it have, for the bar that stays in view. */
export function problemCount(site: Site, { problems, elsewhere }: EditorState): string {
  const errors = [...problems, ...elsewhere].filter(({ severity }) => severity === 'error');
  return wordsOf(site.language)('edit.to_problems', { n: errors.length });
}

/** The answer to a form that is checked as one types. */
export function renderProblems(site: Site, state: EditorState): string {
  const list = (
    <ProblemList
      problems={state.problems}
      elsewhere={state.elsewhere}
      firstLine={state.firstLine}
      words={wordsOf(site.language)}
      kind={state.kind}
    />
  );
  return String(raw(list.toString()));
}
