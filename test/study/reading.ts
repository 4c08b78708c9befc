/** Reads a study built for a test and gives its problems in a form that is easy to compare. */
import { languages, speak } from '../../src/language/index.js';
import { type Problem, problemMessage, readStudy, remedyMessage, type StudyReading } from '../../src/study/index.js';
import { buildStudy, type StudyParts } from './build-study.js';
import { findSmallStandard } from './small-standard.js';

/** Every problem of every test is also spoken in the three languages: none may lack words or arguments. */
export async function reading(parts: StudyParts): Promise<StudyReading> {
  const result = await readStudy(await buildStudy(parts), findSmallStandard);
  for (const problem of result.problems) {
    for (const language of languages) {
      for (const message of [problemMessage(problem), remedyMessage(problem)]) {
        if (speak(message, language).length < 5) throw new Error(`${problem.code} says nothing in ${language}`);
      }
    }
  }
  return result;
}

export const errors = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** `file:line:column code path` of all errors. */
export const errorsOf = async (parts: StudyParts): Promise<string[]> =>
  errors((await reading(parts)).problems).map(written);

export const notesOf = async (parts: StudyParts): Promise<string[]> =>
  (await reading(parts)).problems.filter(({ severity }) => severity === 'note').map(written);

const written = ({ file, line, column, code, path }: Problem): string =>
  `${file}:${line}:${column} ${code}${path === '' ? '' : ` ${path}`}`;
