/** What is not known of the case, and why, field by field. */
import { missingReasons } from '../../../study/index.js';
import { fieldPathWords } from './field-path-words.js';
import type { ShownCase } from './shown-case.js';

export const CaseMissing = ({ shown, view }: ShownCase) => {
  const { words, site } = view;
  const missing = [...shown.case.annotations].filter(([, annotation]) => annotation.reason !== undefined);
  if (missing.length === 0) return null;
  return (
    <section id="missing">
      <h2>{words('what_is_missing')}</h2>
      <p class="note">
        {missingReasons
          .map((reason) => ({ reason, n: missing.filter(([, annotation]) => annotation.reason === reason).length }))
          .filter(({ n }) => n > 0)
          .map(({ reason, n }) => `${words(`reason.${reason}`)}: ${n}`)
          .join(' · ')}
      </p>
      <details>
        <summary>{words('missing_fields', { n: missing.length })}</summary>
        <ul class="bullets">
          {missing.map(([field, annotation]) => (
            <li>
              {`${fieldPathWords(field, words)}: ${words(`reason.${annotation.reason}`)}`}
              {annotation.note === undefined ? null : (
                <span
                  class="muted"
                  lang={site.assessment.study.settings.texts_in}
                >{`${words.dash}${annotation.note}`}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};
