/**
 * A whole coded project as one JSON file, for programs: texts, codes, coders, codings (offsets in code points).
 * Example: {"elshi": "coded-project", "name": …, "texts": […], "codes": […], "coders": […], "codings": […]}.
 */
import * as z from 'zod';
import { languages } from '../../language/index.js';
import { fromCodePoints, toCodePoints } from '../codings/index.js';
import { offsetsOf } from '../tokens/index.js';
import type { CodedProject, ExchangedCode } from './coded-project.js';
import { type ExchangeProblem, Problems } from './problem.js';

const code: z.ZodType<ExchangedCode> = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    name: z.string(),
    description: z.string().nullable(),
    colour: z.string().nullable(),
    codable: z.boolean(),
    codes: z.array(code),
  }),
);
const place = z.int().min(0);
const shape = z.strictObject({
  elshi: z.literal('coded-project'),
  name: z.string(),
  coders: z.array(z.strictObject({ id: z.string().min(1), name: z.string() })),
  codes: z.array(code),
  texts: z.array(
    z.strictObject({ id: z.string().min(1), name: z.string(), language: z.enum(languages), text: z.string() }),
  ),
  codings: z.array(
    z.strictObject({
      document: z.string().min(1),
      language: z.enum(languages),
      coder: z.string().min(1),
      code: z.string().min(1),
      unit: z.string().nullable(),
      start: place,
      end: place,
      quote: z.string(),
      before: z.string(),
      after: z.string(),
      pattern: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

export function writeProjectJson(project: CodedProject): string {
  const offsets = offsetsByText(project);
  const codings = project.codings.map((coding) => {
    const at = offsets.get(`${coding.document}\n${coding.language}`);
    return at === undefined ? coding : toCodePoints(coding, at);
  });
  return `${JSON.stringify({ elshi: 'coded-project', ...project, codings }, null, 1)}\n`;
}

export function readProjectJson(
  source: string,
  file: string,
): { readonly project: CodedProject | null; readonly problems: readonly ExchangeProblem[] } {
  const problems = new Problems(file);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    problems.add('error', 'json_line', null, { reason: (error as Error).message });
    return { project: null, problems: problems.list };
  }
  const read = shape.safeParse(value);
  if (!read.success) {
    for (const { path, message } of read.error.issues)
      problems.add('error', 'json_value', null, { name: path.join('.'), value: message });
    return { project: null, problems: problems.list };
  }
  const { elshi: _, codings, ...rest } = read.data;
  const offsets = offsetsByText(rest);
  return {
    project: {
      ...rest,
      codings: codings.map(({ pattern, note, ...coding }) => {
        const whole = {
          ...coding,
          ...(pattern === undefined ? {} : { pattern }),
          ...(note === undefined ? {} : { note }),
        };
        const at = offsets.get(`${coding.document}\n${coding.language}`);
        return at === undefined ? whole : fromCodePoints(whole, at);
      }),
    },
    problems: problems.list,
  };
}

const offsetsByText = ({ texts }: Pick<CodedProject, 'texts'>) =>
  new Map(texts.map(({ id, language, text }) => [`${id}\n${language}`, offsetsOf(text)]));
