/** Every card of the study, found by kind and name, each with its form; and the way to begin a new one. */
import { type CardKind, cardKinds, isCardKind } from '../../editing/index.js';
import { pageAddress } from '../address.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import { SelectField } from '../select-field.js';
import type { View } from '../view.js';
import { listedCards, nextId } from './listed-cards.js';

const editable = cardKinds.filter((kind) => kind !== 'coding');
const onAPage = 50;

function chosenKind({ query }: View): CardKind {
  const kind = query.get('kind') ?? '';
  return isCardKind(kind) && kind !== 'coding' ? kind : 'case';
}

const BeginNew = ({ view, kind }: { view: View; kind: CardKind }) => {
  const { words } = view;
  const id = nextId(view, kind);
  if (kind === 'case')
    return (
      <p>
        <a href={pageAddress(words.language, 'new-case')}>{words('work.new_case')}</a>
      </p>
    );
  if (id === null) return null;
  return (
    <form class="inline-form" method="get" action={pageAddress(words.language, 'edit')}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="begin" value="yes" />
      <div class="field">
        <label for="new-id">{words('work.begin_new')}</label>
        <p class="help" id="new-id-help">
          {words('work.begin_new_help')}
        </p>
        <input
          id="new-id"
          name="id"
          type="text"
          value={id}
          autocomplete="off"
          required
          aria-describedby="new-id-help"
          pattern="[\p{L}\p{N}_][\p{L}\p{N}._\-]*"
        />
      </div>
      <button class="btn" type="submit">
        {words('work.open')}
      </button>
    </form>
  );
};

export const CardList = ({ view }: { view: View }) => {
  const { words, query } = view;
  const kind = chosenKind(view);
  const sought = query.get('q') ?? '';
  const cards = listedCards(view, kind, sought);
  return (
    <section class="row" id="cards">
      <div class="ask">
        <h2>{words('work.cards')}</h2>
        <p>{words('work.cards_what')}</p>
      </div>
      <div class="say">
        <form class="inline-form" method="get" action={`${pageAddress(words.language, 'work')}#cards`}>
          <SelectField
            id="kind"
            name="kind"
            label={words('work.kind')}
            options={editable.map((one) => ({ value: one, name: words(`work.kind.${one}`) }))}
            chosen={kind}
          />
          <div class="field">
            <label for="q">{words('work.find')}</label>
            <input id="q" name="q" type="search" value={sought} dir="auto" autocomplete="off" />
          </div>
          <button class="btn" type="submit">
            {words('filter.show')}
          </button>
        </form>
        <p class="shown" role="status">
          {cards.length === 0
            ? words('work.none_found')
            : words('work.found', { kind: words(`work.kind.${kind}`), n: cards.length })}
        </p>
        <ul class="cards-found">
          {rowsOfPart(cards, partOf(query), onAPage).map(({ id, name }) => (
            <li>
              <a href={pageAddress(words.language, 'edit', kind, ...id.split('/'))} dir="auto">
                {name === '' ? id : name}
              </a>{' '}
              <code>{id}</code>
            </li>
          ))}
        </ul>
        <Parts rows={cards.length} query={query} words={words} most={onAPage} />
        <BeginNew view={view} kind={kind} />
      </div>
    </section>
  );
};
