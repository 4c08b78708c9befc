/** The three diplomacies told apart: a decision one answers, twelve attributes, distance, how cases and overlap zones fall. */
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ifAny } from '../would-change/if-any.js';
import { WouldChange } from '../would-change/would-change.js';
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
  const drafts = own.filter(({ record }) => record.coding.status === 'draft').length;
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
      <Row id="decide" ask={words('concepts.decide')} note={words('concepts.decide_note')}>
        <DecisionWalk answers={answers} view={view} />
      </Row>
      <Row id="definitions" ask={words('concepts.definitions')}>
        <Definitions view={view} />
      </Row>
      <Row id="alike" ask={words('concepts.alike')} note={words('concepts.alike_note')}>
        <Alike view={view} />
      </Row>
      <Row id="distance" ask={words('concepts.how_far')} note={words('concepts.distance_note')}>
        <Distances view={view} />
        <p class="src">{words('concepts.distance_src')}</p>
      </Row>
      <Row id="falls" ask={words('concepts.falls')} note={words('concepts.falls_note')}>
        <FallsTable view={view} />
      </Row>
      <Row id="labels" ask={words('concepts.labels')}>
        <p class="prose">{words('concepts.ambiguous')}</p>
        <p class="prose">{words('concepts.conflation')}</p>
      </Row>
      <WouldChange
        words={words}
        lines={[
          ...ifAny(unknown.length, words('would_change.concepts.unknown', { n: unknown.length })),
          ...ifAny(drafts, words('would_change.concepts.draft', { n: drafts, of: own.length })),
          words('would_change.concepts.texts'),
        ]}
      />
    </>,
  );
};
