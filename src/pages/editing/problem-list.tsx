/** Problems of what is being typed: where, what, and how to mend it. */
import type { CardKind } from '../../editing/index.js';
import type { Problem } from '../../study/index.js';
import type { Words } from '../words.js';
import { pathWords } from './field-words.js';

interface ProblemListProperties {
  readonly problems: readonly Problem[];
  readonly elsewhere: readonly Problem[];
  /** First line of the shown text in the file. */
  readonly firstLine: number;
  readonly words: Words;
  /** Of the text shown: its fields have words of their own. */
  readonly kind?: CardKind | undefined;
}

interface LineProperties extends Pick<ProblemListProperties, 'firstLine' | 'words' | 'kind'> {
  readonly problem: Problem;
}

const Line = ({ problem, firstLine, words, kind }: LineProperties) => {
  const { file, line, column, code, args, path } = problem;
  const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return (
    <li class={problem.severity}>
      <a href="#yaml" class="url" data-line={line === 0 ? undefined : line - firstLine + 1} data-column={column}>
        {line === 0 ? file : `${file}, ${words('edit.line', { line: String(line), column: String(column) })}`}
      </a>
      {steps.length === 0 ? '' : ` · ${pathWords(steps, words, kind)}`}
      <br />
      <b dir="auto">{words.say({ key: `problem.${code}`, args })}</b>{' '}
      <span dir="auto">{words.say({ key: `remedy.${code}`, args })}</span>
    </li>
  );
};

export const ProblemList = ({ problems, elsewhere, firstLine, words, kind }: ProblemListProperties) => {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const notes = problems.filter(({ severity }) => severity === 'note');
  return (
    <>
      <p class="sub">
        {errors.length === 0 ? words('edit.no_problems') : words('edit.problems', { n: errors.length })}
      </p>
      <ul class="found">
        {errors.slice(0, 50).map((problem) => (
          <Line problem={problem} firstLine={firstLine} words={words} kind={kind} />
        ))}
      </ul>
      {elsewhere.length === 0 ? null : (
        <>
          <p class="sub">{words('edit.elsewhere', { n: elsewhere.length })}</p>
          <ul class="found">
            {elsewhere.slice(0, 20).map((problem) => (
              <Line problem={problem} firstLine={1} words={words} />
            ))}
          </ul>
        </>
      )}
      {notes.length === 0 ? null : (
        <details>
          <summary>{words('edit.notes', { n: notes.length })}</summary>
          <ul class="found">
            {notes.map((problem) => (
              <Line problem={problem} firstLine={firstLine} words={words} kind={kind} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
