/** Part II: institutions, directions, effectiveness (T4–T6, N4, N6, N7). */
import type { Composer } from '../composer.js';
import { directions } from './directions.js';
import { effectiveness } from './effectiveness.js';
import { institutions } from './institutions.js';

export function practice(c: Composer): void {
  c.heading(1, 'part-2', 'export.h.part2');
  c.paragraph(c.sentence('export.part2.lead', {}, 'L0'));
  institutions(c);
  directions(c);
  effectiveness(c);
}
