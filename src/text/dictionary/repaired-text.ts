/**
 * The running text as regular expressions see it: letters of the wrong alphabet repaired, Russian ё as е, every offset as before.
 * Example: «күнтiзбелiк» with Latin i reads күнтізбелік, twelve units long as it was.
 */
import { repairHomoglyphs } from '../script/index.js';
import { tokenKinds } from '../tokens/index.js';
import type { Reading } from './reading.js';

export function repairedText({ text, tokens, language }: Reading): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (tokens.kinds[at] !== tokenKinds.word) continue;
    const start = tokens.starts[at] as number;
    const end = tokens.ends[at] as number;
    const form = text.slice(start, end);
    const repaired = repairHomoglyphs(form);
    if (repaired === form || repaired.length !== form.length) continue;
    parts.push(text.slice(from, start), repaired);
    from = end;
  }
  parts.push(text.slice(from));
  const whole = parts.join('');
  return language === 'ru' ? whole.replaceAll('ё', 'е').replaceAll('Ё', 'Е') : whole;
}
