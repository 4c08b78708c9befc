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
import { linesOfComparison } from '../would-change/of-comparison.js';
import { WouldChange } from '../would-change/would-change.js';
import { ChoiceOfCountries, ChoiceOfPeriods, ComparisonsByLinks } from './choice.js';
import { commonScale } from './scale.js';

const most = 3;
const windowYears = 5;

const listed = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const Cell = ({ row, at, view, name }: { row: ComparisonRow; at: number; view: View; name: string }) => {
  const { words } = view;
  const shown = row.values[at];
  const value = shown?.value ?? null;
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

/** What is counted over the registry is said to be without a counterpart for all the other countries together; how many cases of them lie here, once a table. */
const NoRegistry = ({
  row,
  columns,
  view,
  first,
}: {
  row: ComparisonRow;
  columns: readonly string[];
  view: View;
  first: boolean;
}) => {
  const { words, site } = view;
  const others = columns.slice(1);
  const counts = others.map((country, at) =>
    words('compare.cases_of', {
      country,
      n: site.assessment.evidence.byCountry.get(row.values[at + 1]?.column ?? '')?.length ?? 0,
    }),
  );
  return (
    <td class="hatch" colspan={others.length} data-l={others.join(', ')}>
      <span>
        {first
          ? words('compare.no_registry', { countries: others.length, counts: counts.join('; ') })
          : words('compare.no_registry_again')}
      </span>
    </td>
  );
};

const isKnown = (row: ComparisonRow, at: number): boolean => row.values[at]?.value?.value != null;

/** A field says something here when one column has a value that may stand in this table. */
const saysSomething = (row: ComparisonRow): boolean =>
  row.values.some((_, at) => (at === 0 || row.comparable) && isKnown(row, at));

const Rows = ({ rows, columns, view }: { rows: readonly ComparisonRow[]; columns: readonly string[]; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const link = ({ definition }: ComparisonRow) => (
    <a href={indicatorAddress(words.language, definition.id)}>{`${definition.id} ${words.label(definition.name)}`}</a>
  );
  return (
    <>
      {[...standard.dimensions.values()].map((dimension) => {
        const own = rows.filter(({ definition }) => definition.dimension === dimension.id);
        const shown = own.filter(saysSomething);
        const silent = own.filter((row) => !saysSomething(row));
        return own.length === 0 ? null : (
          <Row id={dimension.id} ask={words.label(dimension.name)}>
            {shown.length === 0 ? null : (
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
                  {shown.map((row) => (
                    <tr>
                      <th scope="row">{link(row)}</th>
                      {columns.slice(0, row.comparable ? columns.length : 1).map((column, at) => (
                        <Cell row={row} at={at} view={view} name={column} />
                      ))}
                      {row.comparable ? null : (
                        <NoRegistry
                          row={row}
                          columns={columns}
                          view={view}
                          first={row === shown.find((one) => !one.comparable)}
                        />
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {silent.length === 0 ? null : (
              <div class="silent hatch">
                <p>{words('compare.silent', { n: silent.length })}</p>
                <ul>
                  {silent.map((row) => (
                    <li>{link(row)}</li>
                  ))}
                </ul>
              </div>
            )}
          </Row>
        );
      })}
    </>
  );
};

/** Where two intervals do not overlap, said by name: the page answers before it tabulates. */
const Apart = ({ rows, columns, view }: { rows: readonly ComparisonRow[]; columns: readonly string[]; view: View }) => {
  const { words } = view;
  const apart = rows.flatMap((row) =>
    row.relations.flatMap((relation, at) =>
      relation === 'higher' || relation === 'lower'
        ? [{ row, relation, first: columns[0] ?? '', other: columns[at + 1] ?? '' }]
        : [],
    ),
  );
  return apart.length === 0 ? null : (
    <ul class="bullets">
      {apart.map(({ row, relation, first, other }) => (
        <li>
          <a href={indicatorAddress(words.language, row.definition.id)}>
            {`${row.definition.id} ${words.label(row.definition.name)}`}
          </a>
          {`: ${words(`compare.apart.${relation}`, { other, first })}`}
        </li>
      ))}
    </ul>
  );
};

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
  const columns = byPeriod
    ? periods.map((period) => periodName(words, period))
    : [focal, ...others].map((country) => countryName(country, words.language));
  const relations = rows.flatMap((row) => row.relations);
  const count = (wanted: readonly Relation[]) => relations.filter((one) => one !== null && wanted.includes(one)).length;
  const both = rows.filter(
    (row) =>
      row.comparable &&
      columns.every((_, at) => isKnown(row, at)) &&
      row.relations.some((relation) => relation !== 'same_region'),
  ).length;
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
        <Apart rows={rows} columns={columns} view={view} />
        <p class="note">{words('compare.note')}</p>
        {byPeriod ? null : <p class="note">{words('compare.registry_note')}</p>}
        {known.length === 0 && !byPeriod ? <p class="note">{words('compare.default')}</p> : null}
        {known.length > most ? <p class="note">{words('compare.too_many')}</p> : null}
        {unknown.length === 0 ? null : (
          <p class="note">{words('compare.unknown', { countries: unknown.join(', ') })}</p>
        )}
        {(query.has('periods') || query.has('period')) && !byPeriod ? (
          <p class="note">{words('compare.unknown_period', { years: windowYears })}</p>
        ) : null}
        <div class="stacks">
          <ChoiceOfCountries chosen={byPeriod ? [] : others} view={view} />
          {site.mode === 'static' ? (
            <ComparisonsByLinks available={available} view={view} />
          ) : (
            <ChoiceOfPeriods chosen={periods} available={available} view={view} />
          )}
        </div>
      </div>
      <Rows rows={rows} columns={columns} view={view} />
      <WouldChange words={words} lines={linesOfComparison(rows, words, byPeriod)} />
    </>,
  );
};
