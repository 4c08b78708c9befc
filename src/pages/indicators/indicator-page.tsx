/** One indicator: what it tells, its value with interval and bounds, every year, its units, formula and sources. */
import { studyYears, windowPeriod } from '../../evidence/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { valueId } from '../../indicators/index.js';
import { periodIdFor } from '../../judgement/index.js';
import { countryName, formatNumber, formatShare, unitWord } from '../../language/index.js';
import { missingReasons } from '../../study/index.js';
import { caseAddress, criterionAddress, explainAddress, pageAddress, sourceAddress } from '../address.js';
import { IntervalPlot } from '../interval-plot.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { scaleOf, shownValue } from '../shown-value.js';
import { StatementLinks } from '../statement-links.js';
import type { PageBuilder, View } from '../view.js';
import { Inputs } from './inputs.js';
import { Series, type SeriesPoint } from './series.js';

const YearTable = ({ values, view, caption }: { values: readonly IndicatorValue[]; view: View; caption: string }) => {
  const { words } = view;
  return (
    <div class="scroll">
      <table class="by-year">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['period', 'value', 'n', 'completeness', 'bounds', 'status'].map((key) => (
              <th scope="col">{words(key)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr>
              <th scope="row">{value.period.id === 'whole' ? words('whole_period') : value.period.id}</th>
              <td class={value.value === null ? 'missing' : ''}>
                {value.value === null ? (
                  words('no_data')
                ) : (
                  <Opens value={value} words={words}>
                    {withInterval(value, words, digitsOf(value))}
                  </Opens>
                )}
              </td>
              <td class="n">{value.n}</td>
              <td class="n">{formatShare(value.coverage, words.language)}</td>
              <td>
                {value.boundLow === null || value.boundHigh === null
                  ? '–'
                  : `${formatNumber(value.boundLow, words.language, 2)}–${formatNumber(value.boundHigh, words.language, 2)}`}
              </td>
              <td>
                {words(`status.${value.status}`)}
                {value.reason === null ? '' : `: ${words.say(value.reason)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Units on which the shown value rests, by how they stand. */
const Units = ({ value, view }: { value: IndicatorValue; view: View }) => {
  const { words, site } = view;
  const states = ['yes', 'no', 'unknown'] as const;
  return (
    <div class="stacks">
      {states.map((state) => {
        const units = value.units.filter((unit) => unit.state === state);
        if (units.length === 0) return null;
        return (
          <section>
            <h3 class="sub">{words(`unit.${state}`, { n: units.length })}</h3>
            <ul class="list">
              {units.map((unit) => {
                const id = unit.id.split('#')[0] ?? unit.id;
                const name = site.assessment.evidence.byId.get(id)?.record.name;
                return (
                  <li>
                    <svg width="14" height="14" aria-hidden="true">
                      <use href={`#u-${state}`} />
                    </svg>
                    <span>
                      {name === undefined ? unit.id : <a href={caseAddress(words.language, id)}>{words.label(name)}</a>}
                      {unit.reason === undefined ? '' : ` – ${words(`reason.${unit.reason}`)}`}
                      {unit.value == null ? '' : ` – ${formatNumber(unit.value, words.language)}`}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
};

export const indicatorPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const { assessment } = site;
  const definition = assessment.evidence.standard.indicators.get(path[1] ?? '');
  if (definition === undefined || path.length !== 2) return null;
  const { focal, peers } = assessment.study.settings;
  const value = shownValue(assessment, definition.id);
  const years = studyYears(assessment.evidence.calendar);
  const periods =
    definition.judged_over === 'five_years'
      ? years.map((year) => windowPeriod(assessment.evidence.calendar, year).id)
      : [];
  const series = (ids: readonly string[]) =>
    [...ids].reverse().flatMap((id) => assessment.table.get(definition.id, focal, id) ?? []);
  const title = `${definition.id} ${words.label(definition.name)}`;
  // Other countries have no registry of cases, so what is counted over it stands alone.
  const isComparable = !definition.data.includes('registry');
  const points = years.map((year): SeriesPoint => {
    const period = periodIdFor(assessment.evidence, definition.id, year);
    return {
      year,
      value: assessment.table.get(definition.id, focal, period),
      peers: isComparable
        ? peers.flatMap((peer) => {
            const found = assessment.table.get(definition.id, peer, period);
            return found === undefined || found.value === null ? [] : [found];
          })
        : [],
    };
  });
  const overrides = assessment.evidence.standard.overriddenBy.get(definition.id) ?? [];
  const peerValues = peers
    .flatMap((peer) => shownValue(assessment, definition.id, peer) ?? [])
    .filter((item) => item.value !== null);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {value?.value == null ? (
            words('indicator.no_value')
          ) : (
            <>
              {words('indicator.value_is')}{' '}
              <Opens value={value} words={words}>
                {withInterval(value, words, digitsOf(value))}
              </Opens>
              {` · ${words('n_coverage', { n: value.n, coverage: value.coverage === null ? '–' : formatNumber(value.coverage, words.language, 2), period: value.period.id === 'whole' ? words('whole_period') : value.period.id })}`}
            </>
          )}
        </p>
        {value === undefined || value.status === 'ok' ? null : (
          <p class="note">{`${words(`status.${value.status}`)}${value.reason === null ? '' : `: ${words.say(value.reason)}`}`}</p>
        )}
        {overrides.map((item) => (
          <p class="note">{words('overridden', { author: item.author, reason: item.reason })}</p>
        ))}
        <p class="prose">{words.label(definition.meaning)}</p>
      </div>
      {value?.value == null ? null : (
        <IntervalPlot
          value={value}
          range={scaleOf(assessment, definition.id)}
          threshold={null}
          conventional={false}
          goodSide={null}
          label={`${definition.id}: ${withInterval(value, words, 2)}`}
          words={words}
        />
      )}
      <section class="row">
        <div class="ask">
          <h2>{words('how_computed')}</h2>
        </div>
        <div class="say">
          <p class="formula">{words.label(definition.formula)}</p>
          {definition.rules === undefined ? null : <p class="prose">{words.label(definition.rules)}</p>}
          <dl class="bar-facts">
            <div>
              <dt>{words('unit_of')}</dt>
              <dd>{unitWord(definition.unit, words.language)}</dd>
            </div>
            <div>
              <dt>{words('interval')}</dt>
              <dd>{words(`interval.${definition.interval}`)}</dd>
            </div>
            <div>
              <dt>{words('levels')}</dt>
              <dd>{definition.levels.map((level) => words(`level.${level}`)).join(', ')}</dd>
            </div>
            <div>
              <dt>{words('path')}</dt>
              <dd>{words(`path.${definition.path}`)}</dd>
            </div>
            <div>
              <dt>{words('criteria_used')}</dt>
              <dd>
                {definition.criteria.map((id) => (
                  <a href={criterionAddress(words.language, id)}>{`${id} `}</a>
                ))}
              </dd>
            </div>
            <div>
              <dt>{words('serves')}</dt>
              <dd>
                <StatementLinks ids={definition.serves} words={words} />
              </dd>
            </div>
          </dl>
          {value === undefined ? null : (
            <p>
              <a
                class="opens"
                href={explainAddress(words.language, valueId(value.indicator, value.subject, value.period.id))}
              >
                {words('open_derivation')}
              </a>
            </p>
          )}
        </div>
      </section>
      {value === undefined || value.units.length === 0 ? null : (
        <section class="row">
          <div class="ask">
            <h2>{words('rests_on')}</h2>
            <p>{words('missing_counts')}</p>
            <ul>
              {missingReasons
                .filter((reason) => value.missing[reason] > 0)
                .map((reason) => (
                  <li>{`${words(`reason.${reason}`)}: ${value.missing[reason]}`}</li>
                ))}
            </ul>
          </div>
          <div class="say">
            <Units value={value} view={view} />
            <Inputs value={value} view={view} />
          </div>
        </section>
      )}
      {value === undefined || value.records.length === 0 ? null : (
        <section class="row">
          <div class="ask">
            <h2>{words('nav.sources')}</h2>
          </div>
          <div class="say">
            <ul class="bullets">
              {value.records.map((id) => (
                <li>
                  <a href={sourceAddress(words.language, id)}>{assessment.study.sources.get(id)?.title ?? id}</a>
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {value?.value != null ? null : (
        <section class="row">
          <div class="ask">
            <h2>{words('what_supplies')}</h2>
          </div>
          <div class="say">
            <p class="prose">{words.label(definition.supply)}</p>
          </div>
        </section>
      )}
      <section class="row">
        <div class="ask">
          <h2>{words('all_years')}</h2>
          <p>{words('years_note')}</p>
        </div>
        <div class="say">
          <Series
            points={points}
            range={scaleOf(assessment, definition.id)}
            label={words('series.label', {
              indicator: title,
              from: String(years[0] ?? ''),
              to: String(years.at(-1) ?? ''),
              n: points.filter((point) => point.value?.value != null).length,
            })}
            view={view}
          />
          <p class="src">{words(isComparable ? 'series.note_peers' : 'series.note_registry')}</p>
          <YearTable values={series(['whole', ...years.map(String)])} view={view} caption={words('by_year')} />
          {periods.length === 0 ? null : (
            <details class="twin">
              <summary>{words('by_window')}</summary>
              <YearTable values={series(periods)} view={view} caption={words('by_window')} />
            </details>
          )}
        </div>
      </section>
      {definition.companions.length === 0 ? null : (
        <section class="row">
          <div class="ask">
            <h2>{words('companions')}</h2>
          </div>
          <div class="say">
            <ul class="bullets">
              {definition.companions.map((companion) => {
                const shown = shownValue(assessment, companion.id);
                return (
                  <li id={companion.id}>
                    {`${companion.id} ${words.label(companion.name)}: `}
                    {shown?.value == null ? (
                      <span class="missing">{words('no_data')}</span>
                    ) : (
                      <Opens value={shown} words={words}>
                        {withInterval(shown, words, digitsOf(shown))}
                      </Opens>
                    )}
                    <span class="note">{` ${words.label(companion.formula)}`}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        </section>
      )}
      {peerValues.length === 0 ? null : (
        <section class="row">
          <div class="ask">
            <h2>{words('peers')}</h2>
            <p>{words('peers_note')}</p>
            {isComparable ? null : <p>{words('compare.registry_note')}</p>}
            <p>
              <a href={pageAddress(words.language, 'compare')}>{words('nav.compare')}</a>
            </p>
          </div>
          <div class="say">
            <ul class="bullets">
              {peerValues.map((item) => (
                <li>
                  {`${countryName(item.subject, words.language)} `}
                  <Opens value={item} words={words}>
                    {withInterval(item, words, digitsOf(item))}
                  </Opens>
                  {` (${item.period.id})`}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {definition.caveats.length === 0 ? null : (
        <section class="row">
          <div class="ask">
            <h2>{words('caveats')}</h2>
          </div>
          <div class="say">
            <ul class="bullets">
              {definition.caveats.map((item) => (
                <li>{words.label(item)}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>,
  );
};
