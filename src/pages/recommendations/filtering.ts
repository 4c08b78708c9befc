/** By what recommendations are filtered: who would act, what it costs, how long it takes. */
import type { Recommendation } from '../../judgement/index.js';
import { compareText } from '../../language/index.js';
import { type Choice, counted } from '../filters.js';
import type { Words } from '../words.js';

/** Owners are written as a list with commas; a body is named in the address by the rule's English words. */
const owners = (text: string | undefined): string[] => (text ?? '').split(/,\s*/).filter((part) => part !== '');
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const horizons = [12, 24, 36] as const;

export const valuesOfRecommendation: Readonly<Record<string, (item: Recommendation) => readonly string[]>> = {
  owner: ({ rule }) => owners(rule.owner.en).map(slug),
  cost: ({ rule }) => [String(rule.cost)],
  horizon: ({ rule }) => horizons.filter((months) => rule.horizon_months <= months).map(String),
};

export function recommendationChoices(items: readonly Recommendation[], words: Words): readonly Choice[] {
  const ownerNames = new Map(
    items.flatMap(({ rule }) => {
      const shown = owners(words.label(rule.owner));
      // Where a language divides the list differently the English name stands.
      const english = owners(rule.owner.en);
      return english.map((name, at) => {
        const own = shown.length === english.length ? (shown[at] ?? name) : name;
        return [slug(name), own.charAt(0).toLocaleUpperCase() + own.slice(1)] as const;
      });
    }),
  );
  const alphabetical = [...ownerNames].sort(([, a], [, b]) => compareText(a, b, words.language)).map(([id]) => id);
  const options = (id: string, order: readonly string[], nameOf: (value: string) => string) => ({
    id,
    label: words(`advice.by.${id}`),
    options: counted(items, valuesOfRecommendation[id] ?? (() => []), order, nameOf),
  });
  return [
    options('owner', alphabetical, (value) => ownerNames.get(value) ?? value),
    options('cost', ['1', '2', '3'], (value) => words('advice.cost_n', { cost: value })),
    options('horizon', horizons.map(String), (value) => words('advice.up_to_months', { months: value })),
  ];
}
