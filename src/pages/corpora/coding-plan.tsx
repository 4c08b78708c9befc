/** What is still to be coded: units needed by code and language, and which paragraphs were drawn. */
import type { CodingPlan } from '../../report/index.js';
import type { View } from '../view.js';
import { CodeLink, languageName, Row, Scroll } from './pieces.js';

export const Plan = ({ plan, view }: { plan: CodingPlan; view: View }) => {
  const { words, site } = view;
  const languages = [...new Set(plan.needs.map(({ language }) => language))].sort();
  const groups = [...site.assessment.evidence.standard.documentCodebook.values()];
  const byKey = new Map(plan.needs.map((one) => [`${one.code} ${one.language}`, one]));
  return (
    <Row
      id="plan"
      title={words('reliability.plan')}
      notes={[words('reliability.plan_note'), words('reliability.seed', { seed: String(plan.seed) })]}
    >
      {plan.needs.length === 0 ? (
        <p class="missing">{words('reliability.no_units')}</p>
      ) : (
        <>
          <p>{words('reliability.drawn', { n: plan.units.length })}</p>
          <ul class="bullets">
            {plan.strata.map(({ language, stratum, size, drawn }) => (
              <li>
                {words('reliability.stratum', {
                  language: languageName(words, language),
                  owner: words(`corpora.owner.${stratum}`),
                  size,
                  drawn,
                })}
              </li>
            ))}
          </ul>
          {groups.map(({ name, codes }) => (
            <details>
              <summary>{`${words.label(name)}: ${words('codebook.codes_n', { n: codes.length })}`}</summary>
              <Scroll label={words.label(name)}>
                <table class="matrix">
                  <thead>
                    <tr>
                      <th scope="col">{words('corpora.code')}</th>
                      {languages.map((language) => (
                        <th scope="col">{languageName(words, language)}</th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {codes.map(({ id }) => (
                      <tr>
                        <th scope="row">
                          <CodeLink code={id} view={view} />
                        </th>
                        {languages.map((language) => {
                          const need = byKey.get(`${id} ${language}`);
                          return (
                            <td data-l={languageName(words, language)}>
                              {need === undefined || need.needed === null
                                ? words('reliability.none_found')
                                : need.done >= need.needed
                                  ? words('reliability.done', { done: need.done, needed: need.needed })
                                  : words('reliability.still', {
                                      left: need.needed - need.done,
                                      needed: need.needed,
                                      done: need.done,
                                    })}
                              <span class="cell-n">
                                {words(`reliability.standing.${need?.standing ?? 'pilot'}`, {
                                  available: need?.available ?? 0,
                                })}
                              </span>
                            </td>
                          );
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
            </details>
          ))}
          <details>
            <summary>{words('reliability.which_units')}</summary>
            <p class="small">{plan.units.join(' · ')}</p>
          </details>
        </>
      )}
    </Row>
  );
};
