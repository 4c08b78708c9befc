/**
 * The commands that bring a text into a study and count it, what is to be filled in named in the reader's language.
 *
 * Example: fetchCommand('law-2023', in Kazakh) is "elshi documents fetch ЗЕРТТЕУ law-2023".
 */
import type { Words } from '../words.js';

const run = (verb: string, id: string, words: Words, rest = ''): string =>
  `elshi documents ${verb} ${words('documents.fill_in.study')} ${id}${rest}`;

export const fetchCommand = (id: string, words: Words): string => run('fetch', id, words);

export const countCommand = (id: string, words: Words): string => run('count', id, words);

export const addCommand = (id: string, words: Words): string =>
  run('add', id, words, ` ${words('documents.fill_in.file')}`);

export const addCorpusCommand = (id: string, country: string, words: Words): string =>
  run('add', id, words, ` ${words('documents.fill_in.corpus')} --countries ${country}`);
