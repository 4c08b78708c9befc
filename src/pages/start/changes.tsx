/** What has changed since the last released version: verdicts and problems as they were and as they are, values that moved. */

import { formatDate } from '../../language/index.js';
import { sinceRelease } from '../../report/index.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

export const Changes = ({ view }: { view: View }) => {
  const { words, site } = view;
  const since = sinceRelease(site.assessment);
  return (
    <Row
      id="changes"
      ask={words('changes.ask')}
      beside={<> {since === null ? null : <p>{words('changes.note')}</p>}</>}
    >
      {since === null ? (
        <p class="missing">{words('changes.no_release')}</p>
      ) : (
        <>
          <h3>{words('changes.since', { version: since.version, as_of: formatDate(since.asOf, words.language) })}</h3>
          {since.note === null ? null : (
            <p class="prose">
              <OwnWords text={since.note} view={view} />
            </p>
          )}
          {since.changes.length === 0 ? (
            <p>{words('changes.none')}</p>
          ) : (
            <ul class="bullets">
              {since.changes.map((change) => (
                <li>{words.say(change)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Row>
  );
};
