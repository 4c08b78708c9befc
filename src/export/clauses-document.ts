/** Clauses for a concept or a plan as a document: each with its id, so that next year's run can check it. */

import { stringify } from 'yaml';
import type { Assessment } from '../assessment/index.js';
import type { Message } from '../derivation/index.js';
import { formatDate, formatNumber, languages, speak } from '../language/index.js';
import { type Clause, clauseRecord, identityOf, type Target } from '../report/index.js';
import type { Composer } from './composer.js';
import { type Cell, plain, type Run, type Sentence, text } from './model.js';

export function targetText(
  target: Target | null,
  say: (key: string, args?: Message['args']) => string,
  number: (value: number) => string,
): string {
  if (target === null) return say('drafting.target.none');
  return say(`drafting.target.${target.kind}`, {
    value: number(target.value),
    to: number(target.to ?? target.value),
  });
}

const spoken = (c: Composer, words: Clause['goal']): string =>
  'text' in words ? c.label(words.text) : c.say(words.key, words.args);
const targetOf = (c: Composer, { target }: Clause): string =>
  targetText(
    target,
    (key, args) => c.say(key, args),
    (value) => formatNumber(value, c.language),
  );
const ownerOf = (c: Composer, { owner }: Clause): string =>
  owner === null ? c.say('drafting.owner.none') : c.label(owner.text);

/** The line that a target comes from leads to its criterion. */
function targetRun(c: Composer, clause: Clause): Run {
  const words = targetOf(c, clause);
  return clause.lineOf === null
    ? /\d/.test(words)
      ? c.count(words, 'target')
      : text(words)
    : c.derived(words, `criterion:${clause.lineOf}:${clause.subject}:current`, clause.lineOf);
}

const clauseRows = (c: Composer, clauses: readonly Clause[]): readonly (readonly Cell[])[] =>
  clauses.map((clause) => [
    plain(c.quoted(spoken(c, clause.goal))),
    plain(`${clause.indicator} ${c.label(clause.definition.name)}`),
    [c.value(clause.baseline)],
    [targetRun(c, clause)],
    plain(formatDate(clause.deadline, c.language)),
    plain(ownerOf(c, clause)),
  ]);

/** What, from where, to where, by when and by whom; wherever clauses stand in a document. */
export const clauseTable = (c: Composer, clauses: readonly Clause[]): void =>
  c.table(
    'table-clauses',
    'export.table.clauses',
    [
      'export.column.goal',
      'export.column.indicator',
      'export.column.baseline',
      'export.column.target',
      'export.column.deadline',
      'export.column.owner',
    ],
    [30, 18, 13, 11, 12, 16],
    clauseRows(c, clauses),
  );

/** The line sets the stop itself: «2027 г.» and a sentence of the standard bring none. */
const unended = (run: Run): Run => (run.kind === 'text' ? { ...run, text: run.text.replace(/\.$/, '') } : run);

const line = (c: Composer, key: string, run: Run): Sentence =>
  c.sentence('drafting.line', { name: c.say(key), what: unended(run) }, 'L0');

/** One clause line by line, in the order of a plan: what, by how much, by when, who, how it is known. */
export function clauseLines(c: Composer, clause: Clause): readonly (readonly Sentence[])[] {
  const { definition, rule } = clause;
  const records = clause.baseline?.records ?? [];
  return [
    [line(c, 'drafting.part.goal', text(c.quoted(spoken(c, clause.goal))))],
    [line(c, 'drafting.part.indicator', text(`${clause.indicator} ${c.label(definition.name)}`))],
    [
      c.sentence(
        clause.baseline?.value == null ? 'drafting.baseline.none' : 'drafting.baseline',
        clause.baseline?.value == null
          ? {}
          : {
              value: c.value(clause.baseline),
              period: clause.baseline.period.id,
              n: c.count(clause.baseline.n, 'units'),
            },
      ),
    ],
    [line(c, 'drafting.part.target', targetRun(c, clause))],
    [line(c, 'drafting.part.deadline', text(formatDate(clause.deadline, c.language)))],
    [line(c, 'drafting.part.owner', text(ownerOf(c, clause)))],
    [line(c, 'drafting.part.measured', text(c.quoted(definition.formula)))],
    [
      records.length > 0
        ? line(c, 'drafting.part.source', { kind: 'cite', sources: records })
        : line(c, 'drafting.part.source', text(c.label(definition.supply))),
    ],
    ...(rule?.caution === undefined ? [] : [[line(c, 'drafting.part.caution', text(c.quoted(rule.caution)))]]),
    [line(c, 'drafting.part.id', text(clause.id))],
  ];
}

export function clausesDocument(c: Composer, clauses: readonly Clause[]): void {
  c.paragraph(c.sentence('drafting.lead', {}, 'L0'));
  clauses.forEach((clause, index) => {
    const name =
      'text' in clause.origin.name
        ? c.label(clause.origin.name.text)
        : c.say(clause.origin.name.key, clause.origin.name.args);
    c.blocks.push({
      kind: 'heading',
      level: 2,
      id: `clause-${index + 1}`,
      text: `${clause.origin.kind === 'problem' ? `${clause.origin.id}. ` : ''}${name}`,
      numbered: true,
    });
    c.list(clauseLines(c, clause));
  });
  if (clauses.length === 0) c.paragraph(c.sentence('drafting.nothing', {}, 'L0'));
  c.heading(2, 'plan', 'drafting.plan');
  if (clauses.length > 0) clauseTable(c, clauses);
}

/** The same for the next run: ids, baselines, targets, in a file that `elshi check-clauses` reads. */
export function clausesYaml(assessment: Assessment, clauses: readonly Clause[]): string {
  const identity = identityOf(assessment);
  const goalOf = (goal: Clause['goal']): { kk: string; ru: string; en: string } => {
    const [kk = '', ru = '', en = ''] = languages.map((language) => speak(goal, language));
    return { kk, ru, en };
  };
  return stringify(
    {
      study: identity.study,
      as_of: identity.as_of,
      edition: identity.edition,
      inputs: identity.inputs,
      clauses: clauses.map((clause) => clauseRecord(clause, goalOf(clause.goal))),
    },
    { lineWidth: 0 },
  );
}
