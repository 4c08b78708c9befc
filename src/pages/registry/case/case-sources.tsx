/** The sources of a case by their numbers: title, publisher, whose word it is, date; each opens to what rests on it. */
import { formatDate } from '../../../language/index.js';
import { sourceAddress } from '../../address.js';
import { publisherName, sourceName } from '../../source-name.js';
import type { ShownCase } from './shown-case.js';

export const CaseSources = ({ view, order }: ShownCase) => {
  const { words, site } = view;
  const { study } = site.assessment;
  return (
    <section id="sources">
      <h2>{words('nav.sources')}</h2>
      {order.length === 0 ? <p class="missing">{words('case.no_sources')}</p> : null}
      <ol class="numbered-sources">
        {order.map((id) => {
          const source = study.sources.get(id);
          const publisher = study.publishers.get(source?.publisher ?? '');
          const owner = source?.owner ?? publisher?.owner ?? 'not_established';
          return (
            <li id={id}>
              <a class="url" href={sourceAddress(words.language, id)}>
                {sourceName(study, id)}
              </a>
              <span class="cell-n">
                {[
                  source === undefined ? null : publisherName(view, source.publisher),
                  words.say({ key: `source.owner.${owner}` }),
                  source?.date == null ? null : formatDate(source.date, words.language),
                ]
                  .filter((part) => part != null && part !== '')
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
