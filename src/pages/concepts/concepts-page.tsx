/** The three diplomacies told apart: a decision one answers, twelve attributes, distance, how cases and overlap zones fall. */
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder, View } from '../view.js';
import { Alike, Distances } from './alike.js';
import { answersIn, walk } from './decision.js';
import { DecisionWalk } from './decision-walk.js';
import { fallOf } from './falls.js';
import { FallsTable } from './falls-table.js';

const Definitions = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  return (
    <>
      {[...codesOf(evidence.standard, 'concepts').values()].map((concept) => (
        <article id={`concept-${concept.id}`}>
          <h3>{words.label(concept.name)}</h3>
          <p class="prose">{words.label(concept.definition ?? {})}</p>
          <p>
            <a
              class="opens"
              href={`${pageAddress(words.language, 'cases')}?concept=${concept.id}&country=${study.settings.focal}`}
            >
              {words('concepts.primary_n', {
                n: own.filter((one) => one.record.concepts?.primary === concept.id).length,
              })}
            </a>
          </p>
        </article>
      ))}
    </>
  );
};

export const conceptsPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const { falls, unknown } = fallOf(own);
  const inZones = falls.filter((fall) => fall.concepts.length > 1).reduce((sum, fall) => sum + fall.cases.length, 0);
  const answers = answersIn(query);
  const kept = new URLSearchParams(
    Object.fromEntries(walk(answers).given.map(({ question, answer }) => [question, answer])),
  ).toString();
  return pageOf(
    site,
    words('concepts.title'),
    path,
    kept === '' ? '' : `?${kept}`,
    <>
      <div class="open">
        <h1>{words('concepts.title')}</h1>
        <p class="lead">{words('concepts.lead', { n: own.length, unknown: unknown.length })}</p>
        <p class="note">{words('concepts.lead_zones', { n: inZones, of: own.length - unknown.length })}</p>
      </div>
      <section class="row" id="decide">
        <div class="ask">
          <h2>{words('concepts.decide')}</h2>
          <p>{words('concepts.decide_note')}</p>
        </div>
        <div class="say">
          <DecisionWalk answers={answers} view={view} />
        </div>
      </section>
      <section class="row" id="definitions">
        <div class="ask">
          <h2>{words('concepts.definitions')}</h2>
        </div>
        <div class="say">
          <Definitions view={view} />
        </div>
      </section>
      <section class="row" id="alike">
        <div class="ask">
          <h2>{words('concepts.alike')}</h2>
          <p>{words('concepts.alike_note')}</p>
        </div>
        <div class="say">
          <Alike view={view} />
        </div>
      </section>
      <section class="row" id="distance">
        <div class="ask">
          <h2>{words('concepts.how_far')}</h2>
          <p>{words('concepts.distance_note')}</p>
        </div>
        <div class="say">
          <Distances view={view} />
          <p class="src">{words('concepts.distance_src')}</p>
        </div>
      </section>
      <section class="row" id="falls">
        <div class="ask">
          <h2>{words('concepts.falls')}</h2>
          <p>{words('concepts.falls_note')}</p>
        </div>
        <div class="say">
          <FallsTable view={view} />
        </div>
      </section>
      <section class="row" id="labels">
        <div class="ask">
          <h2>{words('concepts.labels')}</h2>
        </div>
        <div class="say">
          <p class="prose">{words('concepts.ambiguous')}</p>
          <p class="prose">{words('concepts.conflation')}</p>
        </div>
      </section>
    </>,
  );
};
