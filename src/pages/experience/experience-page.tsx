/** The library of international experience: who tried to solve a problem, what is known of it, and in whose word. */
import { bestKnownFirst, type Card, factsOfCard, itemsOf, modelOf } from '../../judgement/index.js';
import { compareText, countryName } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { type ModelFact, modelFacts } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { type Choice, chosenOf, counted, FilterForm, fits, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { Sourced } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';
import { Entries } from './entries.js';
import { cardAddress, cardOwner } from './names.js';
import { TransferOfCards } from './transfer-table.js';

const problemsOf = (view: View, card: Card): readonly string[] => {
  const { diagnoses } = view.site.assessment.evidence.standard;
  return itemsOf(view.site.assessment.study, card)
    .flatMap(({ serves }) => serves)
    .filter((id) => diagnoses.has(id));
};

function choicesOf(view: View, cards: readonly Card[]): readonly Choice[] {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const instruments = codesOf(standard, 'instruments');
  const choice = (
    id: string,
    order: readonly string[],
    valuesOf: (card: Card) => readonly string[],
    nameOf: (value: string) => string,
  ): Choice => ({ id, label: words(`experience.by.${id}`), options: counted(cards, valuesOf, order, nameOf) });
  return [
    choice(
      'problem',
      [...standard.diagnoses.keys()],
      (card) => problemsOf(view, card),
      (id) => `${id} ${words.label(standard.diagnoses.get(id)?.name ?? {})}`,
    ),
    choice(
      'kind',
      ['country', 'organisation'],
      ({ record }) => [record.kind],
      (kind) => words(`experience.kind.${kind}`),
    ),
    choice(
      'instrument',
      [...instruments.keys()],
      ({ record }) => record.instruments,
      (id) => words.label(instruments.get(id)?.name ?? { en: id }),
    ),
    {
      id: 'fact',
      label: words('experience.by.fact'),
      options: modelFacts.map((fact) => ({ value: fact, name: words(`experience.fact.${fact}`) })),
    },
  ];
}

const Lead = ({ view, cards }: { view: View; cards: readonly Card[] }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const facts = cards.map((card) => factsOfCard(study, card));
  const items = cards.flatMap((card) => itemsOf(study, card));
  const known = items.filter(({ list }) => list === 'known');
  const problem = chosenOf(view, 'problem');
  const rule = problem === null ? undefined : evidence.standard.diagnoses.get(problem);
  const onProblem = items.filter(({ serves }) => problem !== null && serves.includes(problem));
  const withSign = (...signs: readonly (string | null)[]) =>
    onProblem.filter(({ sign }) => signs.includes(sign)).length;
  return (
    <>
      <p class="lead">
        {rule === undefined
          ? words('experience.lead', {
              cards: cards.length,
              countries: cards.filter(({ record }) => record.kind === 'country').length,
              organisations: cards.filter(({ record }) => record.kind === 'organisation').length,
              sourced: facts.reduce((sum, { sourced }) => sum + sourced.length, 0),
              missing: facts.reduce((sum, { missing }) => sum + missing, 0),
              known: known.length,
              independent: known.filter(({ voucher }) => voucher === 'independent').length,
            })
          : words('experience.on_problem', {
              problem: { text: rule.name },
              tried: withSign(null),
              worked: withSign('+'),
              failed: withSign('-'),
              mixed: withSign('0', 'mixed'),
            })}
      </p>
      {problem === null ? <p class="note">{words('experience.choose')}</p> : null}
    </>
  );
};

const Models = ({ view, cards }: { view: View; cards: readonly Card[] }) => {
  const { words } = view;
  const asked = chosenOf(view, 'fact');
  const shown: ModelFact = modelFacts.find((fact) => fact === asked) ?? 'co_ordinator';
  return (
    <table class="stacked w3">
      <thead>
        <tr>
          <th scope="col">{words('experience.who')}</th>
          <th scope="col">{words(`experience.fact.${shown}`)}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr>
            <th scope="row">
              <a href={cardAddress(view, card.record.id)}>{cardOwner(card, view)}</a>
            </th>
            {modelOf(card)
              .filter(({ fact }) => fact === shown)
              .map(({ says }) => (
                <td data-l={words(`experience.fact.${shown}`)}>
                  <Sourced fact={says} view={view} show={(text) => <OwnWords text={text} view={view} />} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The best known stand open; a reader who chose nothing opens the rest. */
const shownAtOnce = 30;

const EntriesInParts = ({ items, view }: { items: ReturnType<typeof entriesOf>; view: View }) => (
  <>
    <Entries items={items.slice(0, shownAtOnce)} view={view} />
    {items.length <= shownAtOnce ? null : (
      <details class="twin">
        <summary>{view.words('experience.more', { n: items.length - shownAtOnce })}</summary>
        <Entries items={items.slice(shownAtOnce)} view={view} />
      </details>
    )}
  </>
);

function entriesOf(view: View, cards: readonly Card[]) {
  const { study } = view.site.assessment;
  const problem = chosenOf(view, 'problem');
  const items = cards.flatMap((card) => itemsOf(study, card));
  return bestKnownFirst(items.filter(({ serves }) => problem === null || serves.includes(problem)));
}

export const experiencePage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study } = site.assessment;
  const cards = [...study.experience.values()].sort((a, b) =>
    compareText(cardOwner(a, view), cardOwner(b, view), words.language),
  );
  const shown = cards.filter(
    (card) =>
      fits(view, 'problem', problemsOf(view, card)) &&
      fits(view, 'kind', [card.record.kind]) &&
      fits(view, 'instrument', card.record.instruments),
  );
  const entries = entriesOf(view, shown);
  const country = countryName(study.settings.focal, words.language);
  return pageOf(
    site,
    words('experience.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('experience.title')}</h1>
        {cards.length === 0 ? <p class="missing">{words('experience.empty')}</p> : <Lead view={view} cards={cards} />}
        <FilterForm
          action={pageAddress(words.language, 'experience')}
          choices={choicesOf(view, cards)}
          view={view}
          shown={words('experience.shown', { n: shown.length, all: cards.length })}
        />
      </div>
      <Row id="answers" ask={words('experience.answers')} note={words('experience.answers_note')}>
        {entries.length === 0 ? (
          <p class="missing">{words('experience.nothing')}</p>
        ) : (
          <EntriesInParts items={entries} view={view} />
        )}
      </Row>
      <Row id="models" ask={words('experience.models')} note={words('experience.models_note')}>
        {shown.length === 0 ? (
          <p class="missing">{words('experience.nothing')}</p>
        ) : (
          <Models view={view} cards={shown} />
        )}
      </Row>
      <Row id="transfer" ask={words('experience.transfer', { country })} note={words('experience.transfer_note')}>
        {shown.length === 0 ? (
          <p class="missing">{words('experience.nothing')}</p>
        ) : (
          <TransferOfCards view={view} cards={shown} />
        )}
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('experience.would_change')}</p>
        <p class="src">{words('experience.rule')}</p>
      </Row>
    </>,
  );
};
