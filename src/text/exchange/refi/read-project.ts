/**
 * Reads a REFI-QDA project (.qdpx) into texts, codes, coders and codings, and keeps the whole file beside them, so that what
 * Elshi has no place for (pictures, recordings, sets, links, graphs, variables) goes out again as it came in.
 * Source: REFI-QDA 1.5 (2022), Project.xsd 1.0.
 */
import { isLanguage, type Language } from '../../../language/index.js';
import { hashOfText } from '../../extract/index.js';
import { identifyLanguage } from '../../identify/index.js';
import type { CodedProject, ExchangedCode, ExchangedCoder, ExchangedText } from '../coded-project.js';
import { allCodes } from '../coded-project.js';
import { type ExchangeProblem, Problems } from '../problem.js';
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml/model.js';
import { readXml } from '../xml/read.js';
import { type ArchiveFiles, readArchive } from './archive.js';
import { readCodes } from './codes.js';
import { frozenPlaces } from './frozen-places.js';
import { documentOfSource, guidOf, idOf, plainGuid } from './guid.js';
import { plainReading, type Reading } from './positions.js';
import { type ReadCoding, readSelections } from './selections.js';
import { sourceText, textElements } from './sources.js';

/** The file as it came: its XML and everything in its archive. */
export interface CarriedProject {
  readonly root: XmlElement;
  readonly files: ArchiveFiles;
}

export interface ProjectRead {
  readonly project: CodedProject | null;
  readonly carried: CarriedProject | null;
  /** Each coding with its element, in the order of `project.codings`. */
  readonly origins: readonly ReadCoding[];
  /** How each text's positions were understood. */
  readonly readings: readonly {
    readonly guid: string;
    readonly document: string;
    readonly reading: Reading;
    readonly quotes: number;
    readonly matched: number;
  }[];
  readonly problems: readonly ExchangeProblem[];
}

/** What Elshi writes of a text as variables of its source. */
export const variables = { language: 'elshi:language', hash: 'elshi:sha256' } as const;

/** Elements that Elshi reads; the rest is carried through and named once each. */
const understood = new Set(['Users', 'CodeBook', 'Sources', 'Notes', 'Variables', 'Description', 'NoteRef']);

export function readProject(bytes: Uint8Array, file: string): ProjectRead {
  const problems = new Problems(file);
  const nothing = (): ProjectRead => ({
    project: null,
    carried: null,
    origins: [],
    readings: [],
    problems: problems.list,
  });
  const files = readArchive(bytes, problems);
  if (files === null) return nothing();
  const name = files.has('project.qde') ? 'project.qde' : [...files.keys()].find((one) => /\.qde$/i.test(one));
  if (name === undefined) {
    problems.add('error', 'zip_no_project', null);
    return nothing();
  }
  const source = new TextDecoder('utf-8').decode(files.get(name));
  const inside = new Problems(`${file}!${name}`);
  const root = readXml(source, inside);
  if (root !== null && root.name !== 'Project')
    inside.add('error', 'xml_not_refi', root, { name: root.name, expected: 'Project' });
  if (root === null || inside.failed) return { ...nothing(), problems: [...problems.list, ...inside.list] };
  const kept = new Map([...files].filter(([one]) => one !== name));
  const read = new Reader({ root, files: kept }, inside).read();
  return { ...read, problems: [...problems.list, ...inside.list] };
}

class Reader {
  readonly #codes: readonly ExchangedCode[];
  readonly #coders: readonly ExchangedCoder[];
  readonly #codeIds: ReadonlyMap<string, ExchangedCode>;
  readonly #coderIds: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, XmlElement>;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #added = new Map<string, ExchangedCoder>();

