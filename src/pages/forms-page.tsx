/** How the forms of people's diplomacy evolved: river, change points, triggers, seven axes, actorness by form and period. */
import { actornessStages, axisNames, evolutionOfForms } from '../classes/index.js';
import { countrySideOf } from '../indicators/index.js';
import { formatNumber } from '../language/index.js';
import { codesOf } from '../standard/index.js';
import { pageOf } from './layout.js';
import { formsNote, RiverOfForms } from './start/river.js';
import type { PageBuilder } from './view.js';

const everyYears = 5;

export const formsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study, table } = site.assessment;
  const { focal } = study.settings;
  const evolution = evolutionOfForms(evidence, focal);
  const axes = codesOf(evidence.standard, 'axes');
  const forms = codesOf(evidence.standard, 'forms');
  const stageNames = codesOf(evidence.standard, 'stages');
  const stages = actornessStages(evidence, focal, countrySideOf(table, focal));
  const shown = evolution.years.filter((row, index, all) => row.year % everyYears === 0 || index === all.length - 1);
  const { lead, note } = formsNote(view);
  return pageOf(
    site,
    words('forms.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('forms.title')}</h1>
        <p class="lead">{lead}</p>
        <p class="note">{note}</p>
      </div>
      <RiverOfForms view={view} />
      <section class="row">
        <div class="ask">
          <h2>{words('forms.breaks')}</h2>
          <p>{words('forms.breaks_note')}</p>
        </div>
        <div class="say">
          <p class="prose">
            {evolution.changePoints.length === 0
              ? words('forms.no_breaks')
              : words('forms.breaks_are', {
                  years: evolution.changePoints.map((point) => String(point.year)).join(', '),
                })}{' '}
            <span class="rung">L1</span>
          </p>
          <p class="prose">
            {evolution.triggers === null
              ? words('forms.no_test')
              : evolution.triggers.p === null
                ? words('forms.few_breaks')
                : words('forms.trigger_p', { p: formatNumber(evolution.triggers.p, words.language, 3) })}
          </p>
          <ul class="bullets">
            {study.environment.triggers.map((trigger) => (
              <li>{`${trigger.date}: ${words.label(trigger.name)}`}</li>
            ))}
          </ul>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('forms.axes')}</h2>
          <p>{words('forms.axes_note')}</p>
        </div>
        <div class="say">
          <div class="scroll" tabindex={0} role="region" aria-label={words('forms.axes')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words('forms.axis')}</th>
                  {shown.map((row) => (
                    <th scope="col" class="n">
                      {row.year}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {axisNames.map((axis) => (
                  <tr>
                    <th scope="row">{words.label(axes.get(axis)?.name ?? { en: axis })}</th>
                    {shown.map((row) => (
                      <td class={row.axes[axis].mean === null ? 'n missing' : 'n'}>
                        {row.axes[axis].mean === null
                          ? words('no_data')
                          : `${formatNumber(row.axes[axis].mean, words.language, 2)} (n=${row.axes[axis].n})`}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('forms.stages')}</h2>
        </div>
        <div class="say">
          {stages.length === 0 ? (
            <p class="missing">{words('forms.stage_few')}</p>
          ) : (
            <table class="stacked">
              <thead>
                <tr>
                  <th scope="col">{words('period')}</th>
                  <th scope="col">{words('forms.name')}</th>
                  <th scope="col">{words('forms.stages')}</th>
                  <th scope="col" class="n">
                    n
                  </th>
                </tr>
              </thead>
              <tbody>
                {stages.map((stage) => (
                  <tr>
                    <th scope="row">
                      {words.label(
                        study.environment.periods.find((period) => period.id === stage.period)?.name ?? {
                          en: stage.period,
                        },
                      )}
                    </th>
                    <td data-l={words('forms.name')}>
                      {words.label(forms.get(stage.form)?.name ?? { en: stage.form })}
                    </td>
                    <td
                      data-l={words('forms.stages')}
                    >{`${stage.exact ? '' : '≥ '}${stage.stage} ${words.label(stageNames.get(String(stage.stage))?.name ?? {})}`}</td>
                    <td class="n" data-l="n">
                      {stage.n}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
    </>,
  );
};
