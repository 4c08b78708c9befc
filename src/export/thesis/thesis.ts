/** The thesis as a whole: introduction, three parts, conclusion, references, derivations (method §2, St). */
import type { Composer } from '../composer.js';
import { conclusion, lists } from './conclusion.js';
import { introduction } from './introduction.js';
import { outlook } from './outlook.js';
import { practice } from './practice.js';
import { foundations } from './theory.js';

export function thesis(c: Composer): void {
  c.blocks.push({ kind: 'contents' });
  introduction(c);
  foundations(c);
  practice(c);
  outlook(c);
  conclusion(c);
  lists(c);
}
