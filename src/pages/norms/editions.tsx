/** Editions of one document side by side; where the study has both texts, what became of their articles and commitments. */
import { comparedTexts, type EditionComparison, editionPairs, editionTexts } from '../../classes/index.js';
import { Folded } from '../folded.js';
import type { View } from '../view.js';
import { MissingTexts } from './edition-texts.js';
import { editionsAddress, normAddress, normName } from './names.js';

export const shownFates = ['added', 'strengthened', 'weakened', 'removed'] as const;

export const countOf = <Fate extends string>(list: readonly { readonly fate: Fate }[], fate: Fate): number =>
  list.filter((one) => one.fate === fate).length;

/** «Articles: 12 the same … Commitments: 3 appeared …» */
const Counts = ({ found, view }: { found: EditionComparison; view: View }) => (
  <>
    {view.words('editions.commitment_counts', {
      added: countOf(found.commitments, 'added'),
      strengthened: countOf(found.commitments, 'strengthened'),
      weakened: countOf(found.commitments, 'weakened'),
      removed: countOf(found.commitments, 'removed'),
    })}
  </>
);

export const Editions = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study } = site.assessment;
  const pairs = editionPairs(study);
  if (pairs.length === 0) return <p class="missing">{words('norms.no_editions')}</p>;
  return (
    <Folded summary={words('folded.rows', { n: pairs.length })}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('norms.earlier')}</th>
            <th scope="col">{words('norms.later')}</th>
            <th scope="col">{words('editions.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => {
            const { earlier, later } = pair;
            const texts = editionTexts(study, pair, words.language);
            const found = comparedTexts(study, texts);
            return (
              <tr>
                <td data-l={words('norms.earlier')}>
                  <a href={normAddress(view, earlier.record.id)}>{normName(view, earlier.record.id)}</a>
                </td>
                <td data-l={words('norms.later')}>
                  <a href={normAddress(view, later.record.id)}>{normName(view, later.record.id)}</a>
                </td>
                <td data-l={words('editions.changes')}>
                  {found === null ? <MissingTexts texts={texts} view={view} /> : <Counts found={found} view={view} />}{' '}
                  <a href={editionsAddress(view, later.record.id, earlier.record.id)}>{words('editions.open')}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Folded>
  );
};
