/** How verdicts are reached, what grades of evidence mean, which words each rung of the claims ladder allows, the whole codebook. */
import { codesOf } from '../../standard/index.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';

export const methodPage: PageBuilder = ({ site, words, path }) => {
  if (path.length !== 1) return null;
  const { standard } = site.assessment.evidence;
  return pageOf(
    site,
    words('method.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('method.title')}</h1>
        <p class="lead">{words('method.lead', { edition: standard.id })}</p>
      </div>
      <section class="row">
        <div class="ask">
          <h2>{words('method.verdicts')}</h2>
        </div>
        <div class="say">
          <p class="prose">{words.say({ key: 'judgement.step.rule' })}</p>
          <p class="prose">{words('method.tests')}</p>
          <p class="prose">{words('method.missing')}</p>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('method.grades')}</h2>
        </div>
        <div class="say">
          <ul class="bullets">
            {[...codesOf(standard, 'grades').values()].map((grade) => (
              <li>
                <b>{`${grade.id} ${words.label(grade.name)}`}</b>
                {grade.definition === undefined ? '' : ` – ${words.label(grade.definition)}`}
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('method.ladder')}</h2>
        </div>
        <div class="say">
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('rung')}</th>
                <th scope="col">{words('needs')}</th>
                <th scope="col">{words('allowed_words')}</th>
              </tr>
            </thead>
            <tbody>
              {standard.claims.rungs.map((rung) => (
                <tr>
                  <th scope="row">{rung.id}</th>
                  <td data-l={words('needs')}>{words.label(rung.needs)}</td>
                  <td data-l={words('allowed_words')}>{words.label(rung.verb)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {[...standard.codebook].map(([id, list]) => (
        <section class="row" id={id}>
          <div class="ask">
            <h2>{words.label(list.title)}</h2>
          </div>
          <div class="say">
            <details>
              <summary>{words('items_n', { n: list.items.size })}</summary>
              <ul class="bullets">
                {[...list.items.values()].map((item) => (
                  <li>
                    <b>{`${item.id} ${words.label(item.name)}`}</b>
                    {item.definition === undefined ? '' : ` – ${words.label(item.definition)}`}
                    {item.rule === undefined ? '' : ` ${words.label(item.rule)}`}
                  </li>
                ))}
              </ul>
            </details>
          </div>
        </section>
      ))}
    </>,
  );
};
