/** The rows of the contribution ledger that this case makes (method §6.7). */

import { ledgerRows } from '../../../classes/index.js';
import { formatDate } from '../../../language/index.js';
import { GradeMark } from '../../marks.js';
import { OwnWords } from '../../own-words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

export const CaseLedger = ({ shown, view, order }: ShownCase) => {
  const { words, site } = view;
  const rows = ledgerRows(site.assessment.evidence, shown.record.country).filter((row) => row.caseId === shown.id);
  return (
    <section id="ledger">
      <h2>{words('contribution_rows')}</h2>
      {rows.length === 0 ? <p class="missing">{words('no_deeds')}</p> : null}
      <ol class="deeds">
        {rows.map((row) => (
          <li>
            <GradeMark grade={row.grade} words={words} />
            <div>
              <OwnWords text={row.deed} view={view} /> <span class="rung">{row.rung}</span>
              <div class="meta">
                {[
                  row.date === null ? null : formatDate(row.date, words.language),
                  row.level === null ? words('level_unknown') : words(`level.${row.level}`),
                  words(`credit.${row.credit ?? 'unknown'}`),
                  row.sign === null
                    ? words('sign_unknown')
                    : words(`sign.${row.sign === '+' ? 'positive' : row.sign === '0' ? 'zero' : 'negative'}`),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
                <SourceLinks src={row.sources} order={order} view={view} />
              </div>
              {row.counterEvidence.map((item) => (
                <p class="note">
                  <b>{words('counter_evidence')}:</b> <OwnWords text={item.text} view={view} />
                  <SourceLinks src={item.sources} order={order} view={view} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
