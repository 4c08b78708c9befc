/** What came of a code that was given, taken back or declared complete: said above the form. */
import type { View } from '../view.js';

export const codingSays = [
  'given',
  'already',
  'taken',
  'gone',
  'begun',
  'counted',
  'no_code',
  'no_place',
  'too_long',
  'changed',
  'text_changed',
  'coder_wrong',
  'coder_taken',
  'nothing_to_count',
  'counts_other',
  'unreadable',
] as const;
export type CodingSaid = (typeof codingSays)[number];
const wrong: readonly CodingSaid[] = [
  'gone',
  'no_code',
  'no_place',
  'too_long',
  'changed',
  'text_changed',
  'coder_wrong',
  'coder_taken',
  'nothing_to_count',
  'counts_other',
  'unreadable',
];

export const Said = ({ said, view }: { said: CodingSaid | null; view: View }) => (
  <p class={`said${said !== null && wrong.includes(said) ? ' wrong' : ''}`} role="status" data-said={said ?? ''}>
    {said === null ? '' : view.words(`documents.said.${said}`)}
  </p>
);
