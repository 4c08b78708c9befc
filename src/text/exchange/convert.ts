/**
 * From one form of exchange to another: everything that the files named hold is put together, and what the wanted form can
 * say is written. A project of another program that goes out as a project keeps all it had.
 * Example: codings.csv with concept-2020.txt → concept.qdpx; demo.qdpx → demo.qdc; trust.yaml → trust.dic.
 */
import { isLanguage, type Language } from '../../language/index.js';
import type { Coding } from '../codings/index.js';
import { type DictionaryDefinition, readDictionary } from '../dictionary/index.js';
import { decodeText } from '../encoding/index.js';
import { identifyLanguage } from '../identify/index.js';
import type { CodedProject, ExchangedCode, ExchangedCoder, ExchangedText } from './coded-project.js';
import { readCodingsCsv, readCodingsJsonLines, writeCodingsCsv, writeCodingsJsonLines } from './codings-table.js';
import { conlluOf, readConllu, textOfConllu, writeConllu } from './conllu/index.js';
import {
  countPatterns,
  type DictionaryTree,
  definitionOfTree,
  readLiwc,
  readQuantedaYaml,
  readYoshikoder,
  treeOfDefinition,
  writeDefinition,
  writeLiwc,
  writeQuantedaYaml,
  writeYoshikoder,
} from './dictionaries/index.js';
import type { ExchangeFormat } from './formats.js';
import { type ExchangeProblem, Problems } from './problem.js';
import { readProjectJson, writeProjectJson } from './project-json.js';
import { withUsedCodes } from './refi/codes.js';
import {
  type ProjectRead,
  readCodebook,
  readProject,
  updateProject,
  writeCodebook,
  writeProject,
} from './refi/index.js';

export interface ExchangeInput {
  readonly name: string;
  readonly format: ExchangeFormat;
  readonly bytes: Uint8Array;
}

export interface Converted {
  /** Null where there is nothing to write; the problems say why. */
  readonly bytes: Uint8Array | null;
  readonly problems: readonly ExchangeProblem[];
}

export function convert(
  inputs: readonly ExchangeInput[],
  to: { readonly name: string; readonly format: ExchangeFormat; readonly language: Language | null },
): Converted {
  const gathered = new Gathered(to.language);
  // Texts first: tables of codings need them.
  for (const input of inputs) if (!tables.has(input.format)) gathered.read(input);
  for (const input of inputs) if (tables.has(input.format)) gathered.read(input);
  if (gathered.problems.some(({ severity }) => severity === 'error'))
    return { bytes: null, problems: gathered.problems };
  const out = new Problems(to.name);
  const written = gathered.write(to, inputs.length, out);
  if (written === null && !out.failed) out.add('error', 'convert_nothing', null, { format: to.format });
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { bytes: out.failed ? null : bytes, problems: [...gathered.problems, ...out.list] };
}

const tables: ReadonlySet<ExchangeFormat> = new Set(['csv', 'jsonl']);

class Gathered {
  readonly problems: ExchangeProblem[] = [];
  readonly #texts: ExchangedText[] = [];
  readonly #codes: ExchangedCode[] = [];
  readonly #coders: ExchangedCoder[] = [];
  readonly #codings: Coding[] = [];
  #name = '';
  #project: ProjectRead | null = null;
  #tree: DictionaryTree | null = null;
  #definition: DictionaryDefinition | null = null;

  constructor(private readonly language: Language | null) {}

