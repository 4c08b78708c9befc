/** `chains.csv`: chains from goals to results, and the links that are broken (method §5.4). */

import type { Assessment } from '../assessment/index.js';
import { brokenLinks, type Chain, chainsOf } from '../classes/index.js';
import type { CaseView } from '../evidence/index.js';
import { missingColumn, missingText, type Reasoned, reasonIn } from './empty-fields.js';
import type { Table } from './table.js';

/** Without a goal there is no chain to ask for. */
const none: Reasoned[string] = [null, () => 'not_applicable'];

function chainGaps(view: CaseView, chain: Chain): Reasoned {
  const { record } = view;
  const position = record.goals?.findIndex((goal) => goal.id === chain.goal) ?? 0;
  const open = Array.isArray(record.results) ? record.results.findIndex((result) => result.goal === null) : -1;
  const noResult = open < 0 ? reasonIn(view, 'results', record.results) : reasonIn(view, `results.${open}.goal`);
  return {
    actors: [chain.actors.join(' '), reasonIn(view, 'actors')],
    instruments: [chain.instruments.join(' '), reasonIn(view, 'instruments', record.instruments)],
    results: [chain.results.join(' '), noResult],
    clause: [chain.clause, reasonIn(view, `goals.${position}.clause`)],
    best_grade: [chain.bestGrade, noResult],
  };
}

export function chainsTable({ evidence }: Assessment): Table {
  return {
    name: 'chains',
    title: 'Chains from goals to results, with broken links',
    columns: [
      { name: 'case', type: 'string', description: 'Case' },
      { name: 'goal', type: 'string', description: 'Goal, empty where activity has none' },
      { name: 'actors', type: 'string', description: 'Actors' },
      { name: 'instruments', type: 'string', description: 'Instruments' },
      { name: 'results', type: 'string', description: 'Results linked to the goal' },
      { name: 'clause', type: 'string', description: 'Clause of doctrine, "none", or empty where not known' },
      { name: 'best_grade', type: 'integer', unit: 'E0–E4', description: 'Best grade of its results' },
      { name: 'broken', type: 'string', description: 'Broken links of the case' },
      missingColumn,
    ],
    rows: evidence.views.flatMap((view) => {
      const broken = brokenLinks(view);
      const kindsOf = (goal: string | null) =>
        [
          ...new Set(
            broken
              .filter((link) =>
                goal === null
                  ? link.kind !== 'goal_without_result' && link.kind !== 'goal_without_instrument'
                  : link.id === goal,
              )
              .map((link) => link.kind),
          ),
        ].join(' ');
      const chains = chainsOf(evidence, view);
      const rows = chains.map((chain) => [
        view.id,
        chain.goal,
        chain.actors.join(' '),
        chain.instruments.join(' '),
        chain.results.join(' '),
        chain.clause,
        chain.bestGrade,
        kindsOf(chain.goal),
        missingText(chainGaps(view, chain)),
      ]);
      const other = kindsOf(null);
      if (other === '') return rows;
      const instruments = (view.record.instruments ?? []).join(' ');
      const gaps: Reasoned = {
        goal: none,
        actors: none,
        instruments: [instruments, reasonIn(view, 'instruments', view.record.instruments)],
        results: none,
        clause: none,
        best_grade: none,
      };
      return [...rows, [view.id, null, null, instruments, null, null, null, other, missingText(gaps)]];
    }),
  };
}
