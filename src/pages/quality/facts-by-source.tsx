/** How many facts of cards and norms rest on each kind of source. */
import { factsOfNorm } from '../../classes/index.js';
import { factsOfCard } from '../../judgement/index.js';
import type { View } from '../view.js';
import { tallied } from './source-shares.js';

export const FactsBySource = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study } = site.assessment;
  const cards = [...study.experience.values()].map((card) => factsOfCard(study, card));
  const norms = [...study.norms.values()].map(factsOfNorm);
  const kindsOf = (facts: typeof cards) =>
    new Map(
      tallied(
        facts.flatMap(({ sourced }) =>
          sourced.flatMap((sources) => [...new Set(sources.map((id) => study.sources.get(id)?.kind ?? null))]),
        ),
      ),
    );
  const [ofCards, ofNorms] = [kindsOf(cards), kindsOf(norms)];
  const kinds = [...new Set([...ofCards.keys(), ...ofNorms.keys()])].filter((kind) => kind !== null);
  const all = [...cards, ...norms];
  return (
    <>
      <p class="prose">
        {words('quality.facts_sum', {
          sourced: all.reduce((sum, { sourced }) => sum + sourced.length, 0),
          missing: all.reduce((sum, { missing }) => sum + missing, 0),
        })}
      </p>
      {kinds.length === 0 ? (
        <p class="missing">{words('no_data')}</p>
      ) : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('quality.facts_kind')}</th>
              <th scope="col" class="n">
                {words('quality.facts_cards')}
              </th>
              <th scope="col" class="n">
                {words('quality.facts_norms')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr>
                <th scope="row">{words.say({ key: `source.kind.${kind}` })}</th>
                <td class="n" data-l={words('quality.facts_cards')}>
                  {ofCards.get(kind) ?? 0}
                </td>
                <td class="n" data-l={words('quality.facts_norms')}>
                  {ofNorms.get(kind) ?? 0}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
