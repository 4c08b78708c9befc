/** Which two coders of a text are compared, and in which language. */
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
  const list = (
    name: 'a' | 'b',
    value: string,
    values: readonly string[],
    nameOf: (one: string) => string,
    label: string,
  ) => (
    <div class="field">
      <label for={`c-${name}`}>{label}</label>
      <select id={`c-${name}`} name={name}>
        {values.map((one) => (
          <option value={one} selected={one === value}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form class="filters" method="get" action={documentAddress(words.language, id, 'coders')}>
      {list('a', chosen[0], coders, (one) => coderName(view, one), words('documents.first_coder'))}
      {list('b', chosen[1], coders, (one) => coderName(view, one), words('documents.second_coder'))}
      <div class="field">
        <label for="c-lang">{words('documents.by.language')}</label>
        <select id="c-lang" name="lang">
          {languages.map((one) => (
            <option value={one} selected={one === lang}>
              {languageName(view, one)}
            </option>
          ))}
        </select>
      </div>
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};
