/** An indicator over all years: the picture, and under it the same as tables, by year and by the windows judged. */

import { studyYears, windowPeriod } from '../../evidence/index.js';
import { periodIdFor } from '../../judgement/index.js';
import type { IndicatorDefinition } from '../../standard/index.js';
import { Row } from '../row.js';
import { scaleOf } from '../shown-value.js';
import type { View } from '../view.js';
import { Series, type SeriesPoint } from './series.js';
import { YearTable } from './year-table.js';

export const Years = ({
  definition,
  title,
  isComparable,
  view,
}: {
  definition: IndicatorDefinition;
  title: string;
  isComparable: boolean;
  view: View;
}) => {
  const { words, site } = view;
  const { assessment } = site;
  const { focal, peers } = assessment.study.settings;
  const { calendar } = assessment.evidence;
  const years = studyYears(calendar);
  const windows = definition.judged_over === 'five_years' ? years.map((year) => windowPeriod(calendar, year).id) : [];
  const valuesOf = (ids: readonly string[]) =>
    [...ids].reverse().flatMap((id) => assessment.table.get(definition.id, focal, id) ?? []);
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
  return (
    <Row id="years" ask={words('all_years')} note={words('years_note')}>
      <figure class="chart">
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
        {windows.length === 0 ? null : (
          <details class="twin">
            <summary>{words('by_window')}</summary>
            <YearTable values={valuesOf(windows)} view={view} caption={words('by_window')} />
          </details>
        )}
        <details class="twin">
          <summary>{words('by_year')}</summary>
          <YearTable values={valuesOf(['whole', ...years.map(String)])} view={view} caption={words('by_year')} />
        </details>
      </figure>
    </Row>
  );
};
