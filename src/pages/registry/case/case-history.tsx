/** Who coded the case and when, how it was found, and which bytes all this was computed from. */

import { imageClass, institutionClass } from '../../../classes/index.js';
import { formatDate } from '../../../language/index.js';
import { caseInVersions } from '../../../report/index.js';
import { OwnWords } from '../../own-words.js';
import type { ShownCase } from './shown-case.js';

const hashShown = 12;

/** Its classes from released version to version, and now: old beside new, never only the new. */
const Versions = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const versions = caseInVersions(site.assessment, shown.id);
  if (versions.length === 0) return <p class="missing">{words('case.no_version')}</p>;
  const institution = institutionClass(evidence, shown, shown.asOf);
  const said = (of: { readonly institution: string; readonly image: string; readonly points: string }) => ({
    class: words.say({ key: `class.${of.institution}` }),
    image: words.say({ key: `image.${of.image}` }),
    points: of.points,
  });
  const { pointsLow, pointsHigh } = institution;
  return (
    <>
      <h3 class="sub">{words('case.versions')}</h3>
      <ol class="timeline">
        {versions.map(({ version, asOf, classes }) => (
          <li>
            {classes === null
              ? words('case.version_first_seen', { version })
              : words('case.version_line', { version, as_of: formatDate(asOf, words.language), ...said(classes) })}
          </li>
        ))}
        <li>
          {words(
            'case.version_now',
            said({
              institution: institution.class,
              image: imageClass(evidence, shown, shown.asOf).class,
              points: pointsLow === pointsHigh ? String(pointsLow) : `${pointsLow}–${pointsHigh}`,
            }),
          )}
        </li>
      </ol>
    </>
  );
};

export const CaseHistory = (properties: ShownCase) => {
  const { shown, view } = properties;
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
      <Versions {...properties} />
      <p class="src url">{words('case.file', { file: shown.case.file, hash: shown.case.hash.slice(0, hashShown) })}</p>
    </section>
  );
};
