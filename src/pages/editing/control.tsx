/** The control of one field: a line, a longer text, a choice, boxes to tick. */
import { axisOf, controlName, type FieldPath, type FieldShape, registerOf } from '../../editing/index.js';
import { codesOf } from '../../standard/index.js';
import { optionWord } from './field-words.js';
import { codesFor, controlId, type FormContext } from './form-context.js';

interface ControlProperties {
  readonly context: FormContext;
  readonly path: FieldPath;
  readonly shape: FieldShape;
  readonly value: string;
  readonly describedBy: string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly word: string;
}

const longFields = new Set([
  'text',
  'rationale',
  'why',
  'deed',
  'quote',
  'supports',
  'note',
  'claim',
  'citation',
  'known_gap',
]);
const isLong = (path: FieldPath): boolean =>
  longFields.has(String(path.at(-1))) ||
  ['summary', 'lesson', 'model'].includes(String(path[0])) ||
  path.at(-2) === 'because' ||
  (path[0] === 'text' && path.length === 2);

/** Null: the field is free. */
function choicesOf(context: FormContext, path: FieldPath, shape: FieldShape): readonly Choice[] | null {
  const { words } = context;
  const axis = axisOf(path);
  if (axis !== null)
    return (codesOf(context.standard, 'axes').get(axis)?.steps ?? []).map((step, index) => ({
      value: String(index),
      word: `${index} · ${words.label(step)}`,
    }));
  const found = codesFor(context, path);
  if (found !== null && found.codes.length > 0) {
    const choices = found.codes.map((code) => ({ value: code.id, word: `${code.id} · ${words.label(code.name)}` }));
    const noForm = path[0] === 'form' && path[1] === 'primary';
    return noForm ? [...choices, { value: 'none', word: words('facet.no_form') }] : choices;
  }
  const item = shape.kind === 'values' ? shape.item : shape;
  if (item.kind === 'choice') return item.options.map((value) => ({ value, word: optionWord(path, value, words) }));
  if (item.kind === 'flag') return ['true', 'false'].map((value) => ({ value, word: words(`edit.flag.${value}`) }));
  return null;
}

export const hasBoxes = (context: FormContext, path: FieldPath, shape: FieldShape): boolean =>
  shape.kind === 'values' && choicesOf(context, path, shape) !== null;

export const Control = ({ context, path, shape, value, describedBy }: ControlProperties) => {
  const name = controlName('v', path);
  const id = controlId('v', path);
  const choices = choicesOf(context, path, shape);
  const shared = { id, name, 'aria-describedby': describedBy };
  if (choices !== null && shape.kind === 'values') {
    const ticked = value.split(/[,;]/).map((part) => part.trim());
    const foreign = ticked.filter((one) => one !== '' && !choices.some((choice) => choice.value === one));
    return (
      <div class="boxes">
        <input type="hidden" name={name} value="" />
        {[...choices, ...foreign.map((one) => ({ value: one, word: one }))].map((choice) => (
          <label>
            <input type="checkbox" name={name} value={choice.value} checked={ticked.includes(choice.value)} />
            <span>{choice.word}</span>
          </label>
        ))}
      </div>
    );
  }
  if (choices !== null)
    return (
      <select {...shared}>
        <option value="">{context.words('edit.no_value')}</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.word}
          </option>
        ))}
        {value === '' || choices.some((choice) => choice.value === value) ? null : (
          <option value={value} selected>
            {value}
          </option>
        )}
      </select>
    );
  if (isLong(path))
    return (
      <textarea {...shared} rows={3} dir="auto">
        {value}
      </textarea>
    );
  const register = shape.kind === 'source' ? 'sources' : registerOf(context.kind, path);
  const country = shape.kind === 'country' || (shape.kind === 'values' && shape.item.kind === 'country');
  // Browsers bring back what was typed into such a line when one goes back to the page; with `autocomplete="off"` they do not.
  return (
    <input
      {...shared}
      type="text"
      value={value}
      dir="auto"
      inputmode={shape.kind === 'number' ? 'decimal' : undefined}
      list={country ? 'list-countries' : register === null ? undefined : `list-${register}`}
    />
  );
};
