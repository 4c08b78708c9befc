/** Editions of one document side by side; where the study has both texts their comparison opens from here. */
import { editionPairs } from '../../classes/index.js';
import type { View } from '../view.js';
import { normAddress, normName } from './names.js';

export const Editions = ({ view }: { view: View }) => {
  const { words, site } = view;
  const pairs = editionPairs(site.assessment.study);
  if (pairs.length === 0) return <p class="missing">{words('norms.no_editions')}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('norms.earlier')}</th>
          <th scope="col">{words('norms.later')}</th>
          <th scope="col">{words('norms.texts')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ earlier, later, documents }) => (
          <tr>
            <td data-l={words('norms.earlier')}>
              <a href={normAddress(view, earlier.record.id)}>{normName(view, earlier.record.id)}</a>
            </td>
            <td data-l={words('norms.later')}>
              <a href={normAddress(view, later.record.id)}>{normName(view, later.record.id)}</a>
            </td>
            <td data-l={words('norms.texts')}>
              {documents === null ? (
                <span class="missing">{words('norms.no_texts')}</span>
              ) : (
                words('norms.has_texts', { earlier: documents[0], later: documents[1] })
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
