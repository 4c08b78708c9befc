/** What can be typed into fields that name something else in the study, offered by the browser as one types. */
import { countryCodes, countryName } from '../../language/index.js';
import type { FormContext } from './form-context.js';

export const Registers = ({ context }: { context: FormContext }) => {
  const { words, study, standard } = context;
  const lists: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['countries', countryCodes.map((code) => [code, countryName(code, words.language)] as const)],
    ['sources', [...study.sources].map(([id, source]) => [id, source.title ?? source.supports ?? ''] as const)],
    [
      'actors',
      [...study.actors.values()].map(
        (actor) => [study.realIds.get(actor.id) ?? actor.id, words.label(actor.name)] as const,
      ),
    ],
    ['cases', study.cases.map(({ record }) => [record.id, words.label(record.name)] as const)],
    ['publishers', [...study.publishers.values()].map((publisher) => [publisher.id, publisher.name] as const)],
    ['commitments', study.commitments.map((one) => [one.id, words.label(one.text)] as const)],
    ['norms', [...study.norms].map(([id, { record }]) => [id, words.label(record.title)] as const)],
    ['documents', [...study.documents.byId].map(([id, { card }]) => [id, words.label(card.title)] as const)],
    [
      'items',
      [
        ...[...standard.diagnoses.values()].map((one) => [one.id, words.label(one.name)] as const),
        ...[...standard.criteria.values()].map((one) => [one.id, words.label(one.name)] as const),
        ...[...standard.recommendations.values()].map((one) => [one.id, words.label(one.recommendation)] as const),
      ],
    ],
    ['criteria', [...standard.criteria.values()].map((one) => [one.id, words.label(one.name)] as const)],
  ];
  return (
    <>
      {lists.map(([name, items]) => (
        <datalist id={`list-${name}`}>
          {items.map(([value, label]) => (
            <option value={value} label={label.slice(0, 80)} />
          ))}
        </datalist>
      ))}
    </>
  );
};
