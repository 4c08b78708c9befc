/** The ladder of actorness by form and named period: which of the four steps are reached, which are not, which nobody can tell. */
import { type ActornessStage, actornessStages } from '../../classes/index.js';
import { isActive, namedPeriod } from '../../evidence/index.js';
import { countrySideOf } from '../../indicators/index.js';
import { codesOf } from '../../standard/index.js';
import { CaseBullets } from '../case-link.js';
import { CasesOnPaper } from '../cases-on-paper.js';
import { namedPeriodName, periodYears } from '../period-name.js';
import { Square } from '../squares.js';
import type { View } from '../view.js';

const steps = [1, 2, 3, 4] as const;
const stateOf = (reached: boolean | null | undefined): 'yes' | 'no' | 'unknown' =>
  reached == null ? 'unknown' : reached ? 'yes' : 'no';

const Step = ({ stage, step, view }: { stage: ActornessStage; step: number; view: View }) => {
  const { words, site } = view;
  const name = words.label(codesOf(site.assessment.evidence.standard, 'stages').get(String(step))?.name ?? {});
  const state = stateOf(stage.reached[step - 1]);
  return (
    <td class="ladder-step" data-l={`${step} ${name}`}>
      <Square state={state} /> <span class="small muted">{words(`forms.step.${state}`)}</span>
    </td>
  );
};

const Cases = ({ stage, view }: { stage: ActornessStage; view: View }) => {
  const { words } = view;
  return (
    <>
      <details class="small">
        <summary>{words('cases_n', { n: stage.n })}</summary>
        <CaseBullets ids={stage.cases} view={view} />
      </details>
      <CasesOnPaper cases={stage.cases.map((id) => ({ id }))} />
    </>
  );
};

/** Forms that had some, but too few, active cases in a period: said by name, not left out. */
function tooFew(
  view: View,
  shown: readonly ActornessStage[],
): readonly { readonly period: string; readonly n: number }[] {
  const { evidence, study } = view.site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  return study.environment.periods.flatMap((named) => {
    const period = namedPeriod(evidence.calendar, named.id, named.from, named.to);
    if (period === null) return [];
    const forms = new Set(
      own
        .filter((one) => isActive(one, period, evidence.calendar))
        .flatMap((one) => one.record.form?.primary ?? [])
        .filter((form) => form !== 'none'),
    );
    const left = [...forms].filter((form) => !shown.some((one) => one.period === named.id && one.form === form));
    return left.length === 0
      ? []
      : [
          {
            period: `${periodYears(view.words, named.from, named.to ?? null)} (${view.words.label(named.name)})`,
            n: left.length,
          },
        ];
  });
}

export const Ladder = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study, table } = site.assessment;
  const { focal } = study.settings;
  const stages = actornessStages(evidence, focal, countrySideOf(table, focal));
  const names = codesOf(evidence.standard, 'stages');
  const forms = codesOf(evidence.standard, 'forms');
  const left = tooFew(view, stages);
  const missing = steps.filter((step) => stages.some((one) => one.reached[step - 1] == null));
  const reachedTop = stages.filter((one) => one.exact).length;
  if (stages.length === 0) return <p class="missing">{words('forms.stage_few')}</p>;
  return (
    <>
      <p class="prose">
        {words('forms.ladder_lead', { n: stages.length, exact: reachedTop })} <span class="rung">L1</span>
      </p>
      {study.environment.periods.map((period) => {
        const here = stages.filter((one) => one.period === period.id);
        if (here.length === 0) return null;
        return (
          <section>
            <h3>{namedPeriodName(words, period)}</h3>
            <table class="stacked ladder">
              <thead>
                <tr>
                  <th scope="col">{words('forms.name')}</th>
                  {steps.map((step) => (
                    <th scope="col">{`${step} ${words.label(names.get(String(step))?.name ?? {})}`}</th>
                  ))}
                  <th scope="col">{words('forms.stage_is')}</th>
                </tr>
              </thead>
              <tbody>
                {here.map((stage) => (
                  <tr>
                    <th scope="row">
                      {words.label(forms.get(stage.form)?.name ?? { en: stage.form })}
                      <Cases stage={stage} view={view} />
                    </th>
                    {steps.map((step) => (
                      <Step stage={stage} step={step} view={view} />
                    ))}
                    <td data-l={words('forms.stage_is')}>
                      {words(stage.exact ? 'forms.stage_exact' : 'forms.stage_at_least', {
                        stage: stage.stage,
                        name: { text: names.get(String(stage.stage))?.name ?? {} },
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      {missing.length === 0 ? null : (
        <div>
          <h3 class="sub">{words('forms.ladder_missing')}</h3>
          <ul class="bullets">
            {missing.map((step) => (
              <li>
                {`${step} ${words.label(names.get(String(step))?.name ?? {})}: `}
                {words.label(names.get(String(step))?.definition ?? {})}{' '}
                <span class="muted">
                  {words('forms.ladder_unknown', {
                    n: stages.filter((one) => one.reached[step - 1] == null).length,
                    of: stages.length,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {left.length === 0 ? null : (
        <p class="src">
          {words('forms.ladder_few')} {left.map((one) => `${one.period}${words.dash}${one.n}`).join('; ')}
        </p>
      )}
    </>
  );
};
