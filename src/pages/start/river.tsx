/** The river of forms over the periods of the international environment: each form runs in its own lane, one scale for all. */
import { type Evolution, evolutionOfForms } from '../../classes/index.js';
import { type Evidence, lastFullYear } from '../../evidence/index.js';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { namedPeriodName } from '../period-name.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

const laneHeight = 46;
const yearsBetweenLabels = 5;

/** Lane of one form as filled shape: width = active cases, on the scale of the widest lane. */
const Lane = ({
  evolution,
  form,
  widest,
  lines,
}: {
  evolution: Evolution;
  form: string;
  widest: number;
  lines: readonly number[];
}) => {
  const { years } = evolution;
  const step = 100 / Math.max(1, years.length);
  return (
    <svg viewBox={`0 0 100 ${laneHeight}`} preserveAspectRatio="none" aria-hidden="true">
      <line class="p-rule" x1="0" x2="100" y1={laneHeight / 2} y2={laneHeight / 2} />
      {lines.map((x) => (
        <line class="river-trigger" x1={x.toFixed(2)} x2={x.toFixed(2)} y1="0" y2={laneHeight} />
      ))}
      {years.map((row, index) => {
        const height = ((row.stock[form] ?? 0) / widest) * (laneHeight - 6);
        return height === 0 ? null : (
          <rect
            class="p-flow"
            x={(index * step).toFixed(3)}
            width={(step + 0.05).toFixed(3)}
            y={((laneHeight - height) / 2).toFixed(2)}
            height={height.toFixed(2)}
          />
        );
      })}
    </svg>
  );
};

/** A year that is not over yet would look like a fall. */
function inFullYears(evidence: Evidence, subject: string): Evolution {
  const evolution = evolutionOfForms(evidence, subject);
  return { ...evolution, years: evolution.years.filter(({ year }) => year <= lastFullYear(evidence.calendar)) };
}

export const RiverOfForms = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const evolution = inFullYears(evidence, study.settings.focal);
  const { years } = evolution;
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const widest = Math.max(1, ...years.flatMap((row) => Object.values(row.stock)));
  const used = evolution.forms.filter((form) => years.some((row) => (row.stock[form] ?? 0) > 0));
  const names = codesOf(evidence.standard, 'forms');
  /** A year named at the very end of the scale keeps inside it. */
  const lastTick = 92;
  const place = (year: number): number => (100 * (year - first.year)) / years.length;
  const at = (year: number): string => `${place(year).toFixed(2)}%`;
  const { periods, triggers } = study.environment;
  const lines = triggers
    .map((trigger) => Number(trigger.date.slice(0, 4)))
    .filter((year) => year >= first.year && year <= last.year)
    .map(place);
  return (
    <div class="chart">
      <div class="lanes">
        <div class="head name">{words('forms.name')}</div>
        <svg class="plot axis" height="28" aria-hidden="true">
          {years
            .filter((row) => row.year % yearsBetweenLabels === 0)
            .map((row) => (
              <text
                class={`t-m${place(row.year) > lastTick ? ' t-e' : ''}${row.year % 10 === 0 ? '' : ' on-wide'}`}
                x={at(row.year)}
                y="18"
              >
                {row.year}
              </text>
            ))}
        </svg>
        <div class="head now">{words('forms.now', { year: String(last.year) })}</div>
        {periods.length === 0 ? null : (
          <>
            <div class="head name">{words('forms.periods')}</div>
            <svg class="plot axis" height="28" aria-hidden="true">
              {periods.map((period, index) => {
                const from = place(Math.max(first.year, period.from));
                const to = place(Math.min(last.year, period.to ?? last.year) + 1);
                return to <= from ? null : (
                  <>
                    <rect
                      class={index % 2 === 0 ? 'river-period' : 'river-period other'}
                      x={`${from.toFixed(2)}%`}
                      y="4"
                      width={`${(to - from).toFixed(2)}%`}
                      height="20"
                    />
                    <text class="t-c" x={`${((from + to) / 2).toFixed(2)}%`} y="19">
                      {index + 1}
                    </text>
                  </>
                );
              })}
            </svg>
            <div class="head now" />
          </>
        )}
        {used.map((form) => (
          <>
            <div class="name">
              <span class="lane-code" aria-hidden="true">{`${form} `}</span>
              {words.label(names.get(form)?.name ?? { en: form })}
            </div>
            <div class="lane">
              <Lane evolution={evolution} form={form} widest={widest} lines={lines} />
            </div>
            <div class="now">{last.stock[form] ?? 0}</div>
          </>
        ))}
      </div>
      {periods.length === 0 ? null : (
        <>
          <h3 class="sub" id="periods">
            {words('forms.periods')}
          </h3>
          <ol class="river-periods small">
            {periods.map((period, index) => (
              <li>{`${index + 1}. ${namedPeriodName(words, period)}`}</li>
            ))}
          </ol>
        </>
      )}
      <details class="twin">
        <summary>{words('forms.table')}</summary>
        <div class="scroll" tabindex={0} role="region" aria-label={words('forms.table')}>
          <table class="matrix">
            <thead>
              <tr>
                <th scope="col">{words('year')}</th>
                {used.map((form) => (
                  <th scope="col" class="n">
                    <abbr title={words.label(names.get(form)?.name ?? {})}>{form}</abbr>
                  </th>
                ))}
                <th scope="col" class="n">
                  {words('facet.no_form')}
                </th>
                <th scope="col" class="n">
                  {words('facet.unknown')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...years].reverse().map((row) => (
                <tr>
                  <th scope="row">{row.year}</th>
                  {used.map((form) => (
                    <td class="n" data-l={words.label(names.get(form)?.name ?? { en: form })}>
                      {row.stock[form] ?? 0}
                    </td>
                  ))}
                  <td class="n" data-l={words('facet.no_form')}>
                    {row.withoutForm}
                  </td>
                  <td class="n" data-l={words('facet.unknown')}>
                    {row.unknown}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
};

export const formsNote = (view: View): { readonly lead: string; readonly note: string } => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const { years } = inFullYears(evidence, study.settings.focal);
  const first = years[0];
  const last = years.at(-1);
  return {
    lead: words('forms.lead', {
      years: `${first?.year ?? ''}–${last?.year ?? ''}`,
      first: first?.withForm ?? 0,
      last: last?.withForm ?? 0,
    }),
    note: words('forms.note', { none: last?.withoutForm ?? 0, unknown: last?.unknown ?? 0 }),
  };
};

export const River = ({ view }: { view: View }) => {
  const { words } = view;
  const { lead, note } = formsNote(view);
  return (
    <Row
      ask={words('forms.title')}
      note={note}
      beside={
        <p>
          <a href={pageAddress(words.language, 'forms')}>{words('nav.forms')}</a>
        </p>
      }
    >
      <h3>{lead}</h3>
      <RiverOfForms view={view} />
    </Row>
  );
};