  read({ name, format, bytes }: ExchangeInput): void {
    const id = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
    const source = (): string => decodeText(bytes).text;
    switch (format) {
      case 'qdpx':
        this.#project = readProject(bytes, name);
        this.#take(this.#project);
        break;
      case 'json':
        this.#take(readProjectJson(source(), name));
        break;
      case 'qdc': {
        const { codes, problems } = readCodebook(new TextDecoder().decode(bytes), name);
        this.#codes.push(...(codes ?? []));
        this.problems.push(...problems);
        break;
      }
      case 'csv':
      case 'jsonl': {
        const { codings, problems } = (format === 'csv' ? readCodingsCsv : readCodingsJsonLines)(
          source(),
          name,
          this.#texts,
        );
        this.#codings.push(...codings);
        this.problems.push(...problems);
        break;
      }
      case 'conllu': {
        const { sentences, problems } = readConllu(source(), name);
        const said =
          sentences
            .flatMap(({ comments }) => comments)
            .find((one) => /^lang = ..$/.test(one))
            ?.slice(7) ?? '';
        const words = sentences.flatMap(({ lines }) => lines.map(({ form }) => form)).join(' ');
        const language = isLanguage(said) ? said : this.#languageOf(words, name);
        const { text, codings } = textOfConllu(sentences, id, language);
        this.#texts.push({ id, name: id, language, text });
        this.#codings.push(...codings);
        this.problems.push(...problems);
        break;
      }
      case 'txt': {
        const text = source();
        this.#texts.push({ id, name: id, language: this.#languageOf(text, name), text });
        break;
      }
      default:
        this.#dictionary(format, source(), name, id);
    }
    if (this.#name === '') this.#name = id;
  }

  #take({
    project,
    problems,
  }: {
    readonly project: CodedProject | null;
    readonly problems: readonly ExchangeProblem[];
  }): void {
    this.problems.push(...problems);
    if (project === null) return;
    this.#name = project.name;
    this.#texts.push(...project.texts);
    this.#codes.push(...project.codes);
    this.#coders.push(...project.coders);
    this.#codings.push(...project.codings);
  }

  #languageOf(text: string, name: string): Language {
    if (this.language !== null) return this.language;
    const found = identifyLanguage(text.slice(0, 5000));
    const language = found === 'other' ? 'en' : found;
    const problems = new Problems(name);
    problems.add('note', 'language_guessed', null, { name, language, found });
    this.problems.push(...problems.list);
    return language;
  }

  #dictionary(format: ExchangeFormat, source: string, name: string, id: string): void {
    if (format === 'elshi') {
      const { definition, problems } = readDictionary(source, id);
      // Another program's YAML has no languages: it is read as quanteda's.
      if (!problems.some(({ code }) => code === 'dictionary_shape' || code === 'dictionary_key')) {
        this.#definition = definition;
        const own = new Problems(name);
        for (const { code, line, column, args } of problems)
          if (code === 'dictionary_empty') own.add('error', code, { line, column });
          else
            own.add(
              'note',
              'dictionary_pattern_left_out',
              { line, column },
              { pattern: String(args['pattern'] ?? code) },
            );
        this.problems.push(...own.list);
        return;
      }
    }
    const read = format === 'liwc' ? readLiwc : format === 'yoshikoder' ? readYoshikoder : readQuantedaYaml;
    const { tree, problems } = read(source, name);
    this.#tree = tree;
    this.#name = tree?.title ?? id;
    this.problems.push(...problems);
  }

  write(to: { readonly format: ExchangeFormat }, inputs: number, problems: Problems): string | Uint8Array | null {
    const project: CodedProject = {
      name: this.#name,
      coders: this.#coders,
      codes: this.#codes,
      texts: this.#texts,
      codings: this.#codings,
    };
    const coded = this.#texts.length + this.#codings.length + this.#codes.length > 0;
    switch (to.format) {
      case 'qdpx': {
        if (!coded) return null;
        const { carried, project: read } = this.#project ?? { carried: null, project: null };
        if (inputs === 1 && this.#project !== null && carried !== null && read !== null)
          return updateProject({ ...this.#project, carried, project: read }, read).bytes;
        const written = writeProject(project, problems.file);
        for (const { severity, code, args } of written.problems) problems.add(severity, code, null, args);
        return written.bytes;
      }
      case 'json':
        return coded ? writeProjectJson(project) : null;
      case 'qdc':
        return writeCodebook(
          withUsedCodes(
            this.#codes,
            this.#codings.map(({ code }) => code),
          ),
        );
      case 'csv':
        return this.#codings.length === 0 ? null : writeCodingsCsv(this.#codings, this.#texts);
      case 'jsonl':
        return this.#codings.length === 0 ? null : writeCodingsJsonLines(this.#codings, this.#texts);
      case 'conllu':
        return this.#texts.length === 0
          ? null
          : this.#texts.map((text) => writeConllu(conlluOf(text, this.#codings))).join('');
      case 'txt':
        if (this.#texts.length > 1) problems.add('error', 'convert_several_texts', null, { n: this.#texts.length });
        return this.#texts[0]?.text ?? null;
      default:
        return this.#writeDictionary(to.format, problems);
    }
  }

  #writeDictionary(format: ExchangeFormat, problems: Problems): string | null {
    const language = this.language ?? onlyLanguage(this.#definition);
    if (this.#definition !== null && format === 'elshi') return writeDefinition(this.#definition);
    if (this.#tree !== null && format !== 'elshi') return writeTree(this.#tree, format);
    if (this.#tree === null && this.#definition === null) return null;
    if (language === null) {
      problems.add('error', 'convert_language', null);
      return null;
    }
    if (this.#tree !== null) return writeDefinition(definitionOfTree(this.#tree, this.#name, language, problems));
    const tree = treeOfDefinition(this.#definition as DictionaryDefinition, language, problems);
    return countPatterns(tree.categories) === 0 ? null : writeTree(tree, format);
  }
}

const writeTree = (tree: DictionaryTree, format: ExchangeFormat): string =>
  format === 'liwc' ? writeLiwc(tree) : format === 'yoshikoder' ? writeYoshikoder(tree) : writeQuantedaYaml(tree);

/** The only language in which a dictionary has patterns. */
function onlyLanguage(definition: DictionaryDefinition | null): Language | null {
  const found = new Set<Language>();
  const look = (codes: DictionaryDefinition['codes']): void => {
    for (const code of Object.values(codes)) {
      for (const language of ['kk', 'ru', 'en'] as const) if ((code[language]?.length ?? 0) > 0) found.add(language);
      look(code.codes ?? {});
    }
  };
  look(definition?.codes ?? {});
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
