/** The norms in three lanes of time: a circle where one was adopted, a square where the country joined, a line between. */
import { type SourcedDate, sourcedDate } from '../../classes/index.js';
import { dayOf, firstDay, sourcedFact, yearOfDay } from '../../evidence/index.js';
import { formatDate } from '../../language/index.js';
import { type Norm, type NormLane, type Noted, normLanes } from '../../study/index.js';
import { KeySign } from '../key-sign.js';
import { Sourced } from '../sourced.js';
import type { View } from '../view.js';
import { normAddress, normName } from './names.js';

/** What is older stands at the left edge: a century of nothing would leave the rest no room. */
const firstYear = 1945;
const edge = 6;
const rowHeight = 16;
/** Marks nearer than this, in per cent of the width, go into another row. */
const apart = 2.6;

interface Mark {
  readonly norm: Noted<Norm>;
  readonly joined: SourcedDate | null;
  readonly from: number;
  readonly to: number;
}

function place(date: string, lastYear: number): number {
  const year = yearOfDay(firstDay(date));
  if (year < firstYear) return edge / 2;
  const start = dayOf(firstYear, 1, 1);
  const end = dayOf(lastYear + 1, 1, 1);
  return edge + ((98 - edge) * (firstDay(date) - start)) / (end - start);
}

/** Rows in which no two marks touch: each takes the first row that is free where it begins. */
function rowsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const rows: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.from - b.from || (a.norm.record.id < b.norm.record.id ? -1 : 1))) {
    const free = rows.find((row) => mark.from - (row.at(-1)?.to ?? Number.NEGATIVE_INFINITY) >= apart);
    if (free === undefined) rows.push([mark]);
    else free.push(mark);
  }
  return rows;
}

const Lane = ({ lane, marks, view }: { lane: NormLane; marks: readonly Mark[]; view: View }) => {
  const rows = rowsOf(marks);
  return (
    <>
      <b class="name">{view.words(`norms.lane.${lane}`)}</b>
      <svg class="plot" height={Math.max(1, rows.length) * rowHeight + 6} aria-hidden="true">
        {rows.map((row, at) => {
          const y = at * rowHeight + 10;
          return row.map(({ norm, joined, from, to }) => (
            <a href={normAddress(view, norm.record.id)} tabindex={-1}>
              <title>{normName(view, norm.record.id)}</title>
              {joined === null ? null : <line class="p-line" x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />}
              <circle class="p-ink" cx={`${from}%`} cy={y} r="4.5" />
              {joined === null ? null : (
                <rect class="p-ink" x={`${to}%`} y={y - 4} width="8" height="8" transform="translate(-4 0)" />
              )}
            </a>
          ));
        })}
      </svg>
    </>
  );
};

export const Timeline = ({ norms, view }: { norms: readonly Noted<Norm>[]; view: View }) => {
  const { words, site } = view;
  const lastYear = site.assessment.study.settings.years[1];
  const marks = norms.flatMap((norm): Mark[] => {
    const adopted = sourcedDate(norm, 'adopted');
    if (adopted === null) return [];
    const joined = norm.record.lane === 'national' ? null : sourcedDate(norm, 'joined');
    const from = place(adopted.date, lastYear);
    return [{ norm, joined, from, to: joined === null ? from : place(joined.date, lastYear) }];
  });
  const ticks = Array.from({ length: Math.floor((lastYear - 1950) / 10) + 1 }, (_, at) => 1950 + at * 10);
  const dated = (norm: Noted<Norm>, field: 'adopted' | 'joined') => (
    <Sourced
      fact={sourcedFact(norm, field, norm.record[field])}
      view={view}
      show={(date) => formatDate(date, words.language)}
    />
  );
  return (
    <figure class="chart norms-lanes">
      <ul class="key">
        <KeySign sign={<circle class="p-ink" cx="5" cy="5" r="4.5" />}>{words('norms.mark.adopted')}</KeySign>
        <KeySign sign={<rect class="p-ink" x="1" y="1" width="8" height="8" />}>{words('norms.mark.joined')}</KeySign>
      </ul>
      <div class="case-lanes">
        {normLanes.map((lane) => (
          <Lane lane={lane} marks={marks.filter(({ norm }) => norm.record.lane === lane)} view={view} />
        ))}
        <span class="name" />
        <svg class="plot" height="22" aria-hidden="true">
          {ticks
            .filter((year) => year % 20 === 10)
            .map((year) => (
              <text class="t-m t-c" x={`${place(String(year), lastYear)}%`} y="16">
                {year}
              </text>
            ))}
        </svg>
      </div>
      <details class="twin folded">
        <summary>{words('norms.table')}</summary>
        <table class="stacked briefly">
          <thead>
            <tr>
              <th scope="col">{words('norms.norm')}</th>
              <th scope="col">{words('norms.by.lane')}</th>
              <th scope="col">{words('norms.by.kind')}</th>
              <th scope="col">{words('norms.adopted')}</th>
              <th scope="col">{words('norms.joined')}</th>
            </tr>
          </thead>
          <tbody>
            {norms.map((norm) => {
              const { id, lane, kind } = norm.record;
              return (
                <tr>
                  <th scope="row">
                    <a href={normAddress(view, id)}>{normName(view, id)}</a>
                  </th>
                  <td class="brief" data-l={words('norms.by.lane')}>
                    {lane === null ? words('no_data') : words(`norms.lane.${lane}`)}
                  </td>
                  <td class="brief" data-l={words('norms.by.kind')}>
                    {kind === null ? words('no_data') : words(`norms.kind.${kind}`)}
                  </td>
                  <td data-l={words('norms.adopted')}>{dated(norm, 'adopted')}</td>
                  <td class={lane === 'national' ? 'not-asked' : ''} data-l={words('norms.joined')}>
                    {lane === 'national' ? (
                      <span class="missing">{words('reason.not_applicable')}</span>
                    ) : (
                      dated(norm, 'joined')
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
