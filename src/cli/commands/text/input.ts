/**
 * Texts from the files named, or from standard input; an encoding that is not UTF-8 is said. PDF, DOCX, EPUB and HTML are
 * extracted first, and places are then places of the extracted text; what is no text at all is refused.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeText, extractInTime, knownFormat, usualLimits } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say, type Terminal } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import type { NamedText } from './part.js';

/** A JavaScript string holds no more. */
const largestFile = 500_000_000;

export async function readTexts(context: CommandContext, files: readonly string[]): Promise<NamedText[]> {
  const { terminal } = context;
  const named = files.length === 0 ? ['-'] : files;
  // «-» among the files is the text that is piped in.
  const piped = named.includes('-') ? await standardInput(terminal) : undefined;
  const texts: NamedText[] = [];
  for (const file of named)
    texts.push(await textOf(file, file === '-' && piped !== undefined ? piped : bytesOf(file, terminal), context));
  return texts;
}

const extracted: ReadonlySet<string | null> = new Set(['pdf', 'docx', 'epub', 'html']);

async function textOf(file: string, bytes: Uint8Array, context: CommandContext): Promise<NamedText> {
  const format = bytes.length === 0 ? 'txt' : knownFormat(bytes, file);
  if (format === 'txt') return decoded(file, bytes, context);
  const { frozen, problems } = await extractInTime(bytes, file, usualLimits);
  const { terminal, language } = context;
  const [first] = problems;
  if (frozen === null)
    throw new UserError({
      key: 'cli.text.no_text',
      args: {
        file,
        why: say({ key: `extract.problem.${first?.code ?? 'format_unknown'}`, args: first?.args ?? {} }, language),
      },
    });
  if (extracted.has(format))
    terminal.error(`${say({ key: 'cli.text.extracted', args: { file, format: format ?? '' } }, language)}\n`);
  return { name: file, text: frozen.text };
}

export function bytesOf(file: string, terminal: Terminal): Uint8Array {
  const path = resolve(terminal.workingFolder, file);
  try {
    if (statSync(path).size > largestFile) throw new UserError({ key: 'cli.text.too_large', args: { file } });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ key: 'cli.text.cannot_read', args: { file } });
  }
}

function decoded(name: string, bytes: Uint8Array, { terminal, language }: CommandContext): NamedText {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== 'utf-8')
    terminal.error(`${say({ key: 'cli.text.encoding', args: { file: name, encoding } }, language)}\n`);
  return { name, text };
}

async function standardInput(terminal: Terminal): Promise<Uint8Array> {
  if (terminal.input !== undefined) return terminal.input();
  throw new UserError({ key: 'cli.text.nothing_given' });
}
