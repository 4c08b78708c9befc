/** The cases that this one names as related. */
import { caseAddress } from '../../address.js';
import type { ShownCase } from './shown-case.js';

export const CaseRelated = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const related = Array.isArray(shown.record.related) ? shown.record.related : [];
  if (related.length === 0) return null;
  return (
    <section>
      <h2>{words('related')}</h2>
      <ul class="bullets">
        {related.map((id) => (
          <li>
            <a href={caseAddress(words.language, id)}>
              {words.label(site.assessment.evidence.byId.get(id)?.record.name ?? { en: id })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
