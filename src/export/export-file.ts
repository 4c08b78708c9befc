/**
 * Writes a document to a file, whole or not at all, and takes the student's own text over from the file that was there.
 * A broken marker stops it: the file stays as it is. What was changed outside the marked places is kept in a file beside.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Assessment } from '../assessment/index.js';
import { speak } from '../language/index.js';
import { type Problem, writeWhole } from '../study/index.js';
import type { DocumentDraft } from './model.js';
import { finding, wholeFile } from './own/finding.js';
import { lostPlaces, withLostPlaces } from './own/keep.js';
import { widePictures } from './own/picture-width.js';
import { readOwnTexts } from './own/text-places.js';
import { readOwnWord } from './own/word-places.js';
import type { HeadingPage } from './write/docx/contents.js';
import { docxOf, nothingCarried } from './write/docx/package.js';
import { finish } from './write/finished.js';
import { htmlOf } from './write/html.js';
import { markdownOf } from './write/markdown.js';

export const exportFormats = ['docx', 'md', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOutcome {
  /** Null: nothing was written. */
  readonly written: string | null;
  /** The earlier file, kept beside the new one. */
  readonly kept: string | null;
  /** Places of own text taken over. */
  readonly taken: number;
  readonly problems: readonly Problem[];
}

interface Made {
  readonly bytes: Uint8Array;
  /** Text outside the places was changed, or something could not be carried: the earlier file must be kept. */
  readonly keepOld: boolean;
  readonly taken: number;
  readonly problems: readonly Problem[];
}

const largestFile = 100 * 1024 * 1024;
const isError = (problem: Problem): boolean => problem.severity === 'error';
const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');

/** `keep`: the file whose own text is taken over; usually the one that is written. */
export function exportFile(
  document: DocumentDraft,
  assessment: Assessment,
  format: ExportFormat,
  out: string,
  keep: string = out,
  /** Where the headings stand on paper, for the contents of a Word file. */
  pages: readonly HeadingPage[] = [],
): ExportOutcome {
  const file = basename(keep);
  const nothing = (problems: readonly Problem[]): ExportOutcome => ({ written: null, kept: null, taken: 0, problems });
  const old = existsSync(keep) ? keep : null;
  if (old !== null && statSync(old).size > largestFile)
    return nothing([finding('error', 'own_file_unreadable', file, wholeFile)]);
  const oldBytes = old === null ? null : new Uint8Array(readFileSync(old));
  const made =
    format === 'docx'
      ? wordFile(document, assessment, oldBytes, file, pages)
      : textFile(document, assessment, format, oldBytes, keep);
  // Nothing is written: what would have been kept beside need not be said.
  if (made.problems.some(isError)) return nothing(made.problems.filter(({ code }) => code !== 'own_text_elsewhere'));
  const standing = existsSync(out) ? new Uint8Array(readFileSync(out)) : null;
  if (standing !== null && sameBytes(standing, made.bytes))
    return { written: out, kept: null, taken: made.taken, problems: made.problems };
  const kept = standing !== null && (made.keepOld || keep !== out) ? keptBeside(out, standing) : null;
  writeWhole(out, made.bytes);
  return {
    written: out,
    kept,
    taken: made.taken,
    problems: [
      ...made.problems.map((one) =>
        one.code === 'own_text_elsewhere'
          ? { ...one, args: { ...one.args, kept: kept === null ? file : basename(kept) } }
          : one,
      ),
    ],
  };
}

const hints = (document: DocumentDraft) => ({
  heading: speak({ key: 'export.own.lost' }, document.language),
  hint: speak({ key: 'export.own.hint' }, document.language),
});

function goneProblems(document: DocumentDraft, ids: Iterable<string>, file: string): Problem[] {
  return lostPlaces(document, ids).map((id) => finding('note', 'own_place_gone', file, wholeFile, { id }));
}

function wordFile(
  document: DocumentDraft,
  assessment: Assessment,
  old: Uint8Array | null,
  file: string,
  pages: readonly HeadingPage[],
): Made {
  const own = old === null ? null : readOwnWord(old, file);
  const places = own?.carried.places ?? new Map();
  const { heading, hint } = hints(document);
  const whole = withLostPlaces(document, places.keys(), heading, hint);
  const finished = finish(whole, assessment.study);
  const bare = docxOf(finished, nothingCarried);
  const hash = hashOf(readOwnWord(bare, file).rest);
  const changed = own !== null && own.hash !== '' && own.hash !== hashOf(own.rest);
  // Without our own mark in it nobody knows who wrote the file: it is kept.
  const foreign = own !== null && own.hash === '';
  return {
    bytes: docxOf(finished, own?.carried ?? nothingCarried, hash, pages),
    keepOld: changed || foreign || (own?.problems ?? []).some((one) => one.code === 'own_comments_left'),
    taken: places.size,
    problems: [
      ...(own?.problems ?? []),
      ...goneProblems(document, places.keys(), file),
      ...(changed || foreign ? [finding('note', 'own_text_elsewhere', file, wholeFile, { kept: '' })] : []),
    ],
  };
}

const generated = /\n<!-- elshi:generated ([0-9a-f]{64}) -->\n$/;

function textFile(
  document: DocumentDraft,
  assessment: Assessment,
  format: 'md' | 'html',
  old: Uint8Array | null,
  path: string,
): Made {
  const file = basename(path);
  const words = old === null ? '' : new TextDecoder().decode(old);
  const own = readOwnTexts(words.replace(generated, ''), file);
  // A hint that nobody touched is no text of the student's.
  const bare = textOf(finish(document, assessment.study), format, new Map());
  const untouched = readOwnTexts(bare, file).places;
  const places = new Map(
    [...own.places].filter(([id, content]) => content !== untouched.get(id) && content.trim() !== ''),
  );
  const { heading, hint } = hints(document);
  const whole = withLostPlaces(document, places.keys(), heading, hint);
  const made = textOf(finish(whole, assessment.study), format, places);
  const hash = hashOf(readOwnTexts(made, file).rest);
  const said = generated.exec(words)?.[1];
  const changed = old !== null && said !== hashOf(own.rest);
  return {
    bytes: new TextEncoder().encode(`${made}\n<!-- elshi:generated ${hash} -->\n`),
    keepOld: changed,
    taken: places.size,
    problems: [
      ...own.problems,
      ...[...places].flatMap(([, content]) => widePictures(words, content, words.indexOf(content), path, file)),
      ...goneProblems(document, places.keys(), file),
      ...(changed ? [finding('note', 'own_text_elsewhere', file, wholeFile, { kept: '' })] : []),
    ],
  };
}

const textOf = (
  finished: ReturnType<typeof finish>,
  format: 'md' | 'html',
  own: ReadonlyMap<string, string>,
): string => (format === 'md' ? markdownOf(finished, own) : htmlOf(finished, own));

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

/** `thesis.docx` → `thesis.kept-1.docx`, the first number that is free. */
function keptBeside(out: string, bytes: Uint8Array): string {
  const extension = extname(out);
  for (let number = 1; ; number++) {
    const path = join(dirname(out), `${basename(out, extension)}.kept-${number}${extension}`);
    if (existsSync(path)) {
      if (sameBytes(new Uint8Array(readFileSync(path)), bytes)) return path;
      continue;
    }
    writeWhole(path, bytes);
    return path;
  }
}