  constructor(
    private readonly carried: CarriedProject,
    private readonly problems: Problems,
  ) {
    const { root } = carried;
    const book = elementOf(root, 'CodeBook');
    const list = book === undefined ? undefined : elementOf(book, 'Codes');
    this.#codes = list === undefined ? [] : readCodes(list, problems);
    if (this.#codes.length === 0) problems.add('note', 'codebook_empty', list ?? book ?? root);
    this.#codeIds = new Map(allCodes(this.#codes).map((code) => [guidOf('code', code.id), code]));
    const users = elementsOf(elementOf(root, 'Users') ?? root, 'User').flatMap((user): [string, ExchangedCoder][] => {
      const guid = plainGuid(user.attributes['guid']);
      if (guid === null) return [];
      const id = idOf('user', guid, user.attributes['id']);
      return [[guid, { id, name: user.attributes['name'] ?? id }]];
    });
    this.#coders = users.map(([, coder]) => coder);
    this.#coderIds = new Map(users.map(([guid, { id }]) => [guid, id]));
    this.#notes = new Map(
      elementsOf(elementOf(root, 'Notes') ?? root, 'Note').flatMap((note): [string, XmlElement][] => {
        const guid = plainGuid(note.attributes['guid']);
        return guid === null ? [] : [[guid, note]];
      }),
    );
    this.#variables = new Map(
      elementsOf(elementOf(root, 'Variables') ?? root, 'Variable').map((one) => [
        plainGuid(one.attributes['guid']) ?? '',
        one.attributes['name'] ?? '',
      ]),
    );
  }

  read(): ProjectRead {
    const { root } = this.carried;
    const texts: ExchangedText[] = [];
    const origins: ReadCoding[] = [];
    const readings: ProjectRead['readings'][number][] = [];
    for (const one of textElements(root)) {
      const found = this.#text(one);
      if (found === null) continue;
      texts.push(found.text);
      origins.push(...found.codings);
      readings.push(found.reading);
    }
    for (const { name, line, column } of elementsOf(root))
      if (!understood.has(name)) this.problems.add('note', 'carried_along', { line, column }, { name });
    return {
      project: {
        name: root.attributes['name'] ?? '',
        coders: [...this.#coders, ...this.#added.values()],
        codes: this.#codes,
        texts,
        codings: origins.map(({ coding }) => coding),
      },
      carried: this.carried,
      origins,
      readings,
      problems: this.problems.list,
    };
  }

  #text(one: XmlElement): {
    readonly text: ExchangedText;
    readonly codings: readonly ReadCoding[];
    readonly reading: ProjectRead['readings'][number];
  } | null {
    const guid = plainGuid(one.attributes['guid']);
    const source = sourceText(one, this.carried.files, this.problems);
    if (guid === null || source.text === null) return null;
    const name = one.attributes['name'];
    const places = frozenPlaces(source.text);
    const values = this.#values(one);
    const language = this.#language(values.get(variables.language), places.text, one);
    const id = documentOfSource(guid, name, language);
    const hash = values.get(variables.hash);
    if (hash !== undefined && hash !== hashOfText(places.text))
      this.problems.add('note', 'text_changed', one, { name: name ?? id });
    const { codings, positions } = readSelections({ ...source, text: source.text }, places, {
      document: id,
      language,
      codeOf: (target, at) => this.#code(target, at),
      coderOf: (user, at) => this.#coder(user, at),
      noteOf: (coding) => this.#noteOf(coding),
      namedByWords: hash !== undefined,
      problems: this.problems,
    });
    const { reading, quotes, matched } = positions;
    if (Object.entries(reading).some(([key, value]) => plainReading[key as keyof Reading] !== value))
      this.problems.add('note', 'positions_read_as', one, { ...reading, name: name ?? id, quotes, matched });
    return {
      text: {
        id,
        name: name ?? one.attributes['plainTextPath']?.replace(/^internal:\/\//i, '') ?? id,
        language,
        text: places.text,
      },
      codings,
      reading: { guid, document: id, reading, quotes, matched },
    };
  }

  #values(source: XmlElement): ReadonlyMap<string, string> {
    return new Map(
      elementsOf(source, 'VariableValue').map((value) => [
        this.#variables.get(plainGuid(elementOf(value, 'VariableRef')?.attributes['targetGUID']) ?? '') ?? '',
        textOf(elementOf(value, 'TextValue')),
      ]),
    );
  }

  #language(said: string | undefined, text: string, one: XmlElement): Language {
    if (said !== undefined && isLanguage(said)) return said;
    const found = identifyLanguage(text.slice(0, 5000));
    const language = found === 'other' ? 'en' : found;
    this.problems.add('note', 'language_guessed', one, { name: one.attributes['name'] ?? '', language, found });
    return language;
  }

  #code(target: string | undefined, at: XmlElement): string | null {
    const code = this.#codeIds.get(plainGuid(target) ?? '');
    if (code === undefined) this.problems.add('note', 'code_unknown', at, { guid: target ?? '' });
    else if (!code.codable) this.problems.add('note', 'code_not_codable', at, { name: code.name });
    return code?.id ?? null;
  }

  #coder(guid: string | undefined, at: XmlElement): string {
    const id = this.#coderIds.get(guid ?? '');
    if (id !== undefined) return id;
    const unknown = guid ?? '';
    if (!this.#added.has(unknown)) {
      this.problems.add('note', 'coder_unknown', at, { guid: unknown });
      this.#added.set(unknown, { id: unknown, name: unknown });
    }
    return unknown;
  }

  /** Notes of Elshi's own on a coding: the pattern that found it, a coder's remark. */
  #noteOf(coding: XmlElement): Readonly<Record<string, string>> {
    return Object.fromEntries(
      elementsOf(coding, 'NoteRef').flatMap((reference): [string, string][] => {
        const note = this.#notes.get(plainGuid(reference.attributes['targetGUID']) ?? '');
        const kind = note?.attributes['name'];
        const words = note === undefined ? undefined : elementOf(note, 'PlainTextContent');
        if (words === undefined) return [];
        return [[kind === 'elshi:pattern' ? 'pattern' : 'note', textOf(words)]];
      }),
    );
  }
}
