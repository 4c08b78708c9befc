/** Part III: which problems of practice are found, what speaks for and against each, and which hang together (T7, P7). */
import type { Message } from '../../derivation/index.js';
import type { Diagnosis } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import { problemEdges } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { plain, text } from '../model.js';
import { closing } from './closing.js';
import { wordsLinked } from './parts.js';

/** Names of cases stand among the messages of counter-evidence; they are put into quotation marks, sentences are not. */
function evidenceLine(c: Composer, message: Message): string {
  const words = c.say(message.key, message.args).replace(/\.$/, '');
  return message.key === 'text' && !/[«»“”]/.test(words) ? c.quoted(words) : words;
}

function problemSection(c: Composer, diagnosis: Diagnosis): void {
  const { rule } = diagnosis;
  const id = `diagnosis:${rule.id}:${diagnosis.subject}`;
  const say = (messages: readonly Message[], none: string): string =>
    messages.length === 0 ? c.say(none) : messages.map((one) => evidenceLine(c, one)).join('; ');
  c.paragraph(
    {
      rung: 'L1',
      runs: [
        text(`${rule.id}. ${c.quoted(rule.name)}: `),
        c.derived(c.say(`judgement.state.${diagnosis.state}`), id, rule.id),
        text('.'),
      ],
    },
    ...(diagnosis.severity === null
      ? []
      : [
          c.sentence('export.problem.severity', {
            severity: c.derived(formatNumber(diagnosis.severity, c.language, 1), id, rule.id),
            confidence:
              diagnosis.confidence === null
                ? text(c.say('export.no_data'))
                : c.derived(c.percent(diagnosis.confidence), id, rule.id),
          }),
        ]),
  );
  c.list([
    [linked(c, 'export.problem.because', say(diagnosis.because, 'export.problem.nothing_decided'), id, rule.id)],
    [linked(c, 'export.problem.counter', say(diagnosis.counterEvidence, 'export.problem.no_counter'), id, rule.id)],
    [linked(c, 'export.problem.unknown', say(diagnosis.notKnown, 'export.problem.all_known'), id, rule.id)],
  ]);
}

const linked = (c: Composer, key: string, words: string, id: string, name: string) =>
  c.sentence(key, { what: wordsLinked(c, words, id, name) });

export function problems(c: Composer): void {
  const all = [...c.assessment.focal.diagnoses.values()];
  const of = (state: Diagnosis['state']) => all.filter((one) => one.state === state);
  c.heading(2, 'problems', 'export.h.problems');
  c.paragraph(
    c.sentence('export.problems.lead', {
      n: c.count(all.length, 'standard'),
      found: c.count(of('found').length, 'problems'),
      watch: c.count(of('watch').length, 'problems'),
      not: c.count(of('not_found').length, 'problems'),
      open: c.count(of('cannot_judge').length, 'problems'),
      where: { kind: 'cross', to: 'table-problems' },
    }),
    c.sentence('export.problems.rule', {}, 'L0'),
  );
  c.table(
    'table-problems',
    'export.table.problems',
    ['export.column.problem', 'export.column.state', 'export.column.severity'],
    [58, 24, 18],
    all.map((one) => {
      const id = `diagnosis:${one.rule.id}:${one.subject}`;
      return [
        plain(`${one.rule.id} ${c.label(one.rule.name)}`),
        [c.derived(c.say(`judgement.state.${one.state}`), id, one.rule.id)],
        one.severity === null
          ? plain(c.say('export.not_scored'))
          : [c.derived(formatNumber(one.severity, c.language, 1), id, one.rule.id)],
      ];
    }),
  );
  for (const one of [...of('found'), ...of('watch')]) problemSection(c, one);
  const edges = problemEdges(c.assessment);
  c.paragraph(
    edges.length === 0
      ? c.sentence('export.problems.no_edges')
      : c.sentence('export.problems.edges', {
          edges: edges.map((edge) => `${edge.a} – ${edge.b} (${edge.indicators.join(', ')})`).join('; '),
        }),
  );
  const waiting = of('cannot_judge');
  closing(
    c,
    waiting.length === 0
      ? []
      : [
          c.sentence('export.problems.waiting', {
            names: waiting.map((one) => `${one.rule.id} ${c.quoted(one.rule.name)}`).join('; '),
          }),
        ],
    [c.sentence('export.problems.follows', { where: { kind: 'cross', to: 'experience' } }, 'L0')],
  );
  c.own('problems');
}
