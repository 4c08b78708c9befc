/** How far a card carries over to the focal country, line by line; the reasons open, nothing is added up. */
import { type Card, transferOf } from '../../judgement/index.js';
import { SourceLinks } from '../sourced.js';
import type { View } from '../view.js';
import { cardAddress, cardOwner } from './names.js';

const Level = ({ level, view }: { level: number | null; view: View }) =>
  level === null ? (
    <span class="missing">{view.words('experience.not_judged')}</span>
  ) : (
    <>
      <svg class="plot steps-of-three" width="44" height="12" aria-hidden="true">
        {[0, 1, 2].map((at) => (
          <rect class={at < level ? 'p-ink' : 'p-plan'} x={at * 15 + 1} y="1" width="10" height="10" />
        ))}
      </svg>{' '}
      {view.words('experience.level', { level })}
    </>
  );

export const TransferOfCards = ({ cards, view }: { cards: readonly Card[]; view: View }) => {
  const { words } = view;
  const lines = cards[0] === undefined ? [] : transferOf(cards[0]).map(({ line }) => line);
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('experience.who')}</th>
          {lines.map((line) => (
            <th scope="col">{words(`experience.line.${line}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr>
            <th scope="row">
              <a href={cardAddress(view, card.record.id)}>{cardOwner(card, view)}</a>
            </th>
            {transferOf(card).map(({ line, level }) => (
              <td data-l={words(`experience.line.${line}`)}>
                <Level level={level} view={view} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const TransferOfCard = ({ card, view }: { card: Card; view: View }) => {
  const { words } = view;
  return (
    <dl class="bar-facts transfer">
      {transferOf(card).map(({ line, level, because, sources }) => (
        <div>
          <dt>{words(`experience.line.${line}`)}</dt>
          <dd>
            <Level level={level} view={view} />
            {level === null ? null : <p class="prose">{words.label(because)}</p>}
            <SourceLinks sources={sources} view={view} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
