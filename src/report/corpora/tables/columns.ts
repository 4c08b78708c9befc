/** Columns that tables of texts have in common. */
import type { Cell } from '../../csv.js';
import type { Column } from '../../table.js';
import type { ShareOverTexts } from '../share-over-texts.js';

export const text = (name: string, description: string): Column => ({ name, type: 'string', description });
export const number = (name: string, description: string): Column => ({ name, type: 'number', description });
export const whole = (name: string, description: string): Column => ({ name, type: 'integer', description });

export const shareColumns = [
  whole('texts', 'Texts in which the code was looked for'),
  whole('holding', 'Units that carry the code'),
  whole('of', 'Units looked through'),
  text('unit', 'sentence or paragraph'),
  number('share', 'Share of units; empty where nobody looked'),
  number('low', 'Lower end of the 90 % interval'),
  number('high', 'Upper end of the 90 % interval'),
  text('rule', 'texts: variance over texts; wilson: over units'),
  text('standing', 'person, agreed, unconfirmed'),
  text('coders', 'Who counted'),
];
export const shareCells = (one: ShareOverTexts | null): Cell[] =>
  one === null
    ? shareColumns.map(() => null)
    : [
        one.texts,
        one.holding,
        one.of,
        one.unit,
        one.share,
        ...one.interval,
        one.rule,
        one.standing,
        one.coders.join(' '),
      ];
