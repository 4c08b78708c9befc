/** Mandates that overlap: bodies with a mandate in the same direction, two by two: linked, unlinked, or not looked at. */

import { type MandatePair, overlappingMandates } from '../../judgement/index.js';
import { codesOf } from '../../standard/index.js';
import { diagnosisAddress } from '../address.js';
import { Squares } from '../marks.js';
import { Row } from '../row.js';
import { SquareKey } from '../squares.js';
import type { View } from '../view.js';
import { ActorLink } from './actor-link.js';

const states = ['linked', 'unlinked', 'unknown'] as const;
const stateOfSquare = { linked: 'yes', unlinked: 'no', unknown: 'unknown' } as const;

const Pairs = ({ view, pairs }: { view: View; pairs: readonly MandatePair[] }) => {
  const { words, site } = view;
  const directions = codesOf(site.assessment.evidence.standard, 'directions');
  return (
    <table class="stacked pairs">
      <thead>
        <tr>
          <th scope="col">{words('actors.pair')}</th>
          <th scope="col">{words('facet.direction')}</th>
          <th scope="col">{words('actors.link')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr>
            <th scope="row">
              <ActorLink view={view} id={pair.a} />
              {words.dash}
              <ActorLink view={view} id={pair.b} />
            </th>
            <td data-l={words('facet.direction')}>
              {pair.directions.map((id) => words.label(directions.get(id)?.name ?? { en: id })).join('; ')}
            </td>
            <td data-l={words('actors.link')}>
              <svg class="sh" aria-hidden="true">
                <use href={`#u-${stateOfSquare[pair.state]}`} />
              </svg>{' '}
              {words(`actors.state.${pair.state}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Direction by direction, how many pairs of mandates meet there; a pair may meet in several. */
const ByDirection = ({ view, pairs }: { view: View; pairs: readonly MandatePair[] }) => {
  const { words, site } = view;
  const directions = [...codesOf(site.assessment.evidence.standard, 'directions').values()]
    .map((direction) => ({ direction, here: pairs.filter((pair) => pair.directions.includes(direction.id)) }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => b.here.length - a.here.length || (a.direction.id < b.direction.id ? -1 : 1));
  return (
    <table class="stacked w3">
      <thead>
        <tr>
          <th scope="col">{words('facet.direction')}</th>
          <th scope="col">{words('actors.pairs')}</th>
          <th scope="col">{words('actors.bodies_here')}</th>
        </tr>
      </thead>
      <tbody>
        {directions.map(({ direction, here }) => (
          <tr>
            <th scope="row">{words.label(direction.name)}</th>
            <td data-l={words('actors.pairs')}>
              <Squares
                groups={states.map((state) => ({
                  state: stateOfSquare[state],
                  n: here.filter((pair) => pair.state === state).length,
                  word: words(`actors.state.${state}`),
                }))}
              />
              <span class="cell-n">{here.length}</span>
            </td>
            <td data-l={words('actors.bodies_here')} class="small">
              {[...new Set(here.flatMap((pair) => [pair.a, pair.b]))].map((id, at) => (
                <>
                  {at === 0 ? '' : '; '}
                  <ActorLink view={view} id={id} />
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const pairsOnAPage = 200;

export const Mandates = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const pairs = overlappingMandates(evidence, study.settings.focal);
  const count = (state: MandatePair['state']): number => pairs.filter((pair) => pair.state === state).length;
  const ordered = states.flatMap((state) => pairs.filter((pair) => pair.state === state));
  return (
    <Row
      ask={words('actors.mandates')}
      note={words('actors.mandates_note')}
      beside={
        <SquareKey entries={states.map((state) => [stateOfSquare[state], words(`actors.state.${state}`)] as const)} />
      }
    >
      {pairs.length === 0 ? (
        <p class="missing">{words('actors.no_mandates')}</p>
      ) : (
        <figure class="chart">
          <h3>
            {words('actors.mandates_title', {
              n: pairs.length,
              linked: count('linked'),
              unlinked: count('unlinked'),
              unknown: count('unknown'),
            })}
          </h3>
          <Squares
            big
            groups={states.map((state) => ({
              state: stateOfSquare[state],
              n: count(state),
              word: words(`actors.state.${state}`),
            }))}
          />
          <ByDirection view={view} pairs={pairs} />
          <p>
            <a href={diagnosisAddress(words.language, 'PR10')}>{words('actors.to_problem')}</a>
          </p>
          <details class="twin">
            <summary>{words('forms.table')}</summary>
            {pairs.length > pairsOnAPage ? (
              <p class="note">{words('actors.first_pairs', { shown: pairsOnAPage, n: pairs.length })}</p>
            ) : null}
            <Pairs view={view} pairs={ordered.slice(0, pairsOnAPage)} />
          </details>
        </figure>
      )}
    </Row>
  );
};
