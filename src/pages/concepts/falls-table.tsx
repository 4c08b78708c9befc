/** Cases by concept and overlap zone: which of the three each place holds, how many cases, which. */
import { codesOf } from '../../standard/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { firstOf, RestOf } from '../case-list.js';
import { CasesOnPaper } from '../cases-on-paper.js';
import { Squares } from '../marks.js';
import type { View } from '../view.js';
import { conceptIds, type Fall, fallOf } from './falls.js';

const Row = ({ fall, view, name, note }: { fall: Fall; view: View; name: string; note: string | null }) => {
  const { words } = view;
  const n = fall.cases.length;
  return (
    <tr id={`zone-${fall.id}`}>
      <th scope="row">
        {`${fall.id} ${name}`}
        {note === null ? null : <span class="c small muted">{note}</span>}
      </th>
      {conceptIds.map((id) => (
        <td
          class={fall.concepts.includes(id) ? 'falls-mark' : 'falls-mark not-asked'}
          data-l={words.label(nameOfConcept(view, id))}
        >
          {fall.concepts.includes(id) ? (
            <>
              <svg width="14" height="14" aria-hidden="true">
                <use href="#u-yes" />
              </svg>
              <span class="unseen">{words('marker.true')}</span>
            </>
          ) : (
            <span class="unseen">{words('marker.false')}</span>
          )}
        </td>
      ))}
      <td data-l={words('concepts.cases')}>
        {n === 0 ? (
          <span class="missing">{words('concepts.zero')}</span>
        ) : (
          <>
            <Squares groups={[{ state: 'yes', n, word: words('concepts.cases') }]} />
            <details class="small">
              <summary>{words('cases_n', { n })}</summary>
              <ul class="bullets">
                {firstOf(fall.cases).map((one) => (
                  <li>
                    <a href={caseAddress(words.language, one.id)}>{words.label(one.record.name)}</a>
                    {fall.concepts.length < 2 ? '' : ` (${one.record.concepts?.primary})`}
                  </li>
                ))}
              </ul>
              <RestOf items={fall.cases} address={`${pageAddress(words.language, 'concepts')}cases.csv`} view={view} />
            </details>
            <CasesOnPaper cases={fall.cases} />
          </>
        )}
      </td>
    </tr>
  );
};

const nameOfConcept = (view: View, id: string) =>
  codesOf(view.site.assessment.evidence.standard, 'concepts').get(id)?.name ?? { en: id };

export const FallsTable = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const zones = codesOf(evidence.standard, 'overlap_zones');
  const { falls, unknown } = fallOf(evidence.byCountry.get(study.settings.focal) ?? []);
  return (
    <>
      <table class="stacked falls">
        <thead>
          <tr>
            <th scope="col">{words('concepts.zone')}</th>
            {conceptIds.map((id) => (
              <th scope="col">
                <abbr title={words.label(nameOfConcept(view, id))}>{id}</abbr>
              </th>
            ))}
            <th scope="col">{words('concepts.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {falls.map((fall) => {
            const zone = zones.get(fall.id);
            return (
              <Row
                fall={fall}
                view={view}
                name={words.label(zone?.name ?? nameOfConcept(view, fall.concepts[0] ?? 'H'))}
                note={zone?.definition === undefined ? null : words.label(zone.definition)}
              />
            );
          })}
        </tbody>
      </table>
      {unknown.length === 0 ? null : (
        <details>
          <summary>{words('concepts.unknown_n', { n: unknown.length })}</summary>
          <ul class="bullets">
            {unknown.map((one) => (
              <li>
                <a href={caseAddress(words.language, one.id)}>{words.label(one.record.name)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
