/** The form by which one supposes something more: a case, a field, a test, a threshold, the unknown. */
import { mayBeSetAside, queryOfWhatIf, type WhatIf } from '../../assessment/index.js';
import { caseParts, pathOf, shapeOfCard } from '../../editing/index.js';
import { formatNumber } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { pathWords } from '../editing/field-words.js';
import { SelectField } from '../select-field.js';
import type { View } from '../view.js';
import { testsOf } from './address.js';

const beside = new Set(['src', 'note']);

/** Fields of one part of a case, two steps deep: a group, or one field of it. */
function fieldsOfPart(names: readonly string[]): readonly string[] {
  const shape = shapeOfCard('case');
  if (shape.kind !== 'group') return [];
  return names.filter(mayBeSetAside).flatMap((name) => {
    const inner = shape.fields.get(name);
    if (inner === undefined) return [];
    return inner.kind === 'group'
      ? [name, ...[...inner.fields.keys()].filter((key) => !beside.has(key)).map((key) => `${name}.${key}`)]
      : [name];
  });
}

const FieldChoice = ({ view: { words } }: { view: View }) => (
  <div class="field">
    <label for="field">{words('what_if.ask_field')}</label>
    <select id="field" name="field">
      <option value="">{words('what_if.none')}</option>
      {Object.entries(caseParts).map(([part, names]) => {
        const fields = fieldsOfPart(names);
        return fields.length === 0 ? null : (
          <optgroup label={words(`edit.part.${part}`)}>
            {fields.map((field) => (
              <option value={field}>{pathWords(pathOf(field), words)}</option>
            ))}
          </optgroup>
        );
      })}
    </select>
  </div>
);

const CaseChoice = ({ view: { words, site } }: { view: View }) => (
  <div class="field">
    <label for="case">{words('what_if.ask_case')}</label>
    <input id="case" name="case" type="text" list="cases" autocomplete="off" />
    <datalist id="cases">
      {site.assessment.study.cases.map(({ record }) => (
        <option value={record.id} label={words.label(record.name).slice(0, 80)} />
      ))}
    </datalist>
  </div>
);

/** Which line, and where it is to stand: two controls, each with its own words. */
const LineChoice = ({ view }: { view: View }) => {
  const { words, site } = view;
  const criteria = [...site.assessment.evidence.standard.criteria.values()];
  return (
    <fieldset class="field pair">
      <legend>{words('what_if.ask_line')}</legend>
      <label for="line_of" class="unseen">
        {words('what_if.line_of')}
      </label>
      <select id="line_of" name="line_of">
        <option value="">{words('what_if.none')}</option>
        {criteria.map((criterion) => {
          const lines = criterion.tests.flatMap((test) =>
            test.parts.flatMap((part, index) =>
              part.threshold === undefined ? [] : [{ test, index, threshold: part.threshold, by: part.indicator }],
            ),
          );
          return lines.length === 0 ? null : (
            <optgroup label={`${criterion.id} ${words.label(criterion.name)}`}>
              {lines.map(({ test, index, threshold, by }) => (
                <option value={`${test.id}:${index}`}>
                  {`${by}: ${formatNumber(threshold, words.language)} · ${words.label(test.text)}`}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      <label for="line_value">{words('what_if.line_value')}</label>
      <input id="line_value" name="line_value" type="text" inputmode="decimal" autocomplete="off" />
    </fieldset>
  );
};

export const Ask = ({ view, whatIf }: { view: View; whatIf: WhatIf }) => {
  const { words } = view;
  const hidden = [...new URLSearchParams(queryOfWhatIf({ ...whatIf, unknown: null }))];
  return (
    <form class="suppose" method="get" action={pageAddress(words.language, 'what-if')}>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FieldChoice view={view} />
      <LineChoice view={view} />
      <CaseChoice view={view} />
      <SelectField
        id="test"
        name="test"
        label={words('what_if.ask_test')}
        options={[
          { value: '', name: words('what_if.none') },
          ...testsOf(view).map((test) => ({ value: test.id, name: `${test.id} ${words.label(test.text)}` })),
        ]}
        chosen={null}
      />
      <SelectField
        id="unknown"
        name="unknown"
        label={words('what_if.ask_unknown')}
        options={[
          { value: '', name: words('what_if.unknown.as_is') },
          ...(['for', 'against'] as const).map((side) => ({ value: side, name: words(`what_if.unknown.${side}`) })),
        ]}
        chosen={whatIf.unknown}
      />
      <button class="btn first" type="submit">
        {words('what_if.suppose')}
      </button>
    </form>
  );
};
