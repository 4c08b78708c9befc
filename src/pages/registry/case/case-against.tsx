/** What speaks against the case, and what whom it concerns has answered. */
import { OwnWords } from '../../own-words.js';
import { Reply } from '../../reply.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

export const CaseAgainst = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { criticisms, response } = shown.record;
  return (
    <>
      {criticisms.length === 0 ? null : (
        <section>
          <h2>{words('criticisms')}</h2>
          <ul class="bullets">
            {criticisms.map((item) => (
              <li>
                <OwnWords text={item.text} view={view} />
                <SourceLinks src={item.src} order={order} view={view} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {response.map((item) => (
        <Reply site={view.site} by={item.by} date={item.date} text={item.text} src={item.src} />
      ))}
    </>
  );
};
