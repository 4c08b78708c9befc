/** The registry as a table, ordered by the address; a hundred rows a page. */
import { institutionClass } from '../../classes/index.js';
import type { CaseView } from '../../evidence/index.js';
import { countryName, formatDate } from '../../language/index.js';
import { caseAddress } from '../address.js';
import { GradeMark } from '../marks.js';
import type { View } from '../view.js';
import { bestGradeOf } from './best-evidence.js';
import { facetValueName } from './facet-names.js';
import { beginsDescending, type RegistryRequest, registryAddress, type SortKey, sortKeys } from './request.js';

const headings: Readonly<Record<SortKey, string>> = {
  name: 'case',
  country: 'facet.country',
  start: 'start',
  class: 'class',
  evidence: 'reg.evidence',
  existence: 'existence',
};
const columns: readonly SortKey[] = ['name', 'country', 'start', 'class', 'evidence'];

const Heading = ({ view, request, column }: { view: View; request: RegistryRequest; column: SortKey }) => {
  const { words } = view;
  const current = (request.sort ?? (request.search === '' ? 'start' : null)) === column;
  const descending = current ? !request.descending : beginsDescending(column);
  return (
    <th scope="col" aria-sort={current ? (request.descending ? 'descending' : 'ascending') : undefined}>
      <a href={registryAddress(words.language, request, { sort: column, descending })} data-key={`sort=${column}`}>
        {words(headings[column])}
      </a>
      {current ? <span aria-hidden="true">{request.descending ? ' ↓' : ' ↑'}</span> : null}
    </th>
  );
};

/** Concept and form under the name: what one scans a register for. */
function kindOfCase({ site, words }: View, { record }: CaseView): string {
  const { evidence } = site.assessment;
  const concept = record.concepts?.primary ?? null;
  const form = record.form?.primary ?? null;
  return [
    concept === null ? null : facetValueName(evidence, words, 'concept', concept),
    form === null || form === 'none' ? null : facetValueName(evidence, words, 'form', form),
    // What is confirmed goes without saying.
    record.status === 'verified' ? null : words(`existence.${record.status}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export const CaseTable = ({
  view,
  request,
  rows,
}: {
  view: View;
  request: RegistryRequest;
  rows: readonly CaseView[];
}) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const { language } = words;
  const labels = Object.fromEntries(sortKeys.map((key) => [key, words(headings[key])]));
  return (
    <table class="stacked briefly registry">
      <caption class="unseen">{words('registry.title')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading view={view} request={request} column={column} />
          ))}
        </tr>
      </thead>
      <tbody id="rows">
        {rows.map((shown) => {
          const { id, record } = shown;
          return (
            <tr>
              <th scope="row">
                <a href={caseAddress(language, id)}>{words.label(record.name)}</a>
                <span class="cell-n">{kindOfCase(view, shown)}</span>
              </th>
              <td class="brief" data-l={labels['country']}>
                {countryName(record.country, language)}
              </td>
              <td class="brief labelled" data-l={labels['start']}>
                {record.time.start === null ? (
                  <span class="missing">{words('not_known_word')}</span>
                ) : (
                  formatDate(record.time.start, language)
                )}
              </td>
              <td class="brief labelled" data-l={labels['class']}>
                {words.say({ key: `class.${institutionClass(evidence, shown, evidence.calendar.asOf).class}` })}
              </td>
              <td class="brief" data-l={labels['evidence']}>
                <GradeMark grade={bestGradeOf(evidence, shown)} words={words} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
