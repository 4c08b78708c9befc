/** One field with its words, help, control, and what is said beside the value: source, note, why there is none. */
import {
  carriesSource,
  controlName,
  entriesAt,
  type FieldPath,
  type FieldShape,
  leafAt,
  shownText,
} from '../../editing/index.js';
import { missingReasons } from '../../study/index.js';
import { axisHelp, CodeHelp } from './code-help.js';
import { Control, hasBoxes } from './control.js';
import { fieldHelp, fieldWord, optionWord } from './field-words.js';
import { controlId, type FormContext } from './form-context.js';

interface FieldProperties {
  readonly context: FormContext;
  readonly path: FieldPath;
  readonly shape: FieldShape;
}

const hasSource = ({ context, path, shape }: FieldProperties): boolean =>
  shape.kind !== 'source' && carriesSource(context.kind, path);

/** Only where an empty list or group can be said to be unknown or absent as a whole. */
const maySayWhy = ({ context }: FieldProperties): boolean => context.kind === 'case' || context.kind === 'coding';

const Why = ({ context, path, shape, value }: FieldProperties & { value: string }) => {
  const { words } = context;
  const id = controlId('w', path);
  return (
    <div class="field">
      <label for={id}>{words('edit.why_empty')}</label>
      <select id={id} name={controlName('w', path)}>
        <option value="">{words('edit.no_reason')}</option>
        {shape.none ? (
          <option value="none" selected={value === 'none'}>
            {words('edit.absent')}
          </option>
        ) : null}
        {missingReasons.map((reason) => (
          <option value={reason} selected={value === reason}>
            {words(`reason.${reason}`)}
          </option>
        ))}
      </select>
    </div>
  );
};

const Beside = (properties: FieldProperties) => {
  const { context, path, shape } = properties;
  const { words, plain, typed } = context;
  const leaf = leafAt(plain, path);
  const said = (part: 's' | 'n' | 'w', otherwise: string): string =>
    typed.get(controlName(part, path))?.[0] ?? otherwise;
  const src = said('s', leaf.src);
  const why = said('w', leaf.why);
  const word = fieldWord(path, words, context.kind);
  const shown = [src, why === '' ? '' : why === 'none' ? words('edit.absent') : words(`reason.${why}`)];
  return (
    <details class="beside" open={why !== '' && why !== leaf.why}>
      <summary>
        {shown.filter((part) => part !== '').join(' · ') || words('edit.beside')}
        <span class="unseen">{`: ${word}`}</span>
      </summary>
      <div class="beside-fields">
        <div class="field">
          <label for={controlId('s', path)}>{words('field.src')}</label>
          <input id={controlId('s', path)} name={controlName('s', path)} type="text" value={src} list="list-sources" />
        </div>
        <div class="field">
          <label for={controlId('n', path)}>{words('field.note')}</label>
          <input
            id={controlId('n', path)}
            name={controlName('n', path)}
            type="text"
            value={said('n', leaf.note)}
            dir="auto"
          />
        </div>
        {shape.nullable || shape.none ? <Why context={context} path={path} shape={shape} value={why} /> : null}
      </div>
    </details>
  );
};

const Single = (properties: FieldProperties) => {
  const { context, path, shape } = properties;
  const { words, plain, typed } = context;
  const leaf = leafAt(plain, path);
  // Boxes are ticked; only what is typed needs to be told how.
  const help =
    axisHelp(context, path) ??
    fieldHelp(path, hasBoxes(context, path, shape) ? 'boxes' : shape.kind, words, context.kind);
  const helpId = controlId('h', path);
  const word = `${fieldWord(path, words, context.kind)}${shape.required ? ` (${words('edit.required')})` : ''}`;
  if (leaf.disputed || shape.kind === 'text_only')
    return (
      <div class="field">
        <b>{word}</b>
        <p class="help">{words(leaf.disputed ? 'edit.disputed' : 'edit.text_only')}</p>
      </div>
    );
  const value =
    typed
      .get(controlName('v', path))
      ?.filter((one) => one !== '')
      .join(', ') ?? shownText(leaf.value, shape);
  const described = help === null ? undefined : helpId;
  const control = <Control context={context} path={path} shape={shape} value={value} describedBy={described} />;
  const helpLine =
    help === null ? null : (
      <p class="help" id={helpId}>
        {help}
      </p>
    );
  if (hasBoxes(context, path, shape))
    return (
      <fieldset class="field">
        <legend>{word}</legend>
        {helpLine}
        {control}
        <CodeHelp context={context} path={path} />
        {hasSource(properties) ? <Beside {...properties} /> : null}
      </fieldset>
    );
  return (
    <div class="field">
      <label for={controlId('v', path)}>{word}</label>
      {helpLine}
      {control}
      <CodeHelp context={context} path={path} />
      {hasSource(properties) ? <Beside {...properties} /> : null}
    </div>
  );
};

