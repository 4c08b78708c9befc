/** What the derivations of the whole concept are made with: a maker an item, its words, a list of cases as steps. */
import type { Derivation, Message, Step, TextOf } from '../../derivation/index.js';
import { type CaseView, factAt } from '../../evidence/index.js';
import type { Assessment } from '../assess.js';

/** Null: no such thing is counted. */
export type Maker = (assessment: Assessment, item: string, subject: string) => Omit<Derivation, 'id'> | null;

export const said = (key: string, args: Message['args'] = {}): Message => ({ key: `whole.${key}`, args });
export const textOf = (text: TextOf['text']): Message => ({
  key: 'text',
  args: { text: { text } },
});

/** A list of cases as one step each, with the fields that put them there. */
export const caseSteps = (
  { evidence }: Assessment,
  views: readonly CaseView[],
  fields: readonly string[],
): readonly Step[] =>
  views.map((view) => ({
    what: textOf(view.record.name),
    facts: fields.map((path) => factAt(evidence, view, path)),
  }));

export const counted = (
  what: Message,
  assessment: Assessment,
  views: readonly CaseView[],
  ...fields: string[]
): Step => ({
  what,
  value: views.length,
  steps: caseSteps(assessment, views, fields),
});
