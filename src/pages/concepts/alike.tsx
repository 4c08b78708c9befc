/** The three concepts side by side on twelve attributes, and how far each two of them are apart. */
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import type { View } from '../view.js';
import { conceptDistance } from './distance.js';

export const Alike = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const concepts = [...codesOf(standard, 'concepts').values()];
  return (
    <table class="stacked alike">
      <thead>
        <tr>
          <th scope="col">{words('attribute')}</th>
          {concepts.map((concept) => (
            <th scope="col">{words.label(concept.name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...codesOf(standard, 'concept_attributes').values()].map((attribute) => (
          <tr>
            <th scope="row">{words.label(attribute.name)}</th>
            {concepts.map((concept) => (
              <td data-l={words.label(concept.name)}>{words.label(concept.attributes?.[attribute.id] ?? {})}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Distances = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const concepts = [...codesOf(standard, 'concepts').values()];
  const attributes = codesOf(standard, 'concept_attributes');
  const pairs = concepts.flatMap((a, index) =>
    concepts.slice(index + 1).map((b) => ({ a, b, distance: conceptDistance(a.coded ?? {}, b.coded ?? {}) })),
  );
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('concepts.pair')}</th>
          <th scope="col">{words('concepts.distance_scale')}</th>
          <th scope="col" class="n">
            {words('concepts.distance')}
          </th>
          <th scope="col">{words('concepts.shared')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ a, b, distance }) => {
          const name = `${words.label(a.name)}${words.dash}${words.label(b.name)}`;
          if (distance === null)
            return (
              <tr>
                <th scope="row">{name}</th>
                <td class="missing" colspan={3}>
                  {words('no_data')}
                </td>
              </tr>
            );
          const shared = distance.parts.filter((part) => part.shared.length > 0);
          const shown = formatNumber(distance.value, words.language, 2);
          return (
            <tr>
              <th scope="row">{name}</th>
              <td data-l={words('concepts.distance_scale')}>
                <svg class="plot" height="14" role="img" aria-label={`${name}: ${shown}`}>
                  <line class="p-base" x1="0" x2="100%" y1="7" y2="7" />
                  <circle class="p-dot" cx="1%" cy="7" r="4" />
                  <circle class="p-dot" cx={`${(98 * distance.value + 1).toFixed(1)}%`} cy="7" r="4" />
                </svg>
              </td>
              <td class="n" data-l={words('concepts.distance')}>
                {shown}
              </td>
              <td data-l={words('concepts.shared')}>
                {shared.length === 0
                  ? words('concepts.nothing_shared')
                  : shared
                      .map((part) =>
                        words('concepts.shared_in', {
                          attribute: { text: attributes.get(part.attribute)?.name ?? { en: part.attribute } },
                          n: part.shared.length,
                        }),
                      )
                      .join('; ')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
