/** Where sources disagree both values stand, each with its source. */
import { shownField } from '../../shown-field.js';
import { fieldPathWords } from './field-path-words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

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
                {shownField(item.value, field.split('.'), view)}
                <SourceLinks src={item.src} order={order} view={view} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
};
