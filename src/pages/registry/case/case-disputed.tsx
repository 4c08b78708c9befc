/** Where sources disagree both values stand, each with its source. */
import { fieldPathWords } from './field-path-words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

const plain = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

export const CaseDisputed = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const disputed = [...shown.case.annotations].filter(([, annotation]) => annotation.disputed !== undefined);
  if (disputed.length === 0) return null;
  return (
    <section id="disputed">
      <h2>{words('disputed')}</h2>
      <p class="note">{words('case.disputed_note')}</p>
      <div class="stacks">
        {disputed.map(([field, annotation]) => (
          <div class="stack">
            <span class="word-disputed">{fieldPathWords(field, words)}</span>
            {annotation.disputed?.map((item) => (
              <span>
                {plain(item.value)}
                <SourceLinks src={item.src} order={order} view={view} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
};
