/** Which two coders of a text are compared, and in which language. */

import { SelectField } from '../select-field.js';
import type { View } from '../view.js';
import { coderName, documentAddress, languageName } from './names.js';

export const ChoiceOfCoders = ({
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
  const coder = (name: 'a' | 'b', value: string, label: string) => (
    <SelectField
      id={`c-${name}`}
      name={name}
      label={label}
      options={coders.map((one) => ({ value: one, name: coderName(view, one) }))}
      chosen={value}
    />
  );
  return (
    <form class="filters" method="get" action={documentAddress(words.language, id, 'coders')}>
      {coder('a', chosen[0], words('documents.first_coder'))}
      {coder('b', chosen[1], words('documents.second_coder'))}
      <SelectField
        id="c-lang"
        name="lang"
        label={words('documents.by.language')}
        options={languages.map((one) => ({ value: one, name: languageName(view, one) }))}
        chosen={lang}
      />
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};
