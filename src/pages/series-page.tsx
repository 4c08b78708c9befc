/**
 * How one indicator or criterion of one country was computed in each period, a few periods a page. A site leads here
 * instead of to a page for every year (`explain/indicator:GOV-05:KAZ/?page=3#at-2024`); the facts under the units stand
 * once, in `series-units-page.tsx`.
 */
import {
  answeredUnits,
  countedUnits,
  explainPeriod,
  mostUnitsOfPeriod,
  partsBeside,
  periodsOnPart,
  placeInSeries,
  placesOfUnits,
  type UnitLine,
  unitAnchor,
  unitLines,
  unitsOnPart,
} from '../assessment/index.js';
import { valueWithId } from '../indicators/index.js';
import { formatNumber } from '../language/index.js';
import { explainAddress } from './address.js';
import { Node } from './derivation-tree.js';
import { pageOf } from './layout.js';
import { partOf } from './paging.js';
import { answerWords, periodsInWords, seriesName, seriesPeriodName, unitName } from './series-names.js';
import type { PageBuilder, View } from './view.js';

const periodOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1);
const unitsId = (series: string): string => series.replace(/^indicator:/, 'units:');

const ofPart = (part: number): string => (part === 1 ? '' : `?page=${part}`);

/** Units of one answer together. */
function groupsOf(lines: readonly UnitLine[]): ReadonlyMap<string, readonly UnitLine[]> {
  const groups = new Map<string, UnitLine[]>();
  for (const line of lines) {
    const key = `${line.unit.state} ${line.unit.reason ?? ''} ${line.value === null}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}

const Units = ({ view, series, id }: { view: View; series: string; id: string }) => {
  const { words, site } = view;
  const value = valueWithId(site.assessment.table, id);
  if (value === undefined) return null;
  const address = explainAddress(words.language, unitsId(series));
  if (countedUnits(value) > mostUnitsOfPeriod) {
    const parts = Math.ceil(answeredUnits(site.assessment, series).length / unitsOnPart);
    return (
      <li>
        {words('series.units_in_parts')}
        <ul class="facets">
          {Array.from({ length: parts }, (_, index) => (
            <li>
              <a href={address + ofPart(index + 1)}>{index + 1}</a>
            </li>
          ))}
        </ul>
      </li>
    );
  }
  const lines = unitLines(site.assessment, id);
  if (lines.length === 0) return null;
  const placeOf = placesOfUnits(site.assessment, series);
  return (
    <li>
      <details>
        <summary>{words.say({ key: 'indicators.step.each_unit' })}</summary>
        <ul class="tree">
          {[...groupsOf(lines)].map(([, group]) => (
            <li>
              {`${answerWords(words, group[0]?.unit)}: `}
              {group.map(({ unit, name, value: own }, at) => (
                <>
                  {at === 0 ? '' : '; '}
                  <a href={`${address}${ofPart(placeOf(unit.id) ?? 1)}#${unitAnchor(unit.id)}`}>
                    {unitName(words, name)}
                  </a>
                  {own === null ? null : <b>{` ${formatNumber(own, words.language)}`}</b>}
                </>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
};

const PeriodOfSeries = ({ view, series, id }: { view: View; series: string; id: string }) => {
  const tree = explainPeriod(view.site.assessment, id);
  const anchor = placeInSeries(view.site.assessment, id)?.anchor;
  if (tree === null) return null;
  return (
    <section aria-labelledby={anchor}>
      <h2 id={anchor}>{seriesPeriodName(view, periodOf(id))}</h2>
      <ul class="tree">
        {tree.steps.map((step) => (
          <Node step={step} view={view} depth={1} />
        ))}
        <Units view={view} series={series} id={id} />
      </ul>
    </section>
  );
};

export const seriesPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  const series = path[1] ?? '';
  const { assessment } = site;
  const part = partOf(query);
  const here = path.length === 2 ? periodsOnPart(assessment, series, part) : [];
  if (here.length === 0) return null;
  const title = seriesName(view, series, 'title');
  const parts = partsBeside(assessment, series, part);
  const beside = parts.flatMap((one) => periodsOnPart(assessment, series, one));
  return pageOf(
    site,
    title,
    path,
    query.size === 0 ? '' : `?${query}`,
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">{words('series.lead', { periods: periodsInWords(view, here.map(periodOf)) })}</p>
        <nav aria-label={words('series.periods')}>
          <ul class="facets">
            {beside.map((id) => (
              <li>
                <a
                  href={
                    here.includes(id) ? `#${placeInSeries(assessment, id)?.anchor}` : explainAddress(words.language, id)
                  }
                >
                  {seriesPeriodName(view, periodOf(id))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {here.map((id) => (
        <PeriodOfSeries view={view} series={series} id={id} />
      ))}
      {parts.length === 1 ? null : (
        <nav aria-label={words('list_parts')}>
          <ul class="facets">
            {parts.map((one) => (
              <li>
                <a href={one === 1 ? './' : `./?page=${one}`} aria-current={one === part ? 'page' : undefined}>
                  {periodsInWords(view, periodsOnPart(assessment, series, one).map(periodOf))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>,
  );
};
