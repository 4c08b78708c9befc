/** The whole codebook, list by list; each list is an address of its own (`#forms`). */
import type { View } from '../view.js';

export const Codebook = ({ view }: { view: View }) => {
  const { words, site } = view;
  return (
    <>
      {[...site.assessment.evidence.standard.codebook].map(([id, list]) => (
        <details id={id}>
          <summary>
            <b>{words.label(list.title)}</b> <span class="muted">{words('items_n', { n: list.items.size })}</span>
          </summary>
          <ul class="bullets">
            {[...list.items.values()].map((item) => (
              <li>
                <b>{`${item.id} ${words.label(item.name)}`}</b>
                {item.definition === undefined ? '' : `${words.dash}${words.label(item.definition)}`}
                {item.rule === undefined ? '' : ` ${words.label(item.rule)}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};
