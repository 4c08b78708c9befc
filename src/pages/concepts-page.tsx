/** The three diplomacies told apart: definitions, twelve attributes side by side, the decision tree, how cases and overlap zones fall. */
import { codesOf } from '../standard/index.js';
import { pageAddress } from './address.js';
import { pageOf } from './layout.js';
import type { PageBuilder } from './view.js';

export const conceptsPage: PageBuilder = ({ site, words, path }) => {
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const concepts = [...codesOf(evidence.standard, 'concepts').values()];
  const attributes = [...codesOf(evidence.standard, 'concept_attributes').values()];
  const tree = [...codesOf(evidence.standard, 'decision_tree').values()];
  const zones = [...codesOf(evidence.standard, 'overlap_zones').values()];
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const primary = (id: string) => own.filter((view) => view.record.concepts?.primary === id).length;
  const unknown = own.filter((view) => view.record.concepts?.primary == null).length;
  const overlaps = new Map<string, number>();
  for (const view of own) {
    const of = view.record.concepts;
    if (of?.primary == null || of.also.length === 0) continue;
    const zone = ['H', 'P', 'C'].filter((id) => id === of.primary || of.also.some((also) => also === id)).join('∩');
    overlaps.set(zone, (overlaps.get(zone) ?? 0) + 1);
  }
  return pageOf(
    site,
    words('concepts.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('concepts.title')}</h1>
        <p class="lead">{words('concepts.lead', { n: own.length, unknown })}</p>
      </div>
      <section class="row">
        <div class="ask">
          <h2>{words('concepts.definitions')}</h2>
        </div>
        <div class="say">
          {concepts.map((concept) => (
            <article>
              <h3>{words.label(concept.name)}</h3>
              <p class="prose">{words.label(concept.definition ?? {})}</p>
              <p>
                <a
                  class="opens"
                  href={`${pageAddress(words.language, 'cases')}?concept=${concept.id}&country=${study.settings.focal}`}
                >
                  {words('cases_n', { n: primary(concept.id) })}
                </a>
              </p>
              <dl class="bar-facts">
                {concept.include === undefined ? null : (
                  <div>
                    <dt>{words('include')}</dt>
                    <dd>{words.label(concept.include)}</dd>
                  </div>
                )}
                {concept.exclude === undefined ? null : (
                  <div>
                    <dt>{words('exclude')}</dt>
                    <dd>{words.label(concept.exclude)}</dd>
                  </div>
                )}
              </dl>
            </article>
          ))}
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('concepts.alike')}</h2>
        </div>
        <div class="say">
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('attribute')}</th>
                {concepts.map((concept) => (
                  <th scope="col">{words.label(concept.name)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {attributes.map((attribute) => (
                <tr>
                  <th scope="row">{words.label(attribute.name)}</th>
                  {concepts.map((concept) => (
                    <td data-l={words.label(concept.name)}>{words.label(concept.attributes?.[attribute.id] ?? {})}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('concepts.tree')}</h2>
        </div>
        <div class="say">
          <ol class="bullets">
            {tree.map((question) => (
              <li>
                <b>{words.label(question.name)}</b>
                {question.rule === undefined ? null : ` ${words.label(question.rule)}`}
              </li>
            ))}
          </ol>
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('concepts.overlaps')}</h2>
        </div>
        <div class="say">
          <ul class="bullets">
            {zones.map((zone) => (
              <li>
                {`${words.label(zone.name)}: `}
                <b>{overlaps.get(zone.id) ?? 0}</b>
                {zone.definition === undefined ? '' : ` – ${words.label(zone.definition)}`}
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>,
  );
};
