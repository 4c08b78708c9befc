/** How far the data can be trusted: what is missing and why, who coded, whose word it is, how complete the registry may be. */
import type { Child } from 'hono/jsx';
import { completenessOf, fieldCompleteness } from '../../evidence/index.js';
import { formatDate, formatShare } from '../../language/index.js';
import { ownTextsOf, type Study } from '../../study/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Squares } from '../marks.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { Disputed } from './disputed.js';
import { FactsBySource } from './facts-by-source.js';
import { FieldsTable, ReasonsTable } from './fields-table.js';
import { PopulationEstimates, SearchedLists } from './population-estimate.js';
import { lastSeen, tallied } from './source-shares.js';
import { SourcesQuality } from './sources-quality.js';

const codingStates = [
  ['adjudicated', 'yes'],
  ['dual', 'no'],
  ['draft', 'unknown'],
] as const;
const oldestShown = 15;

const Coders = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study, focal } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const count = (status: string) => own.filter((one) => one.record.coding.status === status).length;
  const coders = tallied(own.flatMap((one) => one.record.coding.coders));
  const verdicts = [...focal.current.values()].filter((one) => one.verdict !== 'insufficient');
  const uncoded = own.filter((one) => one.record.coding.coders.length === 0).length;
  return (
    <>
      <Squares
        groups={codingStates.map(([status, state]) => ({
          state,
          n: count(status),
          word: words(`coding.${status}`),
        }))}
      />
      <ul class="bullets">
        {codingStates.map(([status]) => (
          <li>
            {`${words(`coding.${status}`)}: `}
            <a
              class="opens"
              href={`${pageAddress(words.language, 'cases')}?coding=${status}&country=${study.settings.focal}`}
            >
              {count(status)}
            </a>
          </li>
        ))}
        <li>
          {coders.length === 0
            ? words('quality.no_coder')
            : words('quality.coders', { names: coders.map(([name, n]) => `${name} (${n})`).join(', ') })}
          {uncoded === 0 ? '' : ` ${words('quality.no_coder_n', { n: uncoded })}`}
        </li>
        <li>
          {words('quality.draft_verdicts', {
            n: verdicts.filter((one) => one.draft).length,
            of: verdicts.length,
          })}
        </li>
        {words.language === study.settings.texts_in ? null : (
          <li>{words('quality.translated', translatedCount(study, words.language))}</li>
        )}
      </ul>
    </>
  );
};

function translatedCount(study: Study, language: string): { n: number; of: number } {
  const said = new Set(study.cases.flatMap(({ record }) => ownTextsOf(record)));
  const translated = study.translations.get(language);
  return { n: [...said].filter((text) => translated?.has(text.trim()) === true).length, of: said.size };
}

const Oldest = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const seen = lastSeen(site.assessment, own);
  return (
    <>
      {seen.length === 0 ? (
        <p class="missing">{words('no_data')}</p>
      ) : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('case')}</th>
              <th scope="col">{words('quality.newest_source')}</th>
            </tr>
          </thead>
          <tbody>
            {seen.slice(0, oldestShown).map(({ view: one, date }) => (
              <tr>
                <th scope="row">
                  <a href={caseAddress(words.language, one.id)}>{words.label(one.record.name)}</a>
                </th>
                <td data-l={words('quality.newest_source')}>{formatDate(date, words.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="src">
        {words('quality.undated', {
          n: own.length - seen.length,
          sources: [...study.sources.values()].filter((source) => source.date === null).length,
          of: study.sources.size,
        })}
      </p>
    </>
  );
};

export const qualityPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const fields = fieldCompleteness(own);
  const sections: readonly (readonly [string, (properties: { view: View }) => Child])[] = [
    ['fields', FieldsTable],
    ['reasons', ReasonsTable],
    ['coders', Coders],
    ['sources', SourcesQuality],
    ['facts', FactsBySource],
    ['population', PopulationEstimates],
    ['frame', SearchedLists],
    ['disputes', Disputed],
    ['oldest', Oldest],
  ];
  return pageOf(
    site,
    words('quality.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('quality.title')}</h1>
        <p class="lead">
          {words('quality.lead', {
            share: formatShare(completenessOf(fields, own.length), words.language),
            fields: fields.length,
            cases: own.length,
            draft: own.filter((one) => one.record.coding.status === 'draft').length,
          })}
        </p>
        <p class="note">{words('quality.note')}</p>
      </div>
      {sections.map(([id, Section]) => (
        <Row id={id} ask={words(`quality.ask.${id}`)} note={words(`quality.note.${id}`)}>
          {Section({ view })}
        </Row>
      ))}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('quality.would_change')}</p>
      </Row>
    </>,
  );
};
