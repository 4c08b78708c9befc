/** `matrix.csv`, `modes.csv`, `actorness.csv`: where cases and indicators stand by level and path, how actors act together, how independent the forms are. */
import type { Assessment } from '../assessment/index.js';
import { actornessStages, caseMatrix, casesByMode, indicatorMatrix } from '../classes/index.js';
import { countrySideOf } from '../indicators/index.js';
import type { Table } from './table.js';

export function matrixTable({ evidence, study }: Assessment): Table {
  const { focal } = study.settings;
  const cases = caseMatrix(evidence, focal);
  const rowsOf = (what: string, cells: typeof cases) =>
    cells.map(({ level, path, ids }) => [what, level, path, ids.length, ids.join(' ')]);
  return {
    name: 'matrix',
    title: 'Cases of the focal country and indicators of the standard by level and path; a count of 0 is an empty cell',
    columns: [
      { name: 'what', type: 'string', words: ['cases', 'indicators'], description: 'What is counted' },
      { name: 'level', type: 'string', words: ['INT', 'STA', 'REG', 'DOM'], description: 'Level' },
      { name: 'path', type: 'string', words: ['direct', 'indirect'], description: 'Path of influence' },
      { name: 'n', type: 'integer', description: 'How many stand here; one may stand in several cells' },
      { name: 'ids', type: 'string', description: 'Which' },
    ],
    rows: [...rowsOf('cases', cases), ...rowsOf('indicators', indicatorMatrix(evidence.standard))],
  };
}

export function modesTable({ evidence, study }: Assessment): Table {
  return {
    name: 'modes',
    title: 'Modes in which actors act together, by partner country',
    columns: [
      { name: 'mode', type: 'string', description: 'Mode X1–X9' },
      { name: 'partner', type: 'string', description: 'Partner country, or "all"' },
      { name: 'n', type: 'integer', description: 'Cases of the focal country with such a link' },
      { name: 'cases', type: 'string', description: 'Which' },
    ],
    rows: casesByMode(evidence, study.settings.focal).flatMap(({ mode, cases, byPartner }) => [
      [mode, 'all', cases.length, cases.join(' ')],
      ...[...byPartner]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([partner, ids]) => [mode, partner, ids.length, ids.join(' ')]),
    ]),
  };
}

const reachedText = (reached: boolean | null | undefined): string =>
  reached == null ? 'unknown' : reached ? 'yes' : 'no';

export function actornessTable({ evidence, study, table }: Assessment): Table {
  const { focal } = study.settings;
  return {
    name: 'actorness',
    title: "Stage of actorness by form of people's diplomacy and period of the international environment",
    columns: [
      { name: 'period', type: 'string', description: 'Period of environment.yaml' },
      { name: 'form', type: 'string', description: 'Form F01–F14' },
      { name: 'n', type: 'integer', description: 'Cases of the form active in the period (fewer than 3: no stage)' },
      { name: 'stage', type: 'integer', unit: '0–4', description: 'Highest stage fully evidenced' },
      { name: 'exact', type: 'boolean', description: 'false: at least this stage' },
      ...[1, 2, 3, 4].map((stage) => ({
        name: `stage_${stage}`,
        type: 'string' as const,
        words: ['yes', 'no', 'unknown'],
        description: `Whether stage ${stage} is reached`,
      })),
      { name: 'cases', type: 'string', description: 'Which' },
    ],
    rows: actornessStages(evidence, focal, countrySideOf(table, focal)).map((one) => [
      one.period,
      one.form,
      one.n,
      one.stage,
      one.exact,
      ...[0, 1, 2, 3].map((stage) => reachedText(one.reached[stage])),
      one.cases.join(' '),
    ]),
  };
}
