/**
 * Patterns that cannot be read in the dictionaries that a study adds or changes (`override.yaml`, item `dictionaries/<id>`):
 * the study's own checks know no texts, so these are told here, each in its place.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { Language } from '../language/index.js';
import { type Problem, readStudyFile, type Study } from '../study/index.js';
import { compileDictionary, type DictionaryDefinition } from '../text/index.js';
import { say } from './terminal.js';

const file = 'override.yaml';

export function dictionaryProblems(root: string, study: Study, language: Language): Problem[] {
  const own = study.overrides
    .map(({ item, set }, index) => ({ item, set, index }))
    .filter(({ item }) => item.startsWith('dictionaries/'));
  if (own.length === 0) return [];
  const read = readStudyFile(root, file);
  const placeOf = placesIn('text' in read ? read.text : '');
  return own.flatMap(({ item, set, index }) => {
    // What does not fit the schema has been told already.
    const codes = (set['codes'] ?? {}) as DictionaryDefinition['codes'];
    return compileDictionary({ id: item, codes }).problems.map((problem): Problem => {
      const { mistake, source } = problem;
      const inFile = [index, 'set', ...problem.path.flatMap((id) => ['codes', id]), problem.language, problem.index];
      const args = { pattern: source, place: mistake.at + 1, ...mistake.args };
      return {
        severity: 'error',
        code: 'dictionary_pattern',
        file,
        ...placeOf(inFile),
        path: inFile.join('.'),
        args: {
          reason: say({ key: `dictionary.problem.${mistake.code}`, args }, language),
          remedy: say({ key: `dictionary.remedy.${mistake.code}`, args }, language),
        },
      };
    });
  });
}

function placesIn(text: string): (path: readonly (string | number)[]) => { line: number; column: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  return (path) => {
    const node = document.getIn(path, true) as { range?: readonly number[] | null } | undefined;
    const at = node?.range?.[0];
    if (at === undefined) return { line: 0, column: 0 };
    const { line, col } = lines.linePos(at);
    return { line, column: col };
  };
}
