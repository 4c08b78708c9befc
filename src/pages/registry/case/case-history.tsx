/** Who coded the case and when, how it was found, and which bytes all this was computed from. */

import { formatDate } from '../../../language/index.js';
import { OwnWords } from '../../own-words.js';
import type { ShownCase } from './shown-case.js';

const hashShown = 12;

export const CaseHistory = ({ shown, view }: ShownCase) => {
  const { words } = view;
  const { coding, sampling } = shown.record;
  return (
    <section id="history">
      <h2>{words('case.history')}</h2>
      <p>
        <b>{words(`coding.${coding.status}`)}</b>
      </p>
      {coding.coders.length === 0 && coding.dates.length === 0 ? (
        <p class="missing">{words('case.no_coder')}</p>
      ) : (
        <ul class="bullets">
          {Array.from({ length: Math.max(coding.coders.length, coding.dates.length) }, (_, at) => (
            <li>
              {coding.coders[at] ?? words('case.coder_unnamed')}
              {coding.dates[at] === undefined ? '' : `, ${formatDate(coding.dates[at] ?? null, words.language)}`}
            </li>
          ))}
        </ul>
      )}
      {sampling?.found_by == null && sampling?.frame == null ? null : (
        <p class="note">
          {words('case.found_by', {
            how: [sampling.frame, sampling.found_by].filter((part) => part != null).join(', '),
          })}
        </p>
      )}
      {sampling?.known_gap == null ? null : (
        <p class="note">
          {words('case.known_gap')} <OwnWords text={sampling.known_gap} view={view} />
        </p>
      )}
      <p class="src url">{words('case.file', { file: shown.case.file, hash: shown.case.hash.slice(0, hashShown) })}</p>
    </section>
  );
};
