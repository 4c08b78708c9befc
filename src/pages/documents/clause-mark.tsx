/** The clause that a goal stands in: the document by name, opened at its paragraph, and the place as it was written (`doc:law#p22`). */
import { placeOfClause } from '../../study/index.js';
import type { View } from '../view.js';
import { documentAddress } from './names.js';

export const ClauseMark = ({ clause, view }: { clause: string; view: View }) => {
  const found = placeOfClause(clause);
  const document = found === null ? undefined : view.site.assessment.study.documents.byId.get(found.document);
  if (found === null || document === undefined) return <>{clause}</>;
  const anchor = /^p\d+$/.test(found.place) ? `#${found.place}` : '';
  return (
    <>
      <a href={`${documentAddress(view.words.language, found.document)}${anchor}`}>
        {view.words.label(document.card.title) || found.document}
      </a>
      {found.place === '' ? null : <span class="place"> {found.place}</span>}
    </>
  );
};

/** The same in plain words, where nothing can be opened: `Law on …, p22`. */
export function clauseName(clause: string, { site, words }: View): string {
  const found = placeOfClause(clause);
  const title = words.label(site.assessment.study.documents.byId.get(found?.document ?? '')?.card.title ?? {});
  if (found === null || title === '' || title === '–') return clause;
  return found.place === '' ? title : `${title}, ${found.place}`;
}
