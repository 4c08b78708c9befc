/** Which edition of the standard is in use, who answers for it, and what this study changes in it. */
import { formatDate } from '../../language/index.js';
import type { View } from '../view.js';

export const EditionInUse = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const { edition } = standard;
  const overrides = [...standard.overriddenBy.values()].flat();
  return (
    <>
      <dl class="bar-facts">
        <div>
          <dt>{words('method.edition')}</dt>
          <dd>{words.label(edition.title)}</dd>
        </div>
        <div>
          <dt>{words('date')}</dt>
          <dd>{formatDate(edition.date, words.language)}</dd>
        </div>
        <div>
          <dt>{words('licence')}</dt>
          <dd>{edition.licence}</dd>
        </div>
        <div>
          <dt>{words('method.fingerprint')}</dt>
          <dd class="url">{standard.hash.slice(0, 16)}</dd>
        </div>
      </dl>
      <p class="prose">{words.label(edition.note)}</p>
      {overrides.length === 0 ? (
        <p class="muted">{words('method.no_overrides')}</p>
      ) : (
        <table class="stacked">
          <thead>
            <tr>
              {['item', 'set', 'author', 'reason', 'when'].map((key) => (
                <th scope="col">{words(`method.override.${key}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overrides.map((one) => (
              <tr>
                <th scope="row">{one.item}</th>
                <td class="url" data-l={words('method.override.set')}>
                  {JSON.stringify(one.set)}
                </td>
                <td data-l={words('method.override.author')}>{one.author}</td>
                <td data-l={words('method.override.reason')}>{one.reason}</td>
                <td data-l={words('method.override.when')}>
                  {one.date === null ? (
                    <span class="missing">{words('not_known_word')}</span>
                  ) : (
                    formatDate(one.date, words.language)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
