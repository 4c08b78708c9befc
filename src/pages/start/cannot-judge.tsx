/** What cannot be judged at this level: why the data are missing, and for each deed the one thing that would decide. */
import { type Contribution, decidingDeeds } from '../../report/index.js';
import { missingReasons } from '../../study/index.js';
import { caseAddress, pageAddress } from '../address.js';
import type { View } from '../view.js';

export const CannotJudge = ({ contribution, view }: { contribution: Contribution; view: View }) => {
  const { words, site } = view;
  const { share, deeds, level } = contribution;
  const unknown = deeds.filter(({ state }) => state === 'unknown').length;
  const reasons = missingReasons.filter((reason) => (share?.missing[reason] ?? 0) > 0);
  const notJudged = new Set(deeds.filter(({ state }) => state === 'unknown').map(({ row }) => row.id));
  const deciding = decidingDeeds(site.assessment, level).filter(({ row }) => notJudged.has(row.id));
  return (
    <div>
      <h3 class="sub">{words('answer.cannot')}</h3>
      <p>
        {unknown === 0
          ? words(deeds.length === 0 ? 'answer.cannot_no_deed' : 'answer.cannot_none')
          : words('answer.cannot_n', {
              n: unknown,
              reasons: reasons
                .map((reason) => `${words(`reason.${reason}`)}: ${share?.missing[reason] ?? 0}`)
                .join(', '),
            })}
      </p>
      {deciding.length === 0 ? null : (
        <ul class="bullets">
          {deciding.map(({ row, missing }) => (
            <li>
              <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
              <span class="cell-n">
                {words('answer.needs', { what: missing.map((one) => words(`ledger.missing.${one}`)).join('; ') })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${pageAddress(words.language, 'ledger', 'decide')}#decide-${level}`}>
          {words('answer.all_deciding')}
        </a>
      </p>
    </div>
  );
};
