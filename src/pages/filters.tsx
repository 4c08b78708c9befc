/** A filter is a plain form that puts the choice into the address; a site makes a link of each choice. */

import { SelectField } from './select-field.js';
import type { View } from './view.js';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string; readonly n?: number }[];
}

export const chosenOf = (view: View, id: string): string | null => view.query.get(id) || null;

/** True when this filter is not set, or one of the item's values is the chosen one. */
export function fits(view: View, id: string, values: readonly string[]): boolean {
  const chosen = chosenOf(view, id);
  return chosen === null || values.includes(chosen);
}

/** The address's query as it goes into the links of the languages. */
export const searchOf = (view: View): string => {
  const text = view.query.toString();
  return text === '' ? '' : `?${text}`;
};

export const FilterForm = ({
  action,
  choices,
  view,
  shown,
}: {
  action: string;
  choices: readonly Choice[];
  view: View;
  /** How many are shown, in words. */
  shown: string;
}) => {
  const { words } = view;
  const isSet = choices.some((choice) => chosenOf(view, choice.id) !== null);
  return (
    <form class="filters" method="get" action={action}>
      {choices.map((choice) => (
        <SelectField
          id={`f-${choice.id}`}
          name={choice.id}
          label={choice.label}
          options={[
            { value: '', name: words('filter.all') },
            ...choice.options.map(({ value, name, n }) => ({ value, name: n === undefined ? name : `${name} (${n})` })),
          ]}
          chosen={chosenOf(view, choice.id)}
        />
      ))}
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
      <p class="shown" aria-live="polite">
        {shown}
        {isSet ? (
          <>
            {' '}
            <a href={action}>{words('filter.clear')}</a>
          </>
        ) : null}
      </p>
    </form>
  );
};

/** Options with how many of the items each would show, in the order given; those that no item of `all` has are left out. */
export function counted<Item>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly string[],
  order: readonly string[],
  nameOf: (value: string) => string,
  all: readonly Item[] = items,
): Choice['options'] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const known = new Set(all === items ? counts.keys() : all.flatMap(valuesOf));
  return order
    .filter((value) => known.has(value))
    .map((value) => ({ value, name: nameOf(value), n: counts.get(value) ?? 0 }));
}
