/** Directions of humanitarian policy, commitments and what came of them, topical issues (T5, A9, A11). */
import { resultsOf } from '../../classes/index.js';
import { type CaseView, isActive, type Period } from '../../evidence/index.js';
import {
  type CommitmentTrace,
  commitmentTraces,
  type DirectionActivity,
  policyDirections,
  risingIssues,
} from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, type Run, type Sentence, text } from '../model.js';
import { closing } from './closing.js';
import { caseSentence, namedCases } from './parts.js';
import { wordsOfCountry } from './words.js';

const independentGrade = 2;
const describedDirections = 4;
const namedOfDirection = 3;

export function directions(c: Composer): void {
  c.heading(2, 'directions', 'export.h.directions');
  activity(c);
  commitments(c);
  issues(c);
  wordsOfCountry(c);
  const { total, directions: all, unassigned } = policyDirections(c.assessment.evidence, c.focal);
  const disclosed = new Set(
    all.flatMap(({ cases }) =>
      cases
        .filter(({ record }) => (record.money?.by_year ?? []).some(({ spent }) => spent !== null))
        .map(({ id }) => id),
    ),
  );
  closing(
    c,
    [
      c.sentence('export.directions.unknown', {
        unassigned: c.count(unassigned.length, 'directions'),
        undisclosed: c.count(total - disclosed.size, 'spend'),
        n: c.count(total, 'ever_active'),
      }),
      c.sentence('export.directions.unknown_texts', {}, 'L0'),
    ],
    [c.sentence('export.directions.follows', { where: { kind: 'cross', to: 'recommendations' } }, 'L0')],
  );
  c.own('directions');
}

function activity(c: Composer): void {
  const found = policyDirections(c.assessment.evidence, c.focal);
  const sorted = [...found.directions].sort((a, b) => b.recent.length - a.recent.length || (a.id < b.id ? -1 : 1));
  const [most, second] = sorted;
  const least = sorted.at(-1);
  const shown = (one: DirectionActivity, words: string): Run =>
    c.derived(words, `direction:${one.id}:${c.focal}`, c.code('directions', one.id));
  if (most !== undefined && second !== undefined && least !== undefined)
    c.paragraph(
      c.sentence('export.directions.lead', {
        period: `${found.recent.from}–${found.recent.to}`,
        n: c.count(activeIn(c, found.recent), 'active'),
        first: c.quoted(c.code('directions', most.id)),
        first_n: shown(most, String(most.recent.length)),
        second: c.quoted(c.code('directions', second.id)),
        second_n: shown(second, String(second.recent.length)),
        least: c.quoted(c.code('directions', least.id)),
        least_n: shown(least, String(least.recent.length)),
        where: { kind: 'cross', to: 'table-directions' },
      }),
      movementSentence(c, found.directions),
    );
  c.heading(3, 'direction-activity', 'export.h.direction_activity');
  c.paragraph(
    c.sentence('export.directions.many', { unassigned: c.count(found.unassigned.length, 'directions') }),
    c.sentence('export.directions.money', {}, 'L0'),
  );
  c.table(
    'table-directions',
    'export.table.directions',
    [
      'export.column.direction',
      'export.column.cases',
      'export.column.active',
      'export.column.partners',
      'export.column.spend',
      'export.column.evidenced',
      'export.column.movement',
    ],
    [21, 9, 12, 11, 16, 14, 17],
    found.directions.map((one) => [
      plain(c.code('directions', one.id)),
      [shown(one, String(one.cases.length))],
      [shown(one, String(one.recent.length))],
      [shown(one, String(one.partners.length))],
      spendCell(c, one, shown),
      [shown(one, String(one.results.slice(independentGrade).reduce((sum, n) => sum + n, 0)))],
      [shown(one, c.say(`export.movement.${one.movement}`))],
    ]),
    [c.sentence('export.directions.note', {}, 'L0')],
  );
  for (const one of sorted.filter(({ recent }) => recent.length > 0).slice(0, describedDirections))
    c.paragraph(
      c.sentence('export.directions.one', {
        name: c.quoted(c.code('directions', one.id)),
        n: shown(one, String(one.cases.length)),
        recent: shown(one, String(one.recent.length)),
        partners: shown(one, String(one.partners.length)),
        results: shown(one, String(one.results.slice(independentGrade).reduce((sum, n) => sum + n, 0))),
      }),
      caseSentence(c, 'export.directions.examples', bestRecorded(one)),
    );
}

