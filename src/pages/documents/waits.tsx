/** What waits for the text of a document: its clauses and indicators, where the text is to be had, and how it comes in. */
import { type DocumentView, waitingFor } from '../../documents/index.js';
import { indicatorAddress, pageAddress } from '../address.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { BringText } from './bring-text.js';
import { countCommand } from './commands.js';
import { languageName } from './names.js';

export const Waits = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words, site } = view;
  const { clauses, byCounting, byPeople } = waitingFor(site.assessment.study, one);
  if (one.document.parts.length > 0 || clauses.length + byCounting.length + byPeople.length === 0) return null;
  const { card, texts } = one.document;
  const here = [...texts.values()].some((state) => state !== 'absent');
  const list = (key: string, ids: readonly string[], address: (id: string) => string) =>
    ids.length === 0 ? null : (
      <p>
        {`${words(`documents.waits.${key}`)} `}
        {ids.map((id, at) => (
          <>
            {at === 0 ? '' : ', '}
            <a href={address(id)}>{id}</a>
          </>
        ))}
      </p>
    );
  const indicator = (id: string): string => indicatorAddress(words.language, id);
  return (
    <Row id="waits" ask={words('documents.waits.title')} note={words('documents.waits.draft')}>
      {list('clauses', clauses, (id) => `${pageAddress(words.language, 'commitments')}#${id}`)}
      {list('counting', byCounting, indicator)}
      {list('people', byPeople, indicator)}
      {here ? null : (
        <>
          <BringText id={one.id} words={words} />
          <ul class="bullets">
            {card.texts.map(({ lang, url }) => (
              <li>
                {`${languageName(view, lang)}: `}
                {url === null || !/^https?:/.test(url) ? (
                  <span class="missing">{words('documents.no_address')}</span>
                ) : (
                  <a class="url" href={url} rel="noreferrer">
                    {url}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {clauses.length + byCounting.length === 0 ? null : (
        <p>
          {`${words('documents.waits.how')} `}
          <code>{countCommand(one.id, words)}</code>
        </p>
      )}
    </Row>
  );
};
