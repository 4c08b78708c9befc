/** Documents of the study: what each is, in which languages, whether its text is here, what was counted and by whom. */
import { type DocumentView, documentsView, isMachine } from '../../documents/index.js';
import { countryName, formatDate, formatNumber } from '../../language/index.js';
import { documentGenres, documentOwners } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { type Choice, counted, FilterForm, fits, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { coderName, documentAddress, documentName, languageName } from './names.js';

type Values = (document: DocumentView) => readonly string[];
const statesOf: Values = ({ document }) =>
  document.parts.length > 0
    ? ['parts']
    : [...new Set(document.card.texts.map(({ lang }) => document.texts.get(lang) ?? 'absent'))];
const codedBy: Values = ({ coders }) =>
  coders.length === 0 ? ['none'] : [...new Set(coders.map((coder) => (isMachine(coder) ? 'machine' : 'person')))];

const filters: Readonly<Record<string, { readonly values: Values; readonly order: readonly string[] }>> = {
  owner: { values: ({ document }) => [document.card.owner], order: documentOwners },
  genre: { values: ({ document }) => [document.card.genre], order: documentGenres },
  language: {
    values: ({ document }) => [...new Set([...document.card.texts, ...document.parts].map(({ lang }) => lang))],
    order: ['kk', 'ru', 'en'],
  },
  text: { values: statesOf, order: ['there', 'absent', 'changed', 'parts'] },
  coded: { values: codedBy, order: ['person', 'machine', 'none'] },
};

const choicesOf = (view: View, documents: readonly DocumentView[]): readonly Choice[] =>
  Object.entries(filters).map(([id, { values, order }]) => ({
    id,
    label: view.words(`documents.by.${id}`),
    options: counted(documents, values, order, (value) =>
      id === 'language' ? languageName(view, value) : view.words(`documents.${id}.${value}`),
    ),
  }));

const Languages = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words } = view;
  const { card, parts } = one.document;
  if (parts.length > 0) {
    const languages = [...new Set(parts.map(({ lang }) => lang))].map((lang) => languageName(view, lang));
    return <>{languages.join(', ')}</>;
  }
  if (card.texts.length === 0) return <span class="missing">{words('documents.no_languages')}</span>;
  return (
    <ul>
      {card.texts.map(({ lang, status }) => (
        <li>{`${languageName(view, lang)}: ${words(`documents.status.${status}`)}`}</li>
      ))}
    </ul>
  );
};

const TextState = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words } = view;
  const { parts, card, texts } = one.document;
  if (parts.length > 0) return <>{words('documents.in_parts', { n: formatNumber(parts.length, words.language) })}</>;
  if (card.texts.length === 0) return <span class="missing">{words('documents.text.absent')}</span>;
  const states = new Set(card.texts.map(({ lang }) => texts.get(lang) ?? 'absent'));
  if (states.size === 1) return <>{words(`documents.text.${[...states][0]}`)}</>;
  return (
    <ul>
      {card.texts.map(({ lang }) => (
        <li>{`${languageName(view, lang)}: ${words(`documents.text.${texts.get(lang) ?? 'absent'}`)}`}</li>
      ))}
    </ul>
  );
};

const Coders = ({ one, view }: { one: DocumentView; view: View }) => {
  if (one.coders.length === 0) return <span class="missing">{view.words('documents.coded.none')}</span>;
  return (
    <ul>
      {one.coders.map((coder) => (
        <li>
          {`${coderName(view, coder)} `}
          <span class="muted">{view.words(isMachine(coder) ? 'documents.machine' : 'documents.person')}</span>
        </li>
      ))}
    </ul>
  );
};

const Edition = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words, site } = view;
  const { edition, supersedes } = one.document.card;
  const former = supersedes === null ? undefined : documentsView(site.assessment.study).byId.get(supersedes);
  return (
    <>
      {edition === null ? null : (
        <span class="cell-n">
          <OwnWords text={edition} view={view} />
        </span>
      )}
      {former === undefined ? null : (
        <span class="cell-n">
          {`${words('documents.supersedes')}: `}
          <a href={documentAddress(words.language, former.id)}>{documentName(view, former)}</a>
        </span>
      )}
    </>
  );
};

const DocumentRow = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words } = view;
  const { card } = one.document;
  const amount = one.document.counts?.length ?? 0;
  return (
    <tr>
      <th scope="row">
        <a href={documentAddress(words.language, one.id)}>{documentName(view, one)}</a>
        <span class="cell-n">
          {`${words(`documents.genre.${card.genre}`)}${card.doctrine ? ` · ${words('documents.doctrine')}` : ''}`}
        </span>
        <Edition one={one} view={view} />
      </th>
      <td data-l={words('documents.by.owner')}>
        {words(`documents.owner.${card.owner}`)}
        {card.country === null ? null : <span class="cell-n">{countryName(card.country, words.language)}</span>}
      </td>
      <td data-l={words('documents.date')}>
        {card.date === null ? (
          <span class="missing">
            {words(one.document.parts.length > 0 ? 'documents.dates_of_parts' : 'documents.no_date')}
          </span>
        ) : (
          formatDate(card.date, words.language)
        )}
      </td>
      <td data-l={words('documents.languages')}>
        <Languages one={one} view={view} />
      </td>
      <td data-l={words('documents.by.text')}>
        <TextState one={one} view={view} />
      </td>
      <td data-l={words('documents.counts')}>
        {amount === 0 ? (
          <span class="missing">{words('documents.no_counts')}</span>
        ) : (
          formatNumber(amount, words.language)
        )}
      </td>
      <td data-l={words('documents.coders')}>
        <Coders one={one} view={view} />
      </td>
    </tr>
  );
};

const columns = ['document', 'by.owner', 'date', 'languages', 'by.text', 'counts', 'coders'] as const;

export const documentsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { documents } = documentsView(site.assessment.study);
  const shown = documents.filter((one) =>
    Object.entries(filters).every(([id, { values }]) => fits(view, id, values(one))),
  );
  const withCounts = documents.filter(({ document }) => (document.counts?.length ?? 0) > 0).length;
  const withText = documents.filter(({ document }) => [...document.texts.values()].includes('there')).length;
  const byPeople = documents.filter((one) => codedBy(one).includes('person')).length;
  return pageOf(
    site,
    words('documents.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('documents.title')}</h1>
        {documents.length === 0 ? (
          <p class="missing">{words('documents.empty')}</p>
        ) : (
          <p class="lead">
            {words('documents.lead', { n: documents.length, counted: withCounts, here: withText, people: byPeople })}
          </p>
        )}
        <p class="note">{words('documents.note')}</p>
        <FilterForm
          action={pageAddress(words.language, 'documents')}
          choices={choicesOf(view, documents)}
          view={view}
          shown={words('documents.shown', { n: shown.length, all: documents.length })}
        />
      </div>
      <Row
        id="list"
        ask={words('documents.list')}
        note={words('documents.list_note')}
        beside={
          <p>
            <a href={documentAddress(words.language, 'compare')}>{words('documents.to_compare')}</a>
          </p>
        }
      >
        {shown.length === 0 ? (
          <p class="missing">{words('documents.nothing')}</p>
        ) : (
          <div class="scroll">
            <table class="stacked documents">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th scope="col">{words(`documents.${column}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((one) => (
                  <DocumentRow one={one} view={view} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Row>
      <Row ask={words('documents.would_change')}>
        <p class="prose">{words('documents.would_change_list')}</p>
        <p class="src">
          {`${words('documents.method')} `}
          <code>elshi documents list · fetch · add</code>
        </p>
      </Row>
    </>,
  );
};
