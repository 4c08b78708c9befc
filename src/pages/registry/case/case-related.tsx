/** The cases that this one names as related. */
import { CaseBullets } from '../../case-link.js';
import type { ShownCase } from './shown-case.js';

export const CaseRelated = ({ shown, view }: ShownCase) => {
  const related = Array.isArray(shown.record.related) ? shown.record.related : [];
  if (related.length === 0) return null;
  return (
    <section>
      <h2>{view.words('related')}</h2>
      <CaseBullets ids={related} view={view} />
    </section>
  );
};
