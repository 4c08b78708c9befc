/** Every criterion with its tests as the standard words them, and what this study changes in them. */
import { criterionAddress } from '../address.js';
import type { View } from '../view.js';
import { OverrideNotes } from './override-note.js';

export const CriteriaRules = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  return (
    <>
      {[...standard.dimensions.values()].map((dimension) => {
        const own = [...standard.criteria.values()].filter((one) => one.dimension === dimension.id);
        return own.length === 0 ? null : (
          <details>
            <summary>
              <b>{words.label(dimension.name)}</b> <span class="muted">{own.length}</span>
            </summary>
            {own.map((criterion) => (
              <section id={criterion.id}>
                <p>
                  <a
                    href={criterionAddress(words.language, criterion.id)}
                  >{`${criterion.id} ${words.label(criterion.name)}`}</a>
                </p>
                <ul class="bullets">
                  {criterion.tests.map((test) => (
                    <li>
                      {`${words.label(test.text)} `}
                      <span class="muted">
                        {test.parts.map((part) => words(`method.kind.${part.kind}`)).join(', ')}
                      </span>
                    </li>
                  ))}
                </ul>
                <OverrideNotes item={criterion.id} view={view} />
              </section>
            ))}
          </details>
        );
      })}
    </>
  );
};
