/** Before and under the supposition: which verdicts flip, which problems and recommendations turn, which values move. */
import type { Child } from 'hono/jsx';
import { type compareAssessments, indicatorName } from '../../assessment/index.js';
import type { IndicatorValue } from '../../indicators/index.js';
import { countryName, formatNumber } from '../../language/index.js';
import { criterionAddress, diagnosisAddress, recommendationAddress } from '../address.js';
import { digitsOf, Opens, VerdictMark, verdictWord, withInterval } from '../marks.js';
import type { View } from '../view.js';

type Compared = ReturnType<typeof compareAssessments>;
interface Changes {
  readonly compared: Compared;
  readonly view: View;
}

const Change = ({ before, after, label, mark }: { before: string; after: string; label: string; mark?: Child }) => (
  <span class="change">
    <span class="unseen">{label}</span>
    {before}
    <span aria-hidden="true">{' → '}</span>
    {mark === undefined ? null : <>{mark} </>}
    <b>{after}</b>
  </span>
);

const shownValue = (value: IndicatorValue | null, view: View): string =>
  value === null ? view.words('no_data') : withInterval(value, view.words, digitsOf(value));

const mostValues = 60;

export const VerdictChanges = ({ compared, view }: Changes) => {
  const { words, site } = view;
  const { focal } = site.assessment.study.settings;
  const own = compared.verdicts.filter(({ subject }) => subject === focal);
  const others = compared.verdicts.filter(({ subject }) => subject !== focal);
  return (
    <section class="row">
      <div class="ask">
        <h2>{words('what_if.verdicts')}</h2>
        <p>{words('what_if.unmoved', { n: compared.unmoved })}</p>
      </div>
      <div class="say">
        {own.length === 0 ? <p>{words('what_if.no_flip')}</p> : null}
        <ul class="moved">
          {own.map((one) => (
            <li>
              <a href={criterionAddress(words.language, one.before.criterion.id)}>
                {`${one.before.criterion.id} ${words.label(one.before.criterion.name)}`}
              </a>
              <Change
                label={words('what_if.before_after')}
                before={verdictWord(one.before, words)}
                after={verdictWord(one.after, words)}
                mark={<VerdictMark verdict={one.after} />}
              />
            </li>
          ))}
        </ul>
        {others.length === 0 ? null : (
          <details>
            <summary>{words('what_if.others', { n: others.length })}</summary>
            <ul class="moved">
              {others.map((one) => (
                <li>
                  {`${countryName(one.subject, words.language)} · ${one.before.criterion.id}`}
                  <Change
                    label={words('what_if.before_after')}
                    before={verdictWord(one.before, words)}
                    after={verdictWord(one.after, words)}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
};

export const ProblemChanges = ({ compared, view: { words } }: Changes) =>
  compared.diagnoses.length + compared.recommendations.length === 0 ? null : (
    <section class="row">
      <div class="ask">
        <h2>{words('what_if.problems_and_recommendations')}</h2>
      </div>
      <ul class="say moved">
        {compared.diagnoses.map((one) => (
          <li>
            <a href={diagnosisAddress(words.language, one.before.rule.id)}>
              {`${one.before.rule.id} ${words.label(one.before.rule.name)}`}
            </a>
            <Change
              label={words('what_if.before_after')}
              before={words.say({ key: `judgement.state.${one.before.state}` })}
              after={words.say({ key: `judgement.state.${one.after.state}` })}
            />
          </li>
        ))}
        {compared.recommendations.map((one) => (
          <li>
            <a href={recommendationAddress(words.language, one.before.rule.id)}>
              {`${one.before.rule.id} ${words.label(one.before.rule.recommendation)}`}
            </a>
            <Change
              label={words('what_if.before_after')}
              before={words(`what_if.recommendation.${one.before.state}`)}
              after={words(`what_if.recommendation.${one.after.state}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );

export const ValueChanges = ({ compared, view, onlyBounds }: Changes & { onlyBounds: boolean }) => {
  const { words, site } = view;
  const { focal } = site.assessment.study.settings;
  // On a phone the country of the study is not named again in every row.
  const ofOne = compared.values.every(({ subject }) => subject === focal);
  return (
    <section class="row">
      <div class="ask">
        <h2>{words('what_if.values')}</h2>
        <p>{words('what_if.values_what')}</p>
      </div>
      <div class="say">
        {compared.values.length === 0 ? (
          <p>{words(onlyBounds ? 'what_if.only_bounds' : 'what_if.no_value_moved')}</p>
        ) : (
          <div class="scroll">
            <table class="stacked briefly">
              <caption>{words('what_if.values')}</caption>
              <thead>
                <tr>
                  <th scope="col">{words('what_if.country')}</th>
                  <th scope="col">{words('what_if.indicator')}</th>
                  <th scope="col">{words('what_if.before')}</th>
                  <th scope="col">{words('what_if.after')}</th>
                </tr>
              </thead>
              <tbody>
                {compared.values.slice(0, mostValues).map((one) => (
                  <tr>
                    <td class={ofOne ? 'not-asked' : 'brief'} data-l={words('what_if.country')}>
                      {countryName(one.subject, words.language)}
                    </td>
                    <th scope="row">{`${one.indicator} ${words.say(indicatorName(site.assessment, one.indicator))}`}</th>
                    <td class="brief labelled" data-l={words('what_if.before')}>
                      {one.before === null ? (
                        words('no_data')
                      ) : (
                        <Opens value={one.before} words={words}>
                          {shownValue(one.before, view)}
                        </Opens>
                      )}
                    </td>
                    <td class="brief labelled" data-l={words('what_if.after')}>
                      {shownValue(one.after, view)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {compared.values.length <= mostValues ? null : (
          <p class="note">
            {words('what_if.more_values', {
              n: formatNumber(compared.values.length - mostValues, words.language, 0),
            })}
          </p>
        )}
      </div>
    </section>
  );
};
