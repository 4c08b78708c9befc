/**
 * The dictionary that `--dictionary` names: a file, or by its id one of the standard's or the word list of modality; without the
 * option the standard's concepts. What is wrong in a file is told line by line.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { editions, loadStandard } from '../../../standard/index.js';
import {
  compileDictionary,
  type Dictionary,
  decodeText,
  modalityLexicon,
  readDictionary,
} from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { painter, say } from '../../terminal.js';
import { UserError } from '../../user-error.js';

export interface ChosenDictionary {
  readonly dictionary: Dictionary;
  readonly hasProblems: boolean;
}

const largestFile = 5_000_000;

export function chosenDictionary(context: CommandContext): ChosenDictionary {
  const file = context.options['dictionary'];
  if (typeof file !== 'string') return ofStandard();
  if (file === 'modality') return { dictionary: modalityLexicon(), hasProblems: false };
  return /^[a-z0-9_-]+$/.test(file) && standardDictionaries().has(file) ? ofStandard(file) : fromFile(file, context);
}

/** The concepts of method §5.5, whatever else the edition has. */
const usualDictionary = 'concepts';
const standardDictionaries = () => loadStandard(editions().at(-1) ?? '').dictionaries;

function ofStandard(id?: string): ChosenDictionary {
  const standard = loadStandard(editions().at(-1) ?? '');
  const definition = standard.dictionaries.get(id ?? usualDictionary);
  if (definition === undefined) throw new Error(`the standard ${standard.id} has no dictionary`);
  return { dictionary: compileDictionary(definition).dictionary, hasProblems: false };
}

function fromFile(file: string, { terminal, language }: CommandContext): ChosenDictionary {
  const path = resolve(terminal.workingFolder, file);
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > largestFile)
      throw new UserError({ key: 'cli.text.dictionary_too_large', args: { file } });
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ key: 'cli.text.cannot_read', args: { file } });
  }
  const id = basename(file, extname(file));
  const { dictionary, problems } = readDictionary(decodeText(bytes).text, id);
  const colour = painter(terminal.colours);
  for (const { code, line, column, args } of problems)
    terminal.error(
      `${colour.bold(`${file}:${line}:${column}`)} ${say({ key: `dictionary.problem.${code}`, args }, language)} ${say({ key: `dictionary.remedy.${code}`, args }, language)}\n`,
    );
  return { dictionary, hasProblems: problems.length > 0 };
}
