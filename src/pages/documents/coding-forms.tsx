/** Forms of coding: who codes, which code to which place, that a text was gone through; and the keys that do the same. */
import { type DocumentView, isMachine } from '../../documents/index.js';
import type { View } from '../view.js';
import { codeLabel, codeName, coderName, documentAddress } from './names.js';

export const Hidden = ({ view, more }: { view: View; more: Readonly<Record<string, string>> }) => (
  <>
    <input type="hidden" name="form_token" value={view.site.editing?.formToken ?? ''} />
    {Object.entries(more).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

export const ChooseCoder = ({
  one,
  view,
  lang,
  asked,
}: {
  one: DocumentView;
  view: View;
  lang: string;
  asked: string;
}) => {
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

export const GiveForm = ({
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

export const Keys = ({ view }: { view: View }) => {
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
export const FinishForm = ({
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