/** A long list is read by its first words; what has just been added, or cannot be taken in yet, stands open. */
const mostOpenEntries = 3;

const longestShort = 90;

function inShort(entry: unknown, path: FieldPath, words: FormContext['words']): string {
  const fields = entry !== null && typeof entry === 'object' ? Object.keys(entry) : [];
  const said = fields
    .filter((name) => !['src', 'note', 'id'].includes(name))
    .map((name) => ({ name, value: leafAt(entry, [name]).value }))
    .filter(({ value }) => (typeof value === 'string' || typeof value === 'number') && value !== '')
    .map(({ name, value }) => optionWord([...path, name], String(value), words))
    .join(' · ');
  return said.length > longestShort ? `${said.slice(0, longestShort).trimEnd()}…` : said;
}

interface EntryProperties extends FieldProperties {
  readonly entry: unknown;
  readonly word: string;
  readonly isFolded: boolean;
}

const Entry = ({ context, path, shape, entry, word, isFolded }: EntryProperties) => {
  const { words, typed } = context;
  const said = inShort(entry, path, words);
  const begun = `${controlName('v', path)}.`;
  const isTyped = [...typed.keys()].some((name) => name.startsWith(begun));
  const fields = (
    <fieldset class="entry">
      <legend class={isFolded ? 'unseen' : undefined}>{word}</legend>
      <Fields context={context} path={path} shape={shape} />
      <button class="btn plain" type="submit" name="action" value={`remove:${path.join('.')}`}>
        {words('edit.remove', { what: word })}
      </button>
    </fieldset>
  );
  if (!isFolded) return fields;
  return (
    <details class="folded-entry" open={said === '' || isTyped}>
      <summary>
        <b>{word}</b> <span dir="auto">{said}</span>
      </summary>
      {fields}
    </details>
  );
};

const List = (properties: FieldProperties) => {
  const { context, path, shape } = properties;
  const { words, plain } = context;
  if (shape.kind !== 'list') return null;
  const entries = entriesAt(plain, path);
  const word = fieldWord(path, words, context.kind);
  const help = fieldHelp(path, shape.kind, words, context.kind);
  return (
    <fieldset class="entries">
      <legend>{word}</legend>
      {help === null ? null : <p class="help">{help}</p>}
      {entries.length === 0 && maySayWhy(properties) ? (
        <Why context={context} path={path} shape={shape} value={leafAt(plain, path).why} />
      ) : null}
      {entries.map((entry, index) => (
        <Entry
          context={context}
          path={[...path, index]}
          shape={shape.item}
          entry={entry}
          word={words('edit.entry', { what: word, n: String(index + 1) })}
          isFolded={entries.length > mostOpenEntries}
        />
      ))}
      <button class="btn" type="submit" name="action" value={`add:${path.join('.')}`}>
        {words('edit.add', { what: word })}
      </button>
    </fieldset>
  );
};

const Fields = ({ context, path, shape }: FieldProperties) => (
  <>
    {shape.kind === 'group'
      ? [...shape.fields].map(([name, inner]) => <Field context={context} path={[...path, name]} shape={inner} />)
      : null}
  </>
);

export const Field = (properties: FieldProperties) => {
  const { context, path, shape } = properties;
  if (shape.kind === 'list') return <List context={context} path={path} shape={shape} />;
  if (shape.kind !== 'group') return <Single context={context} path={path} shape={shape} />;
  const leaf = leafAt(context.plain, path);
  const closed = leaf.value === null || leaf.value === undefined;
  const help = fieldHelp(path, shape.kind, context.words, context.kind);
  return (
    <fieldset class="entries">
      <legend>{fieldWord(path, context.words, context.kind)}</legend>
      {help === null ? null : <p class="help">{help}</p>}
      {closed && maySayWhy(properties) && (shape.nullable || shape.none) ? (
        <Why context={context} path={path} shape={shape} value={leaf.why} />
      ) : null}
      <Fields context={context} path={path} shape={shape} />
    </fieldset>
  );
};
