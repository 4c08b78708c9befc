/** `ledger.csv`: the contribution ledger, one row a deed (method §6.7). */

import type { Assessment } from '../assessment/index.js';
import { type LedgerRow, ledgerRows } from '../classes/index.js';
import { missingColumn, missingText, type Reasoned, reasonIn } from './empty-fields.js';
import type { Table } from './table.js';

/** Where no result is named, why there is none answers for all that it would say. */
function ledgerGaps(row: LedgerRow): Reasoned {
  const { view } = row;
  const position = Number(row.id.slice(row.caseId.length + 1));
  const entry = view.record.contribution?.[position];
  const own = (field: string) => reasonIn(view, `contribution.${position}.${field}`);
  const results = Array.isArray(view.record.results) ? view.record.results : [];
  const at = results.findIndex((result) => result.id === row.resultId);
  const ofResult = (field: string) => (at < 0 ? own('result') : reasonIn(view, `results.${at}.${field}`));
  return {
    date: [row.date, own('date')],
    actor: [row.actor, own('actor')],
    beneficiary: [row.beneficiary, own('beneficiary')],
    between: [row.between, own('between')],
    common_effort: [
      row.commonEffort,
      reasonIn(view, `contribution.${position}.common_effort`, entry?.common_effort ?? null),
    ],
    level: [row.level, at < 0 ? reasonIn(view, 'security_relevance.level') : ofResult('level')],
    goal: [row.goal, results[at]?.goal === 'none' ? () => 'not_applicable' : ofResult('goal')],
    result: [row.resultId, own('result')],
    sign: [row.sign, ofResult('sign')],
    grade: [row.grade, ofResult('evidence')],
    credit: [row.credit, own('share_of_credit')],
    relevance: [row.relevance, reasonIn(view, 'security_relevance.code')],
    families: [row.families.join(' '), reasonIn(view, 'instruments', view.record.instruments)],
    sources: [row.sources.join(' '), own('src')],
    counter_evidence: [row.counterEvidence.map((item) => item.text).join(''), () => 'not_found'],
  };
}

export function ledgerTable({ evidence }: Assessment): Table {
  const countries = [...evidence.byCountry.keys()].sort();
  return {
    name: 'ledger',
    title: 'Contribution ledger',
    columns: [
      { name: 'id', type: 'string', description: 'Deed' },
      { name: 'country', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      { name: 'case', type: 'string', description: 'Case' },
      { name: 'deed', type: 'string', description: 'What was done' },
      { name: 'date', type: 'string', description: 'When' },
      { name: 'actor', type: 'string', description: 'By whom' },
      { name: 'beneficiary', type: 'string', description: 'For whom' },
      { name: 'between', type: 'string', description: 'Between whom' },
      { name: 'common_effort', type: 'string', description: 'Which common effort it joined' },
      { name: 'level', type: 'string', words: ['INT', 'STA', 'REG', 'DOM'], description: 'Level of its result' },
      { name: 'goal', type: 'string', description: 'Goal' },
      { name: 'result', type: 'string', description: 'Result' },
      { name: 'sign', type: 'string', words: ['+', '0', '-'], description: 'Sign of the result; empty = not known' },
      { name: 'grade', type: 'integer', unit: 'E0–E4', description: 'Grade of its evidence; empty = no result' },
      {
        name: 'credit',
        type: 'string',
        words: ['sole', 'lead', 'contributor', 'host'],
        description: 'Share of credit; empty = not known',
      },
      {
        name: 'relevance',
        type: 'string',
        words: ['none', 'soft', 'human', 'border', 'conflict'],
        description: 'Security relevance; empty = not known',
      },
      { name: 'families', type: 'string', description: 'Mechanism families' },
      { name: 'sources', type: 'string', description: 'Source records' },
      { name: 'counter_evidence', type: 'string', description: 'What speaks against it' },
      { name: 'rung', type: 'string', description: 'Rung of the claims ladder' },
      missingColumn,
    ],
    rows: countries.flatMap((country) =>
      ledgerRows(evidence, country).map((row) => [
        row.id,
        country,
        row.caseId,
        row.deed,
        row.date,
        row.actor,
        row.beneficiary,
        row.between,
        row.commonEffort,
        row.level,
        row.goal,
        row.resultId,
        row.sign,
        row.grade,
        row.credit,
        row.relevance,
        row.families.join(' '),
        row.sources.join(' '),
        row.counterEvidence.map((item) => item.text).join(' | '),
        row.rung,
        missingText(ledgerGaps(row)),
      ]),
    ),
  };
}
