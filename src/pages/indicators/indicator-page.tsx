/** One indicator: what it tells, its value with interval and bounds, every year, its units, formula and sources. */
import { studyYears, windowPeriod } from '../../evidence/index.js';
import { periodIdFor } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import { IntervalPlot } from '../interval-plot.js';
import { pageOf } from '../layout.js';
import { digitsOf, Opens, withInterval } from '../marks.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import { scaleOf, shownValue } from '../shown-value.js';
import type { PageBuilder } from '../view.js';
import { Companions, Peers } from './companions.js';
import { HowComputed } from './how-computed.js';
import { RestsOn } from './rests-on.js';
import { Series, type SeriesPoint } from './series.js';
import { statusWords } from './status-words.js';
import { YearTable } from './year-table.js';

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
              {` · ${words('n_coverage', { n: value.n, coverage: value.coverage === null ? '–' : formatNumber(value.coverage, words.language, 2), period: periodName(words, value.period.id) })}`}
            </>
          )}
        </p>
        {value === undefined || value.status === 'ok' ? null : <p class="note">{statusWords(value, words)}</p>}
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
      <HowComputed definition={definition} value={value} words={words} />
      {value === undefined ? null : <RestsOn value={value} view={view} />}
      {value?.value != null ? null : (
        <Row ask={words('what_supplies')}>
          <p class="prose">{words.label(definition.supply)}</p>
        </Row>
      )}
      <Row ask={words('all_years')} note={words('years_note')}>
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
      </Row>
      <Companions definition={definition} view={view} />
      <Peers values={peerValues} isComparable={isComparable} view={view} />
      {definition.caveats.length === 0 ? null : (
        <Row ask={words('caveats')}>
          <ul class="bullets">
            {definition.caveats.map((item) => (
              <li>{words.label(item)}</li>
            ))}
          </ul>
        </Row>
      )}
    </>,
  );
};
