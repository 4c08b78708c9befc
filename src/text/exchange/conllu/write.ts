/** Writes CoNLL-U: LF, a blank line after every sentence. */
import { type ConlluSentence, fields } from './model.js';

export const writeConllu = (sentences: readonly ConlluSentence[]): string =>
  sentences
    .map(({ comments, lines }) =>
      [
        ...comments.map((comment) => `# ${comment}`),
        ...lines.map((line) => fields.map((name) => line[name]).join('\t')),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .map((sentence) => `${sentence}\n`)
    .join('');
