/** What a recommendation rests on, in its own list: measured values, experience with whose word it is, literature, or that none was found (B3). */
import { groundsOf } from '../../assessment/index.js';
import type { Recommendation } from '../../judgement/index.js';
import type { Composer } from '../composer.js';
import { type Run, type Sentence, text } from '../model.js';
import { experienceRuns } from './experience.js';

const mostShown = 3;
const mostValues = 4;

const joined = (lead: string, parts: readonly (readonly Run[])[]): Sentence => ({
  rung: 'L1',
  runs: [text(`${lead} `), ...parts.flatMap((runs, at) => [...(at === 0 ? [] : [text('; ')]), ...runs]), text('.')],
});

export function groundsItems(c: Composer, item: Recommendation): Sentence[][] {
  const { values, literature, experience } = groundsOf(c.assessment, item);
  return [
    [
      values.length === 0
        ? c.sentence('export.grounds.no_values', {}, 'L0')
        : joined(
            c.say('export.grounds.values'),
            values
              .slice(0, mostValues)
              .map(({ value, why }) => [
                text(`${value.indicator} – `),
                c.value(value),
                text(` (${c.say(`page.grounds.${why}`)})`),
              ]),
          ),
    ],
    [
      experience.length === 0
        ? c.sentence('export.grounds.no_experience', {}, 'L0')
        : joined(
            c.say('export.grounds.experience'),
            experience.slice(0, mostShown).map((one) => experienceRuns(c, one)),
          ),
    ],
    [
      literature.length === 0
        ? c.sentence('export.grounds.no_literature', {}, 'L0')
        : joined(
            c.say('export.grounds.literature'),
            literature.map((one) => [text(`${c.quoted(one.cite)}${one.url === null ? '' : `, ${one.url}`}`)]),
          ),
    ],
  ];
}
