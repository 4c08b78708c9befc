/** The abstract's statements, each with what in the study serves it: indicators, criteria, problems, recommendations. */
import { criterionAddress, diagnosisAddress, indicatorAddress, recommendationAddress } from './address.js';
import { pageOf } from './layout.js';
import { shownValue } from './shown-value.js';
import type { PageBuilder } from './view.js';

const groups = ['A', 'B', 'T', 'M', 'N', 'Z', 'P', 'St'] as const;

export const statementsPage: PageBuilder = ({ site, words, path }) => {
  if (path.length !== 1) return null;
  const { evidence, focal } = site.assessment;
  const { standard } = evidence;
  const statements = [...standard.statements.values()];
  const withValue = (id: string): boolean => {
    const value = shownValue(site.assessment, id);
    return value?.value != null;
  };
  return pageOf(
    site,
    words('statements.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('statements.title')}</h1>
        <p class="lead">{words('statements.lead', { n: statements.length })}</p>
      </div>
      {groups.map((group) => (
        <section class="row">
          <div class="ask">
            <h2>{words(`statement_group.${group}`)}</h2>
          </div>
          <div class="say">
            {statements
              .filter((statement) => statement.group === group)
              .map((statement) => {
                const serves = (item: { readonly serves: readonly string[] }) => item.serves.includes(statement.id);
                const indicators = [...standard.indicators.values()].filter(serves);
                const criteria = [...focal.current.values()].filter((item) => serves(item.criterion));
                const diagnoses = [...focal.diagnoses.values()].filter((item) => serves(item.rule));
                const recommendations = focal.recommendations.filter((item) => serves(item.rule));
                const nothing = indicators.length + criteria.length + diagnoses.length + recommendations.length === 0;
                return (
                  <article id={statement.id}>
                    <h3>
                      {`${statement.id} `}
                      <span lang="kk">{`«${statement.key}»`}</span>
                    </h3>
                    <p class="prose">{words.label(statement.says)}</p>
                    <ul class="bullets">
                      {indicators.length === 0 ? null : (
                        <li>
                          {`${words('nav.indicators')}: `}
                          {indicators.map((item) => (
                            <a
                              href={indicatorAddress(words.language, item.id)}
                            >{`${item.id}${withValue(item.id) ? '' : ` (${words('no_data')})`} `}</a>
                          ))}
                        </li>
                      )}
                      {criteria.length === 0 ? null : (
                        <li>
                          {`${words('nav.criteria')}: `}
                          {criteria.map((item) => (
                            <a
                              href={criterionAddress(words.language, item.criterion.id)}
                            >{`${item.criterion.id} – ${words.say({ key: `judgement.verdict.${item.verdict}` })} `}</a>
                          ))}
                        </li>
                      )}
                      {diagnoses.length === 0 ? null : (
                        <li>
                          {`${words('nav.problems')}: `}
                          {diagnoses.map((item) => (
                            <a
                              href={diagnosisAddress(words.language, item.rule.id)}
                            >{`${item.rule.id} – ${words.say({ key: `judgement.state.${item.state}` })} `}</a>
                          ))}
                        </li>
                      )}
                      {recommendations.length === 0 ? null : (
                        <li>
                          {`${words('nav.recommendations')}: `}
                          {recommendations.map((item) => (
                            <a href={recommendationAddress(words.language, item.rule.id)}>{`${item.rule.id} `}</a>
                          ))}
                        </li>
                      )}
                      {nothing ? <li class="missing">{words('statements.nothing')}</li> : null}
                    </ul>
                  </article>
                );
              })}
          </div>
        </section>
      ))}
    </>,
  );
};
