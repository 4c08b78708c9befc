/**
 * Loads an edition of the standard and lays a study's overrides over it. A damaged standard is a mistake of the
 * product, not of the study: it throws with the file and the field.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { causalPicture } from './concept/dag-schema.js';
import { lens } from './concept/lens-schema.js';
import { systemModel } from './concept/model-schema.js';
import { type EditionFiles, editions, readEdition, standardFolder } from './files.js';
import { applyOverrides } from './override.js';
import {
  type Code,
  type CodebookList,
  claims,
  classes,
  code,
  codebookFile,
  criterion,
  diagnosis,
  dimension,
  edition,
  indicator,
  recommendation,
  statement,
} from './schema.js';
import type { CodeList, Companion, Standard, StandardOverride, TextCode } from './standard.js';
import { dictionary, documentCodebookOf, documentCodes, type StandardDictionary } from './texts.js';

const loaded = new Map<string, EditionFiles>();
const unchanged = new Map<string, Standard>();

/** Null when the program does not ship this edition. Without overrides the same object is returned every time. */
export function findStandard(
  editionId: string,
  overrides: readonly StandardOverride[] = [],
  folder = standardFolder,
): Standard | null {
  if (!editions(folder).includes(editionId)) return null;
  const key = join(folder, editionId);
  if (overrides.length === 0) {
    const known = unchanged.get(key);
    if (known !== undefined) return known;
  }
  let files = loaded.get(key);
  if (files === undefined) {
    files = readEdition(key);
    loaded.set(key, files);
  }
  if (overrides.length > 0) return assembleOnce(files, overrides);
  const standard = assemble(files, []);
  unchanged.set(key, standard);
  return standard;
}

/** As `findStandard`; an edition that does not exist throws. */
export function loadStandard(
  editionId: string,
  overrides: readonly StandardOverride[] = [],
  folder = standardFolder,
): Standard {
  const standard = findStandard(editionId, overrides, folder);
  if (standard === null) throw new Error(`there is no edition ${editionId} of the standard in ${folder}`);
  return standard;
}

/** The files a standard was made from, to try changes on. */
const filesOf = new WeakMap<Standard, EditionFiles>();

/** The standard with these changes, or why it cannot be used with them, in the schema's words. */
export function tryOverrides(
  standard: Standard,
  overrides: readonly StandardOverride[],
): { readonly standard: Standard } | { readonly mistake: string } {
  const files = filesOf.get(standard);
  if (files === undefined || overrides.length === 0) return { standard };
  try {
    return { standard: assembleOnce(files, overrides) };
  } catch (error) {
    return { mistake: (error as Error).message.replace(/^standard: /, '').replaceAll('\n', ' ') };
  }
}

const assembled = new WeakMap<EditionFiles, { key: string; standard: Standard }>();

/** The last changes are remembered: a study is read many times with the same ones. */
function assembleOnce(files: EditionFiles, overrides: readonly StandardOverride[]): Standard {
  const key = JSON.stringify(overrides);
  const last = assembled.get(files);
  if (last !== undefined && last.key === key) return last.standard;
  const standard = assemble(files, overrides);
  assembled.set(files, { key, standard });
  return standard;
}

function assemble(files: EditionFiles, overrides: readonly StandardOverride[]): Standard {
  const { hash, parts } = files;
  const changed = applyOverrides(parts, overrides);
  const items = <T>(part: string, schema: z.ZodType<T>): T[] =>
    (changed.get(part) ?? []).map(({ file, item }) => {
      const result = schema.safeParse(item);
      if (result.success) return result.data;
      const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';
      throw new Error(`standard: ${file} ${id}: ${z.prettifyError(result.error)}`);
    });
  const one = <T>(part: string, schema: z.ZodType<T>): T => {
    const [first, ...rest] = items(part, schema);
    if (first === undefined || rest.length > 0) throw new Error(`standard: ${part} must be given exactly once`);
    return first;
  };
  const atMostOne = <T>(part: string, schema: z.ZodType<T>): T | null =>
    (changed.get(part) ?? []).length === 0 ? null : one(part, schema);
  const indicators = byId('indicators', items('indicators', indicator));
  const about = one('edition', edition);
  const codebook = codebookOf(items('codebook', codebookFile));
  const dictionaries = byId('dictionaries', items('dictionaries', dictionary));
  const standard: Standard = {
    id: about.id,
    edition: about,
    hash: hash.copy().update(JSON.stringify(overrides)).digest('hex'),
    dimensions: byId('dimensions', items('dimensions', dimension)),
    indicators,
    companions: companionsOf(indicators),
    criteria: byId('criteria', items('criteria', criterion)),
    diagnoses: byId('diagnoses', items('diagnoses', diagnosis)),
    recommendations: byId('recommendations', items('recommendations', recommendation)),
    codebook,
    classes: one('classes', classes),
    claims: one('claims', claims),
    statements: byId('statements', items('statements', statement)),
    dictionaries,
    dictionaryHashes: new Map(
      [...dictionaries.keys()].flatMap((id) => {
        const hashOfFile = files.hashes.get(`dictionaries/${id}.yaml`);
        return hashOfFile === undefined ? [] : [[id, hashOfFile] as const];
      }),
    ),
    textCodes: textCodesOf([...dictionaries.values()]),
    lenses: byId('lenses', items('lenses', lens)),
    model: atMostOne('model', systemModel),
    dag: atMostOne('dag', causalPicture),
    documentCodebook: documentCodebookOf(items('document_codes', documentCodes), codebook),
    overriddenBy: byItem(overrides),
  };
  filesOf.set(standard, files);
  return standard;
}

function byId<T extends { id: string }>(part: string, items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(item.id)) throw new Error(`standard: ${part} holds ${item.id} twice`);
    map.set(item.id, item);
  }
  return map;
}

function companionsOf(
  indicators: ReadonlyMap<string, { id: string; companions: Companion['definition'][] }>,
): Map<string, Companion> {
  const companions = new Map<string, Companion>();
  for (const owner of indicators.values()) {
    for (const definition of owner.companions) {
      if (companions.has(definition.id) || indicators.has(definition.id)) {
        throw new Error(`standard: the companion ${definition.id} is defined twice`);
      }
      companions.set(definition.id, { of: owner.id, definition });
    }
  }
  return companions;
}

function codebookOf(files: readonly z.infer<typeof codebookFile>[]): Map<CodebookList, CodeList> {
  const codebook = new Map<CodebookList, { title: CodeList['title']; items: Map<string, Code> }>();
  for (const file of files) {
    if (codebook.has(file.list)) throw new Error(`standard: the codebook holds the list ${file.list} twice`);
    codebook.set(file.list, {
      title: file.title,
      items: byId(
        `codebook ${file.list}`,
        file.items.map((item) => code.parse(item)),
      ),
    });
  }
  return codebook;
}

function textCodesOf(dictionaries: readonly StandardDictionary[]): Map<string, TextCode> {
  const codes = new Map<string, TextCode>();
  const walk = (of: StandardDictionary['codes'], id: string, parent: string | null): void => {
    for (const [code, { name, codes: below }] of Object.entries(of)) {
      if (!codes.has(code)) codes.set(code, { id: code, name, dictionary: id, parent });
      walk(below ?? {}, id, code);
    }
  };
  for (const { id, codes: top } of dictionaries) walk(top, id, null);
  return codes;
}

function byItem(overrides: readonly StandardOverride[]): Map<string, StandardOverride[]> {
  const map = new Map<string, StandardOverride[]>();
  for (const override of overrides) map.set(override.item, [...(map.get(override.item) ?? []), override]);
  return map;
}
