/** When the mix of forms changed, in which period of the study's own naming, and how near a dated trigger: coincidence, never cause. */
import type { Evolution } from '../../classes/index.js';
import { formatDate, formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { sourceAddress } from '../address.js';
import { namedPeriodName } from '../period-name.js';
import { publisherName } from '../source-name.js';
import type { View } from '../view.js';
import { flowAround, nearestYear } from './years-around.js';

const yearOf = (date: string): number => Number(date.slice(0, 4));

export const ChangePoints = ({ evolution, view }: { evolution: Evolution; view: View }) => {
  const { words, site } = view;
  const { periods, triggers } = site.assessment.study.environment;
  const forms = codesOf(site.assessment.evidence.standard, 'forms');
  const years = evolution.changePoints.map((point) => point.year);
  const periodOf = (year: number) => periods.find((one) => one.from <= year && year <= (one.to ?? year));
  const triggerNear = (year: number) => {
    const near = nearestYear(
      year,
      triggers.map((one) => yearOf(one.date)),
    );
    return triggers.find((one) => yearOf(one.date) === near);
  };
  return (
    <>
      <p class="prose">
        {years.length === 0 ? words('forms.no_breaks') : words('forms.breaks_are', { years: years.join(', ') })}{' '}
        <span class="rung">L1</span>
      </p>
      {years.length === 0 ? null : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('forms.break_year')}</th>
              <th scope="col">{words('forms.break_period')}</th>
              <th scope="col">{words('forms.break_near')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const period = periodOf(year);
              const trigger = triggerNear(year);
              return (
                <tr>
                  <th scope="row">{year}</th>
                  <td data-l={words('forms.break_period')}>
                    {period === undefined ? (
                      <span class="missing">{words('forms.no_period')}</span>
                    ) : (
                      namedPeriodName(words, period)
                    )}
                  </td>
                  <td data-l={words('forms.break_near')}>
                    {trigger === undefined ? (
                      <span class="missing">{words('forms.no_trigger')}</span>
                    ) : (
                      words('forms.near', {
                        name: { text: trigger.name },
                        years: Math.abs(yearOf(trigger.date) - year),
                      })
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p class="prose">
        {evolution.triggers === null
          ? words('forms.no_test')
          : evolution.triggers.p === null
            ? words('forms.few_breaks')
            : words('forms.trigger_p', { p: formatNumber(evolution.triggers.p, words.language, 3) })}
      </p>
      {evolution.pooled.length === 0 ? null : (
        <p class="src">
          {words('forms.pooled', {
            forms: evolution.pooled.map((id) => words.label(forms.get(id)?.name ?? { en: id })).join(', '),
          })}
        </p>
      )}
    </>
  );
};

export const Triggers = ({ evolution, view }: { evolution: Evolution; view: View }) => {
  const { words, site } = view;
  const { triggers } = site.assessment.study.environment;
  const breaks = evolution.changePoints.map((point) => point.year);
  if (triggers.length === 0) return <p class="missing">{words('forms.no_triggers')}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('forms.trigger')}</th>
          <th scope="col">{words('date')}</th>
          <th scope="col">{words('forms.trigger_break')}</th>
          <th scope="col">{words('forms.trigger_around')}</th>
          <th scope="col">{words('source')}</th>
        </tr>
      </thead>
      <tbody>
        {triggers.map((trigger) => {
          const year = yearOf(trigger.date);
          const near = nearestYear(year, breaks);
          const around = flowAround(evolution, year);
          const sources = [trigger.src ?? []].flat();
          return (
            <tr>
              <th scope="row">{words.label(trigger.name)}</th>
              <td data-l={words('date')}>{formatDate(trigger.date, words.language)}</td>
              <td data-l={words('forms.trigger_break')}>
                {near === null ? (
                  <span class="missing">{words('forms.none_found')}</span>
                ) : (
                  words('forms.break_at', { year: String(near), years: Math.abs(near - year) })
                )}
              </td>
              <td data-l={words('forms.trigger_around')}>
                {around.span === 0 ? (
                  <span class="missing">{words('forms.no_years_before')}</span>
                ) : (
                  words('forms.around', { span: around.span, before: around.before, after: around.after })
                )}
              </td>
              <td data-l={words('source')}>
                {sources.length === 0 ? (
                  <span class="missing">{words('forms.no_source')}</span>
                ) : (
                  sources.map((id, index) => (
                    <>
                      {index === 0 ? '' : ', '}
                      <a href={sourceAddress(words.language, id)}>
                        {publisherName(view, site.assessment.study.sources.get(id)?.publisher ?? id)}
                      </a>
                    </>
                  ))
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
