/** What came of a code that was given, taken back or declared complete: said above the form. */
import type { View } from '../view.js';

const wrong = [
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
] as const;
export const codingSays = ['given', 'already', 'taken', 'begun', 'counted', ...wrong] as const;
export type CodingSaid = (typeof codingSays)[number];
const isWrong = (said: CodingSaid): boolean => (wrong as readonly CodingSaid[]).includes(said);

export const Said = ({ said, view }: { said: CodingSaid | null; view: View }) => (
  <p class={`said${said !== null && isWrong(said) ? ' wrong' : ''}`} role="status" data-said={said ?? ''}>
    {said === null ? '' : view.words(`documents.said.${said}`)}
  </p>
);
