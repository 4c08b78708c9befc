/** Deeds one under another: grade, case, date, mechanism and role; good and bad results have the same space. */
import type { LedgerRow } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress } from '../address.js';
import { GradeMark } from '../marks.js';
import type { View } from '../view.js';

export const Deeds = ({
  rows,
  view,
  withSign = false,
}: {
  rows: readonly LedgerRow[];
  view: View;
  withSign?: boolean;
}) => {
  const { words, site } = view;
  const names = codesOf(site.assessment.evidence.standard, 'families');
  const signOf = ({ sign }: LedgerRow): string | null =>
    withSign ? words(sign === '0' ? 'sign.zero' : 'sign.negative') : null;
  return (
    <ol class="deeds">
      {rows.map((row) => (
        <li>
          <GradeMark grade={row.grade} words={words} />
          <div>
            <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
            <div class="meta">
              {[
                signOf(row),
                row.date === null ? null : formatDate(row.date, words.language),
                row.families.map((id) => words.label(names.get(id)?.name ?? { en: id })).join(', '),
                words(`credit.${row.credit ?? 'unknown'}`),
              ]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
};
