/** The case in time: held editions, milestones and plans in three lanes, with the list under the picture. */

import { countryName, formatDate } from '../../../language/index.js';
import { OwnWords, ownWords } from '../../own-words.js';
import { type Moment, momentsOf } from '../case-moments.js';
import { timeScale } from '../time-scale.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

const tops = { held: 40, milestones: 84, plans: 122 } as const;
const height = 166;
const mostNumbers = 14;

export const CaseTimeline = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { language } = words;
  const { record } = shown;
  const { held, milestones, plans, undated } = momentsOf(shown);
  const all = [...held, ...milestones, ...plans];
  if (all.length === 0 && undated.length === 0)
    return (
      <section>
        <h2>{words('case.timeline')}</h2>
        <p class="missing">{words('case.no_moments')}</p>
      </section>
    );
  const scale = timeScale([
    ...all.map((moment) => moment.day),
    shown.asOf,
    ...(shown.start === null ? [] : [shown.start]),
  ]);
  const said = (moment: Moment): string =>
    `${moment.n === null ? '' : `${moment.n}. `}${formatDate(moment.date, language)}`;
  const told = (moment: Moment): string =>
    moment.text === null ? said(moment) : `${said(moment)}: ${ownWords(moment.text, view).text}`;
  return (
    <section id="timeline">
      <h2>{words('editions', { n: held.length })}</h2>
      {record.editions.length === 0 ? null : (
        <p class="note">{words(record.editions_complete === true ? 'editions_complete' : 'editions_incomplete')}</p>
      )}
      <figure class="chart">
        <svg
          class="plot"
          height={height}
          role="img"
          aria-label={words('case.timeline_label', {
            held: held.length,
            milestones: milestones.length,
            plans: plans.length,
          })}
        >
          <text class="t-m" x="0" y="12">
            {words('reg.lane.held')}
          </text>
          <text class="t-m" x="0" y="78">
            {words('reg.lane.milestones')}
          </text>
          <text class="t-m" x="0" y="117">
            {words('reg.lane.plans')}
          </text>
          {Object.values(tops).map((top) => (
            <line class="p-rule" x1="0" x2="100%" y1={top + 7} y2={top + 7} />
          ))}
          <line class="now-line" x1={scale.at(shown.asOf)} x2={scale.at(shown.asOf)} y1="20" y2={height - 22} />
          {held.map((moment) => (
            <>
              <rect
                class="p-ink"
                x={scale.at(moment.day)}
                y={tops.held}
                width="13"
                height="13"
                transform="translate(-6.5 0)"
              >
                <title>{said(moment)}</title>
              </rect>
              {moment.n === null || held.length > mostNumbers ? null : (
                <text class="t-c" x={scale.at(moment.day)} y={tops.held - 4}>
                  {moment.n}
                </text>
              )}
            </>
          ))}
          {milestones.map((moment) => (
            <line
              class="p-line"
              x1={scale.at(moment.day)}
              x2={scale.at(moment.day)}
              y1={tops.milestones}
              y2={tops.milestones + 14}
            >
              <title>{told(moment)}</title>
            </line>
          ))}
          {plans.map((moment) => (
            <rect
              class="p-plan"
              x={scale.at(moment.day)}
              y={tops.plans}
              width="13"
              height="13"
              transform="translate(-6.5 0)"
            >
              <title>{told(moment)}</title>
            </rect>
          ))}
          {scale.ticks.map(({ year, at }) => (
            <text class="t-m t-c" x={at} y={height - 4}>
              {year}
            </text>
          ))}
        </svg>
        <p class="src">
          {words('case.now_line', { date: formatDate(view.site.assessment.study.settings.as_of, language) })}
        </p>
        <details class="twin">
          <summary>{words('forms.table')}</summary>
          <ol class="timeline">
            {shown.editions.map(({ edition }) => (
              <li>
                {`${edition.n === null ? '' : `${edition.n}. `}${formatDate(edition.date, language)}`}
                {edition.held_in === null ? '' : `, ${countryName(edition.held_in, language)}`}
                {edition.delegations === null ? '' : ` · ${words('delegations', { n: edition.delegations })}`}
                {edition.countries === null ? '' : ` · ${words('countries_n', { n: edition.countries })}`}
                <SourceLinks src={edition.src} order={order} view={view} />
              </li>
            ))}
          </ol>
          <h3 class="sub">{words('reg.lane.milestones')}</h3>
          {milestones.length + undated.length === 0 ? <p class="missing">{words('reg.none_known')}</p> : null}
          <ul class="bullets">
            {milestones.map((moment) => (
              <li>
                {`${formatDate(moment.date, language)}: `}
                {moment.text === null ? null : <OwnWords text={moment.text} view={view} />}
                <SourceLinks src={moment.src} order={order} view={view} />
              </li>
            ))}
            {undated.map((item) => (
              <li>
                {`${words('case.date_unknown')}: `}
                <OwnWords text={item.text} view={view} />
                <SourceLinks src={item.src} order={order} view={view} />
              </li>
            ))}
          </ul>
          <h3 class="sub">{words('reg.lane.plans')}</h3>
          {plans.length === 0 ? <p class="missing">{words('reg.none_known')}</p> : null}
          <ul class="bullets">
            {plans.map((moment) => (
              <li>
                {`${formatDate(moment.date, language)}${moment.text === null ? '' : ': '}`}
                {moment.text === null ? null : <OwnWords text={moment.text} view={view} />}
                <SourceLinks src={moment.src} order={order} view={view} />
              </li>
            ))}
          </ul>
        </details>
      </figure>
    </section>
  );
};
