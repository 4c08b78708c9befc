/**
 * `elshi text lemmatize`: words one a line, a blank line between sentences; one lemma a line comes back, line for line.
 * Kazakh gives lemmas by the convention of UD_Kazakh-KTB, Russian and English give stems (`--json` says which).
 */
import { isLanguage } from '../../../language/index.js';
import { lemmas } from '../../../text/index.js';
import { UserError } from '../../user-error.js';
import type { TextPart } from './part.js';
import { csv } from './table.js';

interface Sentence {
  readonly first: number;
  readonly forms: readonly string[];
}

export const lemmatize: TextPart = {
  name: 'lemmatize',
  run: ({ terminal, options }, texts) => {
    const language = options['lang'];
    if (typeof language !== 'string' || !isLanguage(language)) throw new UserError({ key: 'cli.text.language_needed' });
    const unit = language === 'kk' ? 'lemma' : 'stem';
    for (const { name, text } of texts) {
      const lines = linesOf(text);
      const found = sentencesOf(lines).map((one) => ({ ...one, lemmas: lemmas(one.forms, language) }));
      if (options['json'] === true) {
        const sentences = found.map((one) => one.forms.map((form, at) => ({ form, [unit]: one.lemmas[at] })));
        terminal.out(`${JSON.stringify({ file: name, language, unit, sentences })}\n`);
      } else if (options['csv'] === true) {
        const rows = found.flatMap((one, at) =>
          one.forms.map((form, word) => [at + 1, word + 1, form, one.lemmas[word] ?? '']),
        );
        terminal.out(csv(['sentence', 'word', 'form', unit], rows));
      } else terminal.out(lineForLine(lines, found));
    }
    return 0;
  },
};

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function sentencesOf(lines: readonly string[]): Sentence[] {
  const found: Sentence[] = [];
  let forms: string[] = [];
  lines.forEach((line, at) => {
    if (line === '') forms = [];
    else {
      if (forms.length === 0) found.push({ first: at, forms });
      forms.push(line);
    }
  });
  return found;
}

function lineForLine(
  lines: readonly string[],
  found: readonly (Sentence & { readonly lemmas: readonly string[] })[],
): string {
  const out: string[] = lines.map(() => '');
  for (const { first, lemmas } of found)
    for (let at = 0; at < lemmas.length; at += 1) out[first + at] = lemmas[at] ?? '';
  return out.length === 0 ? '' : `${out.join('\n')}\n`;
}
