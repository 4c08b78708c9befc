/** Two to four countries, or two periods of one, side by side: no rank, each field with its year, nothing missing drawn as zero. */
import { countryName } from '../../language/index.js';
import {
  type ComparisonRow,
  comparablePeriods,
  comparedCountries,
  comparedPeriods,
  defaultPeers,
  type Relation,
} from '../../report/index.js';
import { indicatorAddress } from '../address.js';
import { searchOf } from '../filters.js';
import { IntervalPlot } from '../interval-plot.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ChoiceOfCountries, ChoiceOfPeriods } from './choice.js';
import { commonScale } from './scale.js';

const most = 3;
const windowYears = 5;

const listed = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const Cell = ({ row, at, view, name }: { row: ComparisonRow; at: number; view: View; name: string }) => {
  const { words, site } = view;
  const shown = row.values[at];
  const value = shown?.value ?? null;
  if (!row.comparable && at > 0) {
    const cases = site.assessment.evidence.byCountry.get(shown?.column ?? '')?.length ?? 0;
    return (
      <td class="hatch" data-l={name}>
        <span>{words('compare.no_registry', { n: cases })}</span>
      </td>
    );
  }
  if (value === null || value.value === null)
    return (
      <td class="hatch" data-l={name}>
        <span>{words('no_data')}</span>
      </td>
    );
  const relation: Relation | null = at === 0 ? null : (row.relations[at - 1] ?? null);
  return (
    <td data-l={name}>
      <IntervalPlot
        small
        value={value}
        range={commonScale(row)}
        threshold={null}
        conventional={false}
        goodSide={null}
        label={`${name}: ${withInterval(value, words, digitsOf(value))}`}
        words={words}
      />
      <Opens value={value} words={words}>
        {withInterval(value, words, digitsOf(value))}
      </Opens>
      <span class="cell-n">
        {`${periodName(words, value.period.id)} · n = ${value.n} · ${words(`status.${value.status}`)}`}
      </span>
      {relation === null ? null : <span class="relation">{words(`compare.relation.${relation}`)}</span>}
    </td>
  );
};

const Rows = ({ rows, columns, view }: { rows: readonly ComparisonRow[]; columns: readonly string[]; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  return (
    <>
      {[...standard.dimensions.values()].map((dimension) => {
        const own = rows.filter(({ definition }) => definition.dimension === dimension.id);
        return own.length === 0 ? null : (
          <Row id={dimension.id} ask={words.label(dimension.name)} note={dimension.code}>
            <table class={`stacked compare c${columns.length}`}>
              <thead>
                <tr>
                  <th scope="col">{words('indicator')}</th>
                  {columns.map((column) => (
                    <th scope="col">{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {own.map((row) => (
                  <tr>
                    <th scope="row">
                      <a
                        href={indicatorAddress(words.language, row.definition.id)}
                      >{`${row.definition.id} ${words.label(row.definition.name)}`}</a>
                    </th>
                    {columns.map((column, at) => (
                      <Cell row={row} at={at} view={view} name={column} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Row>
        );
      })}
    </>
  );
};

const isKnown = (row: ComparisonRow, at: number): boolean => row.values[at]?.value?.value != null;

export const comparePage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { assessment } = site;
  const { focal } = assessment.study.settings;
  const available = comparablePeriods(assessment);
  const periods = [...new Set([...listed(query.get('periods')), ...query.getAll('period')])].filter((period) =>
    available.includes(period),
  );
  const byPeriod = periods.length === 2;
  const asked = [...listed(query.get('with')), ...query.getAll('country').filter((country) => country !== '')];
  const known = [...new Set(asked)].filter(
    (country) => country !== focal && assessment.evidence.subjects.includes(country),
  );
  const unknown = asked.filter((country) => !assessment.evidence.subjects.includes(country));
  const others = known.length === 0 ? defaultPeers(assessment) : known.slice(0, most);
  const rows = byPeriod ? comparedPeriods(assessment, periods) : comparedCountries(assessment, [focal, ...others]);
  const columns = byPeriod ? periods : [focal, ...others].map((country) => countryName(country, words.language));
  const relations = rows.flatMap((row) => row.relations);
  const count = (wanted: readonly Relation[]) => relations.filter((one) => one !== null && wanted.includes(one)).length;
  const both = rows.filter((row) => row.comparable && columns.every((_, at) => isKnown(row, at))).length;
  const title = byPeriod
    ? words('compare.title_periods', { country: countryName(focal, words.language) })
    : words('compare.title', { country: countryName(focal, words.language) });
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {words(byPeriod ? 'compare.lead_periods' : 'compare.lead', {
            columns: columns.join(', '),
            both,
            n: rows.length,
            different: count(['higher', 'lower']),
            alike: count(['indistinguishable']),
          })}
        </p>
        <p class="note">{words('compare.note')}</p>
        {byPeriod ? null : <p class="note">{words('compare.registry_note')}</p>}
        {known.length === 0 && !byPeriod ? <p class="note">{words('compare.default')}</p> : null}
        {known.length > most ? <p class="note">{words('compare.too_many')}</p> : null}
        {unknown.length === 0 ? null : (
          <p class="note">{words('compare.unknown', { countries: unknown.join(', ') })}</p>
        )}
        {query.get('periods') !== null && !byPeriod ? (
          <p class="note">{words('compare.unknown_period', { years: windowYears })}</p>
        ) : null}
        <div class="stacks">
          <ChoiceOfCountries chosen={byPeriod ? [] : others} view={view} />
          <ChoiceOfPeriods chosen={periods} available={available} view={view} />
        </div>
      </div>
      <Rows rows={rows} columns={columns} view={view} />
    </>,
  );
};
