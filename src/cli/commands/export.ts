/** `elshi export`: the thesis, the policy brief, the full report or clauses as a file; own text of an earlier file is kept. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Assessment } from '../../assessment/index.js';
import {
  browserPath,
  type CitationStyle,
  claimProblems,
  clausesYaml,
  compose,
  type DocumentDraft,
  type DocumentKind,
  documentKinds,
  type ExportFormat,
  exportFile,
  exportFormats,
  finish,
  headingPages,
  htmlOf,
  officePath,
  printToPdf,
  referenceProblems,
  usualStyle,
} from '../../export/index.js';
import { draftedClauses } from '../../report/index.js';
import { type Problem, writeWhole } from '../../study/index.js';
import type { Command, CommandContext } from '../command.js';
import { problemLines, problemObject } from '../problem-lines.js';
import { assessed } from '../study-argument.js';
import { say } from '../terminal.js';
import { UserError } from '../user-error.js';

const yearlessShown = 3;

type Format = ExportFormat | 'pdf' | 'yaml';
const formatsOf = (kind: DocumentKind): readonly Format[] => [
  ...exportFormats,
  'pdf',
  ...(kind === 'clauses' ? (['yaml'] as const) : []),
];

interface Asked {
  readonly kind: DocumentKind;
  readonly format: Format;
  readonly style: CitationStyle;
  readonly out: string;
  readonly keep: string | undefined;
}

function askedOf({ positionals, options, language, terminal }: CommandContext): Asked {
  const kind = documentKinds.find((one) => one === positionals[0]);
  if (kind === undefined) throw new UserError({ key: 'cli.export.kind', args: { kinds: documentKinds.join(', ') } });
  const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : undefined);
  const out = text('out');
  if (out === undefined) throw new UserError({ key: 'cli.export.out' });
  const wanted = text('to') ?? extname(out).slice(1);
  const format = formatsOf(kind).find((one) => one === wanted);
  if (format === undefined)
    throw new UserError({ key: 'cli.export.format', args: { format: wanted, formats: formatsOf(kind).join(', ') } });
  const style = text('style') ?? usualStyle(language);
  if (style !== 'gost' && style !== 'apa') throw new UserError({ key: 'cli.export.style', args: { style } });
  const keep = text('keep');
  return {
    kind,
    format,
    style,
    out: resolve(terminal.workingFolder, out),
    keep: keep === undefined ? undefined : resolve(terminal.workingFolder, keep),
  };
}

/** The study is the second word: `elshi export thesis STUDY`. */
const ofStudy = (context: CommandContext): CommandContext => ({
  ...context,
  positionals: context.positionals.slice(1),
});

function asPdf({ terminal }: CommandContext, document: DocumentDraft, assessment: Assessment, out: string): void {
  const browser = browserPath(terminal.environment);
  if (browser === null) throw new UserError({ key: 'cli.export.no_browser' });
  if (!printToPdf(browser, htmlOf(finish(document, assessment.study)), out))
    throw new UserError({ key: 'cli.export.pdf_failed', args: { browser } });
}

/** The contents of the file that was just written get their page numbers, as LibreOffice lays it out here. */
async function withPages(office: string, document: DocumentDraft, assessment: Assessment, out: string): Promise<void> {
  const pages = await headingPages(office, new Uint8Array(readFileSync(out)));
  if (pages === null) throw new UserError({ key: 'cli.export.not_laid_out', args: { office } });
  exportFile(document, assessment, 'docx', out, out, pages);
}

/** Page numbers are asked for: they hang on the fonts of the machine, and without them a file is the same everywhere. */
function officeAsked({ options, terminal }: CommandContext, format: Format): string | null {
  if (options['page-numbers'] !== true) return null;
  if (format !== 'docx') throw new UserError({ key: 'cli.export.pages_of_docx' });
  const office = officePath(terminal.environment);
  if (office === null) throw new UserError({ key: 'cli.export.no_office' });
  return office;
}

function tell(context: CommandContext, problems: readonly Problem[], done: object | null, line: string | null): number {
  const { terminal, language, options } = context;
  const failed = problems.some((one) => one.severity === 'error');
  if (options['json'] === true)
    terminal.out(
      `${JSON.stringify({ ...done, problems: problems.map((one) => problemObject(one, language)) }, null, 2)}\n`,
    );
  else {
    // A long list of references without a year would hide everything else: the file says it of each, the command of a few.
    const yearless = problems.filter(({ code }) => code === 'reference_without_year');
    const hidden = new Set(yearless.slice(yearlessShown));
    const shown = problems.filter((one) => !hidden.has(one));
    terminal.error(problemLines(shown, language, terminal.colours));
    if (hidden.size > 0)
      terminal.error(`${say({ key: 'cli.export.more_yearless', args: { n: hidden.size } }, language)}\n`);
    if (line !== null) terminal.out(`${line}\n`);
  }
  return failed ? 1 : 0;
}

export const exportCommand: Command = {
  name: 'export',
  takes: 'KIND STUDY',
  options: {
    to: { type: 'string', value: 'docx|md|html|pdf|yaml' },
    out: { type: 'string', value: 'FILE', says: 'cli.option.out_file' },
    style: { type: 'string', value: 'gost|apa' },
    keep: { type: 'string', value: 'FILE' },
    'page-numbers': { type: 'boolean' },
  },
  examples: [
    'elshi export thesis studies/kazakhstan --lang kk --to docx --out thesis.docx',
    'elshi export brief studies/kazakhstan --lang ru --to pdf --out brief.pdf',
    'elshi export report studies/kazakhstan --lang en --to html --out report.html',
    'elshi export clauses studies/kazakhstan --to yaml --out clauses.yaml',
  ],
  run: async (context) => {
    const { language, terminal } = context;
    const { kind, format, style, out, keep } = askedOf(context);
    const office = officeAsked(context, format);
    const { assessment } = await assessed(ofStudy(context));
    if (assessment === null) return 1;
    terminal.progress(say({ key: 'cli.progress.write' }, language));
    const done = (written: string, kept: string | null = null, taken = 0): [object, string] => [
      { written, kept, taken },
      [
        say({ key: 'cli.export.done', args: { out: written } }, language),
        ...(taken > 0 ? [say({ key: 'cli.export.taken', args: { n: taken } }, language)] : []),
        ...(kept === null ? [] : [say({ key: 'cli.export.kept', args: { kept } }, language)]),
      ].join('\n'),
    ];
    try {
      if (format === 'yaml') {
        writeWhole(out, clausesYaml(assessment, draftedClauses(assessment, 8)));
        return tell(context, [], ...done(out));
      }
      const document = compose(assessment, kind, language, style);
      const claims = claimProblems(document, assessment, out);
      if (claims.length > 0) return tell(context, claims, null, null);
      const references = referenceProblems(document, assessment);
      if (format === 'pdf') {
        asPdf(context, document, assessment, out);
        return tell(context, references, ...done(out));
      }
      const outcome = exportFile(document, assessment, format, out, keep);
      const problems = [...outcome.problems, ...references];
      if (outcome.written === null) return tell(context, outcome.problems, null, null);
      if (office !== null) await withPages(office, document, assessment, out);
      return tell(context, problems, ...done(outcome.written, outcome.kept, outcome.taken));
    } finally {
      terminal.progress('');
    }
  },
};
