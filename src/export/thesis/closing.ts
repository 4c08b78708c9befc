/**
 * How every section ends: what is not known, and what follows from what is (method §13: an answer without its limits is
 * no answer). `closing(c, [c.sentence('export.history.unknown')], [c.sentence('export.history.follows', {}, 'L0')])`
 */
import type { Composer } from '../composer.js';
import type { Sentence } from '../model.js';

const opening = (c: Composer, key: string): Sentence => ({
  rung: 'L0',
  runs: [{ kind: 'text', text: c.say(key), strong: true }],
});

export function closing(c: Composer, unknown: readonly Sentence[], follows: readonly Sentence[]): void {
  if (unknown.length > 0) c.paragraph(opening(c, 'export.closing.unknown'), ...unknown);
  if (follows.length > 0) c.paragraph(opening(c, 'export.closing.follows'), ...follows);
}
