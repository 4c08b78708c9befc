/** Goals → actors → instruments → results: how many chains hold, which links are broken, what could be built into strategy. */
import { brokenLinks, chainsOf, integrationOptions } from '../classes/index.js';
import { codesOf } from '../standard/index.js';
import { codeOfGoal } from '../study/index.js';
import { caseAddress } from './address.js';
import { pageOf } from './layout.js';
import type { PageBuilder } from './view.js';

const brokenKinds = [
  'goal_without_instrument',
  'instrument_without_goal',
  'result_without_goal',
  'goal_without_result',
] as const;
const independentGrade = 2;

export const chainsPage: PageBuilder = ({ site, words, path }) => {
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const chains = own.flatMap((view) => chainsOf(evidence, view));
  const complete = chains.filter(
    (chain) => chain.instruments.length > 0 && (chain.bestGrade ?? 0) >= independentGrade,
  ).length;
  const broken = own.flatMap((view) => brokenLinks(view));
  const options = integrationOptions(evidence, study.settings.focal);
  const goals = [...codesOf(evidence.standard, 'goals').values()];
  const nameOf = (id: string) => words.label(evidence.byId.get(id)?.record.name ?? { en: id });
  return pageOf(
    site,
    words('chains.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('chains.title')}</h1>
        <p class="lead">{words('chains.lead', { n: chains.length, complete })}</p>
      </div>
      <section class="row">
        <div class="ask">
          <h2>{words('chains.by_goal')}</h2>
        </div>
        <div class="say">
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('chains.goal')}</th>
                {['n', 'with_instrument', 'with_result', 'evidenced', 'with_clause'].map((key) => (
                  <th scope="col" class="n">
                    {words(`chains.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {goals.map((goal) => {
                const here = chains.filter((chain) => codeOfGoal(chain.goal) === goal.id);
                return (
                  <tr>
                    <th scope="row">{`${goal.id} ${words.label(goal.name)}`}</th>
                    <td class="n" data-l={words('chains.n')}>
                      {here.length}
                    </td>
                    <td class="n" data-l={words('chains.with_instrument')}>
                      {here.filter((chain) => chain.instruments.length > 0).length}
                    </td>
                    <td class="n" data-l={words('chains.with_result')}>
                      {here.filter((chain) => chain.results.length > 0).length}
                    </td>
                    <td class="n" data-l={words('chains.evidenced')}>
                      {here.filter((chain) => (chain.bestGrade ?? 0) >= independentGrade).length}
                    </td>
                    <td class="n" data-l={words('chains.with_clause')}>
                      {here.filter((chain) => chain.clause !== null && chain.clause !== 'none').length}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('chains.broken')}</h2>
        </div>
        <div class="say">
          {brokenKinds.map((kind) => {
            const cases = [...new Set(broken.filter((link) => link.kind === kind).map((link) => link.caseId))];
            return (
              <details>
                <summary>{`${words(`broken.${kind}`)}: ${cases.length}`}</summary>
                <ul class="bullets">
                  {cases.map((id) => (
                    <li>
                      <a href={caseAddress(words.language, id)}>{nameOf(id)}</a>
                    </li>
                  ))}
                </ul>
              </details>
            );
          })}
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('chains.options')}</h2>
        </div>
        <div class="say">
          {options.length === 0 ? (
            <p class="missing">{words('chains.no_options')}</p>
          ) : (
            <ul class="bullets">
              {options.map((option) => (
                <li>
                  <a href={caseAddress(words.language, option.caseId)}>{nameOf(option.caseId)}</a>
                  {` → ${option.clause}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
    </>,
  );
};
