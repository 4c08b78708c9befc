/** What a second coder reads: what the case is and its sources, and nothing that the first coder judged. */

import { sourcesOfCase } from '../../assessment/index.js';
import { formatDate } from '../../language/index.js';
import { sourceAddress } from '../address.js';
import type { Site } from '../model.js';
import { wordsOf } from '../words.js';

export const BlindReading = ({ site, id }: { site: Site; id: string }) => {
  const words = wordsOf(site.language);
  const { study, evidence } = site.assessment;
  const view = evidence.byId.get(id);
  if (view === undefined) return null;
  const { record } = view;
  return (
    <section class="reading">
      <h2 dir="auto">{words.label(record.name)}</h2>
      {record.summary === undefined ? null : <p dir="auto">{words.label(record.summary)}</p>}
      <p class="note">
        {record.time.start === null ? '' : formatDate(record.time.start, words.language)}
        {record.time.end === null ? '' : `${words.dash}${formatDate(record.time.end, words.language)}`}
      </p>
      <details open>
        <summary>{words('edit.sources_to_read')}</summary>
        <ul class="bullets">
          {sourcesOfCase(site.assessment, id).map((source) => {
            const record = study.sources.get(source);
            const url = record?.url ?? null;
            return (
              <li>
                <a class="url" href={sourceAddress(words.language, source)}>
                  {record?.title ?? source}
                </a>
                {url !== null && /^https?:/.test(url) ? (
                  <>
                    {' · '}
                    <a class="url" href={url} rel="noreferrer">
                      {url}
                    </a>
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
};
