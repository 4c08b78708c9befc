/** Infrastructure of ties (P6a): four kinds by year and partner, with stable, predictable and long-term read beside. */
import { type InfrastructureRow, infrastructureOf } from '../../judgement/index.js';
import { countryName } from '../../language/index.js';
import { explainAddress, indicatorAddress, pageAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { Derived } from '../derived.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import type { PageBuilder, View } from '../view.js';

const height = 74;
const base = 56;

/** Stable, predictable, long-term: the three that judge what the register only counts. */
const gauges = [
  ['INS-02', 'infra.stable'],
  ['SEC-02', 'infra.predictable'],
  ['INS-01', 'infra.long_term'],
] as const;

const Years = ({ row, most, view }: { row: InfrastructureRow; most: number; view: View }) => {
  const { words } = view;
  const years = row.byYear.length;
  const name = words.say({ key: `whole.infrastructure.${row.kind}` });
  const [first, last] = [row.byYear[0]?.year ?? 0, row.byYear.at(-1)?.year ?? 0];
  const now = row.byYear.at(-1)?.cases.length ?? 0;
  return (
    <svg class="plot" height={height} role="img" aria-label={words('infra.years_label', { name, first, last, n: now })}>
      <line class="p-base" x1="0" x2="100%" y1={base} y2={base} />
      {row.byYear.map(({ year, cases }, index) => {
        const tall = most === 0 ? 0 : (cases.length / most) * (base - 6);
        return (
          <rect class="p-ink" x={`${(100 * index) / years}%`} y={base - tall} width={`${72 / years}%`} height={tall}>
            <title>{`${year}: ${cases.length}`}</title>
          </rect>
        );
      })}
      <text x="0" y={height - 4}>
        {first}
      </text>
      <text class="t-e" x="100%" y={height - 4}>
        {last}
      </text>
    </svg>
  );
};

const YearTable = ({ rows, view }: { rows: readonly InfrastructureRow[]; view: View }) => {
  const { words } = view;
  return (
    <details class="twin">
      <summary>{words('infra.table')}</summary>
      <div class="scroll" tabindex={0} role="region" aria-label={words('infra.table')}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{words('infra.year')}</th>
              {rows.map(({ kind }) => (
                <th scope="col" class="n">
                  {words.say({ key: `whole.infrastructure.${kind}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows[0]?.byYear.map(({ year }, index) => (
              <tr>
                <th scope="row">{year}</th>
                {rows.map(({ kind, byYear }) => {
                  const n = byYear[index]?.cases.length ?? 0;
                  return (
                    <td class={n === 0 ? 'n missing' : 'n'} data-l={words.say({ key: `whole.infrastructure.${kind}` })}>
                      {n === 0 ? words('infra.none') : n}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

const Gauges = ({ view }: { view: View }) => {
  const { words, site } = view;
  return (
    <dl class="profile">
      {gauges.map(([id, key]) => {
        const value = shownValue(site.assessment, id);
        return (
          <div>
            <dt>
              {words(key)} <a href={indicatorAddress(words.language, id)}>{id}</a>
            </dt>
            <dd>
              {value === undefined || value.value === null ? (
                <span class="missing">{value?.reason == null ? words('no_data') : words.say(value.reason)}</span>
              ) : (
                <>
                  <Opens value={value} words={words}>
                    {withInterval(value, words, digitsOf(value))}
                  </Opens>{' '}
                  <span class="muted">{words(`status.${value.status}`)}</span>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

/** The countries with most ties stand open, the others are opened. */
const shownAtOnce = 15;

/** The table of the page names every case by kind, year and partner. */
const allCases = (view: View) =>
  cutInLargeStudy(view, `${pageAddress(view.words.language, 'infrastructure')}infrastructure.csv`);

const Partners = ({ rows, view }: { rows: readonly InfrastructureRow[]; view: View }) => {
  const { words } = view;
  const total = (country: string): number =>
    rows.reduce((sum, { byPartner }) => sum + (byPartner.get(country)?.length ?? 0), 0);
  const countries = [...new Set(rows.flatMap(({ byPartner }) => [...byPartner.keys()]))].sort(
    (a, b) => total(b) - total(a) || (a < b ? -1 : 1),
  );
  if (countries.length === 0) return <p class="missing">{words('infra.no_partner')}</p>;
  const others = countries.slice(shownAtOnce);
  return (
    <>
      <PartnersTable
        countries={countries.slice(0, shownAtOnce)}
        rows={rows}
        label={words('infra.partners.ask')}
        view={view}
      />
      {others.length === 0 ? null : (
        <details class="twin">
          <summary>{words('effectiveness.modes.others', { n: others.length })}</summary>
          <PartnersTable
            countries={others}
            rows={rows}
            label={words('effectiveness.modes.others', { n: others.length })}
            view={view}
          />
        </details>
      )}
    </>
  );
};

const PartnersTable = ({
  countries,
  rows,
  label,
  view,
}: {
  countries: readonly string[];
  rows: readonly InfrastructureRow[];
  label: string;
  view: View;
}) => {
  const { words } = view;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{words('infra.partner')}</th>
            {rows.map(({ kind }) => (
              <th scope="col" class="n">
                {words.say({ key: `whole.infrastructure.${kind}` })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map((country) => (
            <tr>
              <th scope="row">{countryName(country, words.language)}</th>
              {rows.map(({ kind, byPartner }) => {
                const cases = byPartner.get(country) ?? [];
                return (
                  <td data-l={words.say({ key: `whole.infrastructure.${kind}` })}>
                    {cases.length === 0 ? (
                      <span class="missing">{words('infra.none')}</span>
                    ) : (
                      <OpensCases
                        label={String(cases.length)}
                        cases={cases.map(({ id }) => ({ id }))}
                        view={view}
                        {...allCases(view)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const infrastructurePage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const rows = infrastructureOf(evidence, subject);
  const most = Math.max(0, ...rows.flatMap(({ byYear }) => byYear.map(({ cases }) => cases.length)));
  const countOf = (kind: InfrastructureRow['kind']): number => rows.find((row) => row.kind === kind)?.cases.length ?? 0;
  return pageOf(
    site,
    words('infra.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('infra.title')}</h1>
        <p class="lead">
          {words('infra.lead', {
            centres: countOf('centres'),
            academic: countOf('academic'),
            platforms: countOf('platforms'),
            ngos: countOf('ngos'),
          })}
        </p>
        <p class="note">
          {words('infra.note')} <span class="rung">L1</span>
        </p>
      </div>
      <Row id="gauges" ask={words('infra.gauges.ask')} note={words('infra.gauges.note')}>
        <Gauges view={view} />
      </Row>
      <Row id="years" ask={words('infra.years.ask')} note={words('infra.years.note')}>
        {rows.map((row) => (
          <div id={row.kind}>
            <h3>
              {words.say({ key: `whole.infrastructure.${row.kind}` })}{' '}
              <Derived id={`infrastructure:${row.kind}:${subject}`} words={words}>
                {words('cases_n', { n: row.cases.length })}
              </Derived>
            </h3>
            <p class="small muted">{words.say({ key: `whole.infrastructure.${row.kind}.rule` })}</p>
            <Years row={row} most={most} view={view} />
            <OpensCases
              label={words('infra.open')}
              cases={row.cases.map(({ id }) => ({ id }))}
              view={view}
              {...cutInLargeStudy(view, explainAddress(words.language, `infrastructure:${row.kind}:${subject}`))}
            />
            {row.unknown.length === 0 ? null : (
              <OpensCases
                label={words('infra.unknown', { n: row.unknown.length })}
                cases={row.unknown.map(({ id }) => ({ id, state: 'unknown' as const }))}
                view={view}
                {...allCases(view)}
              />
            )}
          </div>
        ))}
        <YearTable rows={rows} view={view} />
      </Row>
      <Row id="partners" ask={words('infra.partners.ask')} note={words('infra.partners.note')}>
        <Partners rows={rows} view={view} />
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('infra.would_change')}</p>
      </Row>
    </>,
  );
};
