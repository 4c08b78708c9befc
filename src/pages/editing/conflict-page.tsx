/** The file is no longer the one that was opened: both versions, what differs, and three ways to go on. Nothing is overwritten. */
import type { CardKind } from '../../editing/index.js';
import { lineDiff } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { Page, Site } from '../model.js';
import { Row } from '../row.js';
import { wordsOf } from '../words.js';

export interface ConflictState {
  readonly kind: CardKind;
  readonly id: string;
  readonly file: string;
  readonly part: string | null;
  readonly mine: string;
  /** Null: the file or the entry is gone. */
  readonly theirs: string | null;
  readonly hash: string;
  readonly draftKey: string;
}

export function renderConflict(site: Site, state: ConflictState): Page {
  const words = wordsOf(site.language);
  const path = ['edit', state.kind, ...state.id.split('/')];
  const search = state.part === null ? '' : `?part=${state.part}`;
  const address = pageAddress(site.language, ...path) + search;
  const lines = lineDiff(state.theirs ?? '', state.mine).filter((line) => line.of !== 'both' || line.text !== '');
  const different = lines.filter((line) => line.of !== 'both');
  return pageOf(
    site,
    words('edit.conflict.title'),
    path,
    search,
    <>
      <div class="open">
        <h1>{words('edit.conflict.title')}</h1>
        <p class="lead">
          {words(state.theirs === null ? 'edit.conflict.gone' : 'edit.conflict.lead', { file: state.file })}
        </p>
      </div>
      <Row ask={words('edit.conflict.differs')} note={words('edit.conflict.how_to_read')}>
        <ul class="diff">
          {different.slice(0, 400).map((line) => (
            <li class={line.of}>
              <b>{words(`edit.conflict.of.${line.of}`)}</b>
              <code dir="auto">{line.text === '' ? words('edit.conflict.empty_line') : line.text}</code>
            </li>
          ))}
        </ul>
      </Row>
      <form class="editor" method="post" action={address} data-keep="taken">
        <input type="hidden" name="form_token" value={site.editing?.formToken ?? ''} />
        <input type="hidden" name="hash" value={state.hash} />
        <input type="hidden" name="key" value={state.draftKey} />
        <input type="hidden" name="draft" value={state.mine} />
        <div class="versions">
          <div class="field">
            <label for="theirs">{words('edit.conflict.theirs')}</label>
            <textarea id="theirs" class="yaml" rows={24} readonly spellcheck={false}>
              {`\n${state.theirs ?? ''}`}
            </textarea>
          </div>
          <div class="field">
            <label for="yaml">{words('edit.conflict.mine')}</label>
            <textarea id="yaml" name="text" class="yaml" rows={24} spellcheck={false}>
              {`\n${state.mine}`}
            </textarea>
          </div>
        </div>
        <div class="btns">
          <button class="btn" type="submit" name="action" value="check">
            {words('edit.conflict.go_on')}
          </button>
          <button class="btn" type="submit" name="action" value="save">
            {words('edit.conflict.save_mine')}
          </button>
          <a href={address}>{words('edit.conflict.take_theirs')}</a>
        </div>
      </form>
    </>,
  );
}
