/** How the scorecard of a case came about: each criterion with its rungs, each rung with the fields that decide it (method §6.6). */
import type { Derivation, Message, Step } from '../derivation/index.js';
import { factAt } from '../evidence/index.js';
import { scorecardOf } from '../judgement/index.js';
import type { Assessment } from './assess.js';

const word = (key: string, args: Message['args'] = {}): Message => ({ key: `page.case.${key}`, args });

export function scorecardDerivation({ evidence, table }: Assessment, id: string): Derivation | null {
  const view = evidence.byId.get(id);
  if (view === undefined) return null;
  const { lines, principles } = scorecardOf(evidence, table, view);
  const facts = (fields: readonly string[]) => fields.map((field) => factAt(evidence, view, field));
  const ofLines = lines.map(
    (line): Step => ({
      what: word(`dac.${line.criterion}`),
      value: line.doesNotApply
        ? word('score_not_applicable')
        : line.score === null
          ? word('cannot_score', { low: line.low, high: line.high })
          : word('scored', { n: line.score }),
      steps: line.rungs.map(({ holds, fields }, at) => ({
        what: word(`dac.${line.criterion}.${at + 1}`),
        value: { key: `class.marker.${holds === null ? 'unknown' : holds}` },
        facts: facts(fields),
      })),
    }),
  );
  const ofPrinciples = (principles ?? []).map(
    (line): Step => ({
      what: word(`principle.${line.principle}`),
      value: line.state === null ? word('principle_unknown') : word(`principle_state.${line.state}`),
      facts: facts(line.fields),
    }),
  );
  return {
    id: `scorecard:${id}`,
    what: { key: 'explain.scorecard', args: { name: { text: view.record.name } } },
    steps: [...ofLines, ...ofPrinciples],
  };
}
