/** Norms counted by decade, by the periods the study names and by measured change points; the three are never mixed. */
import {
  densityByDecade,
  type LaneCounts,
  periodsByChangePoints,
  periodsOfStudy,
  totalOf,
} from '../../classes/index.js';
import { normLanes } from '../../study/index.js';
import { KeySign } from '../key-sign.js';
import type { View } from '../view.js';

interface Row {
  readonly name: string;
  readonly counts: LaneCounts;
  readonly joined?: number;
}

const laneClass = { international: 'p-ink', regional: 'p-bar', national: 'p-plan' } as const;

const Counts = ({ head, rows, view }: { head: string; rows: readonly Row[]; view: View }) => {
  const { words } = view;
  const most = Math.max(1, ...rows.map(({ counts }) => totalOf(counts)));
  const withJoined = rows.some(({ joined }) => joined !== undefined);
  return (
    <>
      <ul class="key">
        {normLanes.map((lane) => (
          <KeySign sign={<rect class={laneClass[lane]} x="1" y="1" width="8" height="8" />}>
            {words(`norms.lane.${lane}`)}
          </KeySign>
        ))}
      </ul>
      <table class="stacked briefly">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{words('norms.total')}</th>
            {normLanes.map((lane) => (
              <th scope="col" class="n">
                {words(`norms.lane.${lane}`)}
              </th>
            ))}
            {withJoined ? (
              <th scope="col" class="n">
                {words('norms.joined_n')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts, joined }) => {
            let before = 0;
            return (
              <tr>
                <th scope="row">{name}</th>
                <td class="whole" data-l={words('norms.total')}>
                  <svg class="plot count-bar" height="14" aria-hidden="true">
                    {normLanes.map((lane) => {
                      const x = before;
                      before += counts[lane];
                      return (
                        <rect
                          class={laneClass[lane]}
                          x={`${((100 * x) / most).toFixed(2)}%`}
                          y="1"
                          width={`${((100 * counts[lane]) / most).toFixed(2)}%`}
                          height="12"
                        />
                      );
                    })}
                  </svg>
                  {` ${totalOf(counts)}`}
                </td>
                {normLanes.map((lane) => (
                  <td
                    class={totalOf(counts) === 0 ? 'n not-asked' : 'n brief labelled'}
                    data-l={words(`norms.lane.${lane}`)}
                  >
                    {counts[lane]}
                  </td>
                ))}
                {withJoined ? (
                  <td class="n brief labelled" data-l={words('norms.joined_n')}>
                    {joined ?? 0}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};

export const Density = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { decades, undated } = densityByDecade(site.assessment.study);
  return (
    <>
      {decades.length === 0 ? (
        <p class="missing">{words('no_data')}</p>
      ) : (
        <Counts
          head={words('norms.decade')}
          rows={decades.map(({ from, counts }) => ({
            name: words('norms.decade_of', { from: String(from), to: String(from + 9) }),
            counts,
          }))}
          view={view}
        />
      )}
      <p class="src">{words('norms.undated', { n: undated })}</p>
    </>
  );
};

export const NamedPeriods = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study } = site.assessment;
  const names = new Map(study.environment.periods.map(({ id, name }) => [id, words.label(name)]));
  const periods = periodsOfStudy(study);
  if (periods.length === 0) return <p class="missing">{words('norms.no_periods')}</p>;
  return (
    <Counts
      head={words('norms.period')}
      rows={periods.map(({ id, from, to, adopted, joined }) => ({
        name: `${from}–${to ?? ''} ${names.get(id) ?? ''}`,
        counts: adopted,
        joined,
      }))}
      view={view}
    />
  );
};

export const MeasuredPeriods = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { changePoints, periods, n } = periodsByChangePoints(site.assessment.study);
  return (
    <>
      <p class="prose">
        {changePoints.length === 0
          ? words('norms.no_breaks', { n })
          : words('norms.breaks', { n, years: changePoints.map(({ year }) => year).join(', ') })}{' '}
        <span class="rung">L1</span>
      </p>
      {changePoints.length === 0 ? null : (
        <Counts
          head={words('norms.period')}
          rows={periods.map(({ from, to, adopted, joined }) => ({
            name: `${from}–${to ?? ''}`,
            counts: adopted,
            joined,
          }))}
          view={view}
        />
      )}
    </>
  );
};
