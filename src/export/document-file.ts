/** A document as it stands before anybody has written into it: what the downloads of pages offer. */
import type { Assessment } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { claimProblems, compose, documentKinds } from './compose.js';
import { docxOf } from './write/docx/package.js';
import { finish } from './write/finished.js';
import { htmlOf } from './write/html.js';

export const documentEndings = ['docx', 'html'] as const;

export interface DocumentFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;

type Finished = ReturnType<typeof finish>;

/** A document is asked for in one form after the other; keeping all of them would fill the memory. */
const last = new WeakMap<Assessment, { readonly of: string; readonly finished: Finished | null }>();

function finishedDocument(
  assessment: Assessment,
  language: Language,
  kind: (typeof documentKinds)[number],
): Finished | null {
  const of = `${kind} ${language}`;
  const known = last.get(assessment);
  if (known?.of === of) return known.finished;
  const document = compose(assessment, kind, language);
  const finished = claimProblems(document, assessment, kind).length > 0 ? null : finish(document, assessment.study);
  last.set(assessment, { of, finished });
  return finished;
}

/** `thesis.docx`, `brief.html` …; null: there is no such document, or a sentence of it stands above its rung. */
export function documentFile(assessment: Assessment, language: Language, name: string): DocumentFile | null {
  const kind = documentKinds.find((one) => name.startsWith(`${one}.`));
  const ending = documentEndings.find((one) => name === `${kind}.${one}`);
  if (kind === undefined || ending === undefined) return null;
  const finished = finishedDocument(assessment, language, kind);
  return finished === null
    ? null
    : { type: types[ending], content: ending === 'docx' ? docxOf(finished) : htmlOf(finished) };
}
