/** How a statement stands, drawn: a circle where data could bear it out, a square where it is work done. */
import type { Words } from '../words.js';
import type { Told } from './told.js';

const circles = {
  supported: 'met',
  in_part: 'partly_met',
  contradicted: 'not_met',
  undecided: 'insufficient',
  not_testable: 'insufficient',
} as const;
const squares = { done: 'yes', shown: 'yes', begun: 'half', not_yet: 'unknown' } as const;

const markOf = (told: Told): string =>
  told.standing === null ? `u-${squares[told.progress ?? 'not_yet']}` : `v-${circles[told.standing]}`;

export const StandingMark = ({ told }: { told: Told }) => (
  <svg class="sh" aria-hidden="true">
    <use href={`#${markOf(told)}`} />
  </svg>
);

export const standingWord = (told: Told, words: Words): string =>
  told.standing === null ? words(`thesis.progress.${told.progress}`) : words(`thesis.standing.${told.standing}`);
