/** What came of a case, each result with the grade of its evidence. */

import { type Grade, gradeOfFact } from '../../../evidence/index.js';
import { formatDate, formatNumber } from '../../../language/index.js';
import { GradeMark } from '../../marks.js';
import { OwnWords } from '../../own-words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

export const CaseResults = ({ shown, view, order }: ShownCase) => {
  const { words, site } = view;
  const { record } = shown;
  const results = Array.isArray(record.results) ? record.results : [];
  return (
    <section>
      <h2>{words('results')}</h2>
      {record.results === null || results.length === 0 ? (
        <p class="missing">{words(record.results === 'none' ? 'results_none' : 'not_known_word')}</p>
      ) : null}
      <ol class="deeds">
        {results.map((result) => {
          const grade: Grade = gradeOfFact(result.evidence, record, site.assessment.study);
          const self = result.evidence.some((item) => item.claimed_by === 'self');
          return (
            <li>
              <GradeMark grade={grade} words={words} />
              <div>
                <OwnWords text={result.text} view={view} />
                {result.quantity === null ? '' : ` (${formatNumber(result.quantity.value, words.language)})`}
                <div class="meta">
                  {[
                    result.date === null ? null : formatDate(result.date, words.language),
                    result.cat === null ? null : words(`result.${result.cat}`),
                    result.sign === null
                      ? null
                      : words(`sign.${result.sign === '+' ? 'positive' : result.sign === '0' ? 'zero' : 'negative'}`),
                    grade <= 1 && self ? words('own_claim') : null,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                  {result.evidence.map((item) => (
                    <SourceLinks src={item.src} order={order} view={view} />
                  ))}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
