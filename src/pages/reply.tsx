/** Right of reply: what the other side says, dated and with its source, beside what it answers. A private person appears by role only. */
import { formatDate } from '../language/index.js';
import type { SourceReference } from '../study/index.js';
import { sourceAddress } from './address.js';
import type { Site } from './model.js';
import { wordsOf } from './words.js';

interface ReplyProperties {
  readonly site: Site;
  readonly by: string;
  readonly date: string | null;
  readonly text: string;
  readonly src: SourceReference;
}

export const Reply = ({ site, by, date, text, src }: ReplyProperties) => {
  const words = wordsOf(site.language);
  const { study } = site.assessment;
  const actor = study.actors.get(by);
  const name = actor === undefined ? by : words.label(actor.name);
  const sources = src == null ? [] : [src].flat();
  return (
    <section class="reply">
      <h2 dir="auto">{words('response', { by: name })}</h2>
      <p dir="auto">{text}</p>
      <p class="note">
        {date === null ? '' : `${formatDate(date, words.language)} · `}
        {sources.length === 0
          ? words('response_without_source')
          : sources.map((id, index) => (
              <>
                {index === 0 ? `${words('nav.sources')}: ` : ', '}
                <a class="url" href={sourceAddress(words.language, id)}>
                  {study.sources.get(id)?.title ?? id}
                </a>
              </>
            ))}
      </p>
    </section>
  );
};
