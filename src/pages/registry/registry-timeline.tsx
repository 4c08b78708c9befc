/** The selection in time: a row a case, in it three lanes: held editions, milestones, plans. */
import type { CaseView } from '../../evidence/index.js';
import { formatDate } from '../../language/index.js';
import { caseAddress } from '../address.js';
import { KeySign } from '../key-sign.js';
import { ownWords } from '../own-words.js';
import type { View } from '../view.js';
import { type Moment, momentsOf } from './case-moments.js';
import { type TimeScale, timeScale } from './time-scale.js';

const rowHeight = 34;
const lanes = { held: 4, milestones: 15, plans: 24 } as const;

/** What a mark stands for, said where one points at it; the table below says it to everybody. */
const said = ({ date, n, text }: Moment, view: View): string =>
  [
    n === null ? null : String(n),
    formatDate(date, view.words.language),
    text === null ? null : ownWords(text, view).text,
  ]
    .filter((part) => part !== null)
    .join(' · ');

const Row = ({ shown, scale, view }: { shown: CaseView; scale: TimeScale; view: View }) => {
  const { held, milestones, plans } = momentsOf(shown);
  const last =
    shown.end ?? (shown.record.time.continuous === true ? shown.asOf : (shown.operation.at(-1) ?? shown.start));
  return (
    <svg class="plot lane-row" height={rowHeight} aria-hidden="true">
      {scale.ticks.map(({ at }) => (
        <line class="p-rule" x1={at} x2={at} y1="0" y2="100%" />
      ))}
      <line class="p-thr now-line" x1={scale.at(shown.asOf)} x2={scale.at(shown.asOf)} y1="0" y2="100%" />
      {shown.start === null || last === null ? null : (
        <line class="p-base" x1={scale.at(shown.start)} x2={scale.at(last)} y1={lanes.held + 4} y2={lanes.held + 4} />
      )}
      {held.map((moment) => (
        <rect class="p-ink" x={scale.at(moment.day)} y={lanes.held} width="8" height="8" transform="translate(-4 0)">
          <title>{said(moment, view)}</title>
        </rect>
      ))}
      {milestones.map((moment) => (
        <line
          class="p-line"
          x1={scale.at(moment.day)}
          x2={scale.at(moment.day)}
          y1={lanes.milestones}
          y2={lanes.milestones + 7}
        >
          <title>{said(moment, view)}</title>
        </line>
      ))}
      {plans.map((moment) => (
        <rect class="p-plan" x={scale.at(moment.day)} y={lanes.plans} width="8" height="8" transform="translate(-4 0)">
          <title>{said(moment, view)}</title>
        </rect>
      ))}
    </svg>
  );
};

/** The years stand above and below: the list is long. */
const Years = ({ scale }: { scale: TimeScale }) => (
  <>
    <span class="name years" />
    <svg class="plot" height="22" aria-hidden="true">
      {scale.ticks.map(({ year, at }) => (
        <text class="t-m t-c" x={at} y="16">
          {year}
        </text>
      ))}
    </svg>
  </>
);

export const RegistryTimeline = ({ view, rows }: { view: View; rows: readonly CaseView[] }) => {
  const { words } = view;
  const { language } = words;
  const moments = rows.map((shown) => ({ shown, ...momentsOf(shown) }));
  const days = moments.flatMap(({ shown, held, milestones, plans }) => [
    ...[...held, ...milestones, ...plans].map((moment) => moment.day),
    ...(shown.start === null ? [] : [shown.start]),
    shown.asOf,
  ]);
  if (days.length === 0) return <p class="missing">{words('reg.nothing')}</p>;
  const scale = timeScale(days);
  const dates = (list: readonly { date: string }[]): string =>
    list.length === 0 ? words('reg.none_known') : list.map((moment) => formatDate(moment.date, language)).join('; ');
  return (
    <figure class="chart">
      <ul class="key">
        <KeySign sign={<rect class="p-ink" x="1" y="1" width="8" height="8" />}>{words('reg.lane.held')}</KeySign>
        <KeySign sign={<line class="p-line" x1="5" x2="5" y1="1" y2="9" />}>{words('reg.lane.milestones')}</KeySign>
        <KeySign sign={<rect class="p-plan" x="1" y="1" width="8" height="8" />}>{words('reg.lane.plans')}</KeySign>
      </ul>
      <div class="case-lanes">
        <Years scale={scale} />
        {moments.map(({ shown }) => (
          <>
            <a class="name" href={caseAddress(language, shown.id)}>
              {words.label(shown.record.name)}
            </a>
            <Row shown={shown} scale={scale} view={view} />
          </>
        ))}
        <Years scale={scale} />
      </div>
      <details class="twin">
        <summary>{words('forms.table')}</summary>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('case')}</th>
              <th scope="col">{words('reg.lane.held')}</th>
              <th scope="col">{words('reg.lane.milestones')}</th>
              <th scope="col">{words('reg.lane.plans')}</th>
            </tr>
          </thead>
          <tbody>
            {moments.map(({ shown, held, milestones, plans }) => (
              <tr>
                <th scope="row">
                  <a href={caseAddress(language, shown.id)}>{words.label(shown.record.name)}</a>
                </th>
                <td data-l={words('reg.lane.held')}>{dates(held)}</td>
                <td data-l={words('reg.lane.milestones')}>{dates(milestones)}</td>
                <td data-l={words('reg.lane.plans')}>{dates(plans)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
