/** A case by its name, leading to its page; and a plain list of such. */
import { caseAddress } from './address.js';
import type { View } from './view.js';

export const CaseLink = ({ id, view: { words, site } }: { id: string; view: View }) => (
  <a href={caseAddress(words.language, id)}>
    {words.label(site.assessment.evidence.byId.get(id)?.record.name ?? { en: id })}
  </a>
);

export const CaseBullets = ({ ids, view }: { ids: readonly string[]; view: View }) => (
  <ul class="bullets">
    {ids.map((id) => (
      <li>
        <CaseLink id={id} view={view} />
      </li>
    ))}
  </ul>
);