/** Cases of the last five years with most results on record. */
function bestRecorded({ recent }: DirectionActivity): string[] {
  const results = (view: CaseView): number => resultsOf(view)?.length ?? 0;
  return [...recent]
    .sort((a, b) => results(b) - results(a) || (a.id < b.id ? -1 : 1))
    .slice(0, namedOfDirection)
    .map(({ id }) => id);
}

const activeIn = (c: Composer, period: Period): number => {
  const { evidence } = c.assessment;
  return (evidence.byCountry.get(c.focal) ?? []).filter((view) => isActive(view, period, evidence.calendar)).length;
};

function movementSentence(c: Composer, all: readonly DirectionActivity[]): Sentence {
  const named = (movement: DirectionActivity['movement']): string =>
    all
      .filter((one) => one.movement === movement)
      .map(({ id }) => c.quoted(c.code('directions', id)))
      .join(', ');
  const [rising, falling] = [named('rises'), named('falls')];
  return rising === '' && falling === ''
    ? c.sentence('export.directions.no_movement')
    : c.sentence('export.directions.movement', {
        rising: rising === '' ? c.say('export.none_here') : rising,
        falling: falling === '' ? c.say('export.none_here') : falling,
      });
}

function spendCell(c: Composer, one: DirectionActivity, shown: (one: DirectionActivity, words: string) => Run): Cell {
  if (one.spend.length === 0) return plain(c.say('export.not_disclosed'));
  return one.spend.flatMap(({ currency, amount, cases }, index): Run[] => [
    text(index === 0 ? '' : '; '),
    shown(one, `${formatNumber(amount, c.language, 0)} ${currency}`),
    text(' ('),
    shown(one, c.say('export.spend_cases', { n: cases })),
    text(')'),
  ]);
}

function commitments(c: Composer): void {
  c.heading(3, 'commitments', 'export.h.commitments');
  const traces = commitmentTraces(c.assessment.evidence, c.focal);
  if (traces.length === 0) {
    c.paragraph(c.sentence('export.commitments.none', {}, 'L0'));
    return;
  }
  const of = (...states: readonly CommitmentTrace['state'][]): Run =>
    c.count(traces.filter(({ state }) => states.includes(state)).length, 'commitments');
  c.paragraph(
    c.sentence('export.commitments.states', {
      n: c.count(traces.length, 'commitments'),
      evidenced: of('evidenced'),
      claimed: of('claimed', 'no_result'),
      none: of('none', 'before_only'),
      where: { kind: 'cross', to: 'table-commitments' },
    }),
    c.sentence('export.commitments.measured', { unfulfilled: c.judged('NAR-05c') }),
    c.sentence('export.commitments.rule', {}, 'L0'),
  );
  c.table(
    'table-commitments',
    'export.table.commitments',
    ['export.column.commitment', 'export.column.initiatives', 'export.column.came_of_it', 'export.column.examples'],
    [32, 13, 24, 31],
    traces.map(({ commitment, servedBy, state }) => {
      const id = `commitment:${commitment.id}:${c.focal}`;
      const counting = servedBy.filter(({ after }) => after !== false);
      return [
        [text(c.asStated(commitment.text)), c.cite(commitment.src == null ? [] : [commitment.src].flat())],
        [c.derived(String(servedBy.length), id, commitment.id)],
        [c.derived(c.say(`export.commitment.${state}`), id, commitment.id)],
        counting.length === 0
          ? plain(c.say('export.no_evidence'))
          : namedCases(
              c,
              counting.slice(0, 2).map(({ view }) => view.id),
            ),
      ];
    }),
  );
}

function issues(c: Composer): void {
  const { issues: found, lookedAt } = risingIssues(c.assessment.evidence, c.focal);
  const named = (sign: 1 | -1): string =>
    found
      .filter(({ difference }) => Math.sign(difference.value) === sign)
      .map(({ list, id }) => c.quoted(c.code(list, id)))
      .join(', ');
  const [rising, falling] = [named(1), named(-1)];
  c.heading(3, 'issues', 'export.h.issues');
  c.paragraph(
    found.length === 0
      ? c.sentence('export.issues.none', { n: c.count(lookedAt, 'issues') })
      : c.sentence('export.issues.changed', {
          rising: rising === '' ? c.say('export.none_here') : rising,
          falling: falling === '' ? c.say('export.none_here') : falling,
          n: c.count(lookedAt, 'issues'),
        }),
    c.sentence('export.issues.rule', {}, 'L0'),
    c.sentence('export.issues.lead', { depth: c.judged('DIR-06'), ties: c.judged('DIR-05') }),
  );
}
