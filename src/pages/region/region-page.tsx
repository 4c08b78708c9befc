/** The states of the study's region by the same rules: who can be told apart, who does what with whom, what is lacking (Z3–Z5). */
import { countryName } from '../../language/index.js';
import { type Contributor, contributors, type Lack, lacksOf, type RegionRow, regionRows } from '../../report/index.js';
import { indicatorAddress, pageAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { IntervalPlot } from '../interval-plot.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';

const names = (countries: readonly string[], view: View): string =>
  countries.map((country) => countryName(country, view.words.language)).join(', ');

function scaleOf({ positions, definition }: RegionRow): readonly [number, number] {
  const [from, to] = definition.range;
  const ends = positions.flatMap(({ value }) =>
    value?.value == null ? [] : [value.value, value.low ?? value.value, value.high ?? value.value],
  );
  return [from ?? Math.min(0, ...ends), to ?? Math.max(1, ...ends)];
}

const Position = ({ row, at, view }: { row: RegionRow; at: number; view: View }) => {
  const { words } = view;
  const position = row.positions[at];
  if (position === undefined) return null;
  const { value, country, higherThan, lowerThan, alike } = position;
  const name = countryName(country, words.language);
  if (value?.value == null)
    return (
      <td class="hatch" data-l={name}>
        <span>{words('no_data')}</span>
      </td>
    );
  return (
    <td data-l={name}>
      <IntervalPlot
        small
        value={value}
        range={scaleOf(row)}
        threshold={null}
        conventional={false}
        goodSide={null}
        label={`${name}: ${withInterval(value, words, digitsOf(value))}`}
        words={words}
      />
      <Opens value={value} words={words}>
        {withInterval(value, words, digitsOf(value))}
      </Opens>
      <span class="cell-n">{`${periodName(words, value.period.id)} · n = ${value.n}`}</span>
      {row.isRegional ? <span class="relation">{words('region.shared')}</span> : null}
      {higherThan.length === 0 ? null : (
        <span class="relation">{words('region.higher', { countries: names(higherThan, view) })}</span>
      )}
      {lowerThan.length === 0 ? null : (
        <span class="relation">{words('region.lower', { countries: names(lowerThan, view) })}</span>
      )}
      {alike.length === 0 ? null : (
        <span class="relation">{words('region.alike', { countries: names(alike, view) })}</span>
      )}
      {!row.isRegional && (value.low === null || value.high === null) ? (
        <span class="relation">{words('region.no_interval')}</span>
      ) : null}
    </td>
  );
};

const Values = ({ rows, members, view }: { rows: readonly RegionRow[]; members: readonly string[]; view: View }) => {
  const { words } = view;
  return (
    <Row id="values" ask={words('region.values')} note={words('region.aggregation')}>
      {rows.length === 0 ? (
        <p class="missing">{words('region.none')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={words('region.values')}>
          <table class="stacked compare">
            <caption>{words('region.values')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('indicator')}</th>
                {members.map((country) => (
                  <th scope="col">{countryName(country, words.language)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={indicatorAddress(words.language, row.definition.id)}>
                      {`${row.definition.id} ${words.label(row.definition.name)}`}
                    </a>
                  </th>
                  {members.map((_, at) => (
                    <Position row={row} at={at} view={view} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Row>
  );
};

const independentGrade = 2;

const Member = ({ one, view }: { one: Contributor; view: View }) => {
  const { words } = view;
  const yes = one.deeds.filter((deed) => deed.sign === '+' && (deed.grade ?? 0) >= independentGrade).length;
  const shared = [...one.partners].filter(([, cases]) => cases.length > 0);
  return (
    <section id={`member-${one.country}`}>
      <h3>{countryName(one.country, words.language)}</h3>
      <p>{words('region.cases', { n: one.cases.length, all: one.known })}</p>
      <p>{words('region.deeds', { n: one.deeds.length, yes })}</p>
      {shared.length === 0 ? (
        <p class="missing">{words('region.no_shared')}</p>
      ) : (
        <ul class="bullets">
          {shared.map(([partner, cases]) => (
            <li>
              {words('region.with', { partner: countryName(partner, words.language), n: cases.length })}{' '}
              <OpensCases
                cases={cases.map((id) => ({ id }))}
                label={words('region.which')}
                view={view}
                {...cutInLargeStudy(
                  view,
                  `${pageAddress(words.language, 'cases')}?country=${one.country}&partner=${partner}`,
                )}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Lacks = ({ lacks, members, view }: { lacks: readonly Lack[]; members: readonly string[]; view: View }) => {
  const { words } = view;
  const ofAll = lacks.filter((one) => one.members.length === members.length).length;
  return (
    <Row id="lacks" ask={words('region.lacks')} note={words('region.lacks_note')}>
      <p>{words('region.lacks_lead', { n: lacks.length, all: ofAll })}</p>
      <div class="scroll" tabindex={0} role="region" aria-label={words('region.lacks')}>
        <table class="stacked">
          <caption>{words('region.lacks')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('indicator')}</th>
              <th scope="col">{words('region.for_whom')}</th>
              <th scope="col">{words('region.where')}</th>
            </tr>
          </thead>
          <tbody>
            {lacks.map((one) => (
              <tr>
                <th scope="row">
                  <a href={indicatorAddress(words.language, one.definition.id)}>
                    {`${one.definition.id} ${words.label(one.definition.name)}`}
                  </a>
                </th>
                <td data-l={words('region.for_whom')}>
                  {one.members.length === members.length ? words('region.all_members') : names(one.members, view)}
                </td>
                <td data-l={words('region.where')}>{words.label(one.definition.supply)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Row>
  );
};

export const regionPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { region, focal } = site.assessment.study.settings;
  const rows = regionRows(site.assessment);
  const title = words('region.title', { region: words.label(region.name) });
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {words('region.lead', {
            members: names(region.members, view),
            rows: rows.length,
            different: rows.filter((row) => row.positions.some((one) => one.higherThan.length > 0)).length,
            shared: rows.filter((row) => row.isRegional).length,
          })}
        </p>
        <p class="note">{words('region.note')}</p>
      </div>
      <Values rows={rows} members={region.members} view={view} />
      <section class="row" id="contributes">
        <div class="ask">
          <h2>{words('region.contributes')}</h2>
          <p>{words('region.registry', { focal: countryName(focal, words.language) })}</p>
        </div>
        <div class="say members">
          {contributors(site.assessment).map((one) => (
            <Member one={one} view={view} />
          ))}
        </div>
      </section>
      <Lacks lacks={lacksOf(site.assessment)} members={region.members} view={view} />
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('region.would_change')}</p>
        <p>
          <a href={pageAddress(words.language, 'compare')}>{words('nav.compare')}</a>
          {' · '}
          <a href={pageAddress(words.language, 'method')}>{words('nav.method')}</a>
        </p>
      </Row>
    </>,
  );
};
