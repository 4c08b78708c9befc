/** Which act named each concept first, outside and at home, and the time between. */
import { firstNamed, type Naming } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { Folded } from '../folded.js';
import { SourceLinks } from '../sourced.js';
import type { View } from '../view.js';
import { daysWords, normAddress, normName } from './names.js';

export const FirstNamed = ({ view }: { view: View }) => {
  const { words, site } = view;
  const rows = firstNamed(site.assessment.study);
  if (rows.length === 0) return <p class="missing">{words('no_data')}</p>;
  const shown = (naming: Naming | null) =>
    naming === null ? (
      <span class="missing">{words('norms.none_named')}</span>
    ) : (
      <>
        <a href={normAddress(view, naming.norm)}>{normName(view, naming.norm)}</a>
        {`, ${formatDate(naming.on.date, words.language)}`}
        <SourceLinks sources={naming.sources} view={view} />
      </>
    );
  return (
    <Folded summary={words('folded.rows', { n: rows.length })}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('norms.concept')}</th>
            <th scope="col">{words('norms.first_outside')}</th>
            <th scope="col">{words('norms.first_national')}</th>
            <th scope="col">{words('norms.lag_of_name')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ concept, outside, national, toNational }) => (
            <tr>
              <th scope="row">{words(`norms.concept.${concept}`)}</th>
              <td data-l={words('norms.first_outside')}>{shown(outside)}</td>
              <td data-l={words('norms.first_national')}>{shown(national)}</td>
              <td data-l={words('norms.lag_of_name')}>
                {toNational === null ? (
                  <span class="missing">{words(national === null ? 'norms.none_named' : 'norms.national_first')}</span>
                ) : (
                  daysWords(toNational, view)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Folded>
  );
};
