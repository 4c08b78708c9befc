/**
 * YAML text → plain value, with the place of every field (YAML 1.2 core schema). Nearly every file of a study is plain
 * enough for the quick reader; all others, and all that have a mistake, are read by the library `yaml`.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Finding, type Path, type Place, wholeFile } from './problem.js';
import { readPlainYaml } from './yaml/plain-yaml.js';

/** Aliases may repeat a short value; more than this many resolved nodes is an attack or a mistake. */
const maximumAliases = 100;

export interface ParsedYaml {
  readonly value: unknown;
  /** Empty when the text could be read. */
  readonly mistakes: readonly { finding: Finding; place: Place }[];
  readonly placeOf: (path: Path) => Place;
}

export function parseYaml(text: string): ParsedYaml {
  const plain = readPlainYaml(text);
  if (plain === null) return parseAnyYaml(text);
  return { value: plain.value, mistakes: [], placeOf: (path) => placeAt(text, plain.offsetOf(path)) };
}

function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Exported for the test that compares the two readers. */
export function parseAnyYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const failed = (finding: Finding, place: Place): ParsedYaml => ({
    value: undefined,
    mistakes: [{ finding, place }],
    placeOf: () => wholeFile,
  });
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch {
    // Thousands of nested brackets exhaust the parser's stack.
    return failed({ code: 'yaml_too_deep', path: [] }, wholeFile);
  }
  const placeOf = (path: Path): Place => {
    const offset = offsetOf(document.contents, path);
    return offset === null ? wholeFile : at(offset);
  };
  const troubles = [...document.errors, ...document.warnings];
  if (troubles.length > 0) {
    // After the first break the parser guesses; only duplicate keys leave it sure of the rest.
    const certain = troubles.filter(({ code }) => code === 'DUPLICATE_KEY' || code === 'TAB_AS_INDENT');
    return {
      value: undefined,
      mistakes: (certain.length > 0 ? certain : troubles.slice(0, 1)).map((trouble) => ({
        finding: { code: codeOf[trouble.code] ?? 'yaml_syntax', path: [], args: { reason: trouble.code } },
        place: at(trouble.pos[0]),
      })),
      placeOf,
    };
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return failed({ code: 'file_empty', path: [] }, wholeFile);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: maximumAliases });
    // An alias may stand inside what it names; such a value has no end, and writing it down fails.
    if (/[\s[{,:-]\*\S/.test(text)) JSON.stringify(value);
    return { value, mistakes: [], placeOf };
  } catch {
    return failed({ code: 'yaml_alias_bomb', path: [], args: { limit: maximumAliases } }, at(firstAlias(document)));
  }
}

function firstAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

const codeOf: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml_tab',
  DUPLICATE_KEY: 'yaml_duplicate_key',
  MULTIPLE_DOCS: 'yaml_several_documents',
  TAG_RESOLVE_FAILED: 'yaml_unknown_tag',
};

/** Where the field of this path begins; of the nearest field around it that is written when it is not. */
function offsetOf(root: Node | null, path: Path): number | null {
  let node: unknown = root;
  let offset = isMap(root) || isSeq(root) || isScalar(root) ? (root.range?.[0] ?? null) : null;
  for (const step of path) {
    if (isAlias(node)) return offset;
    // A value that carries its source stands one step deeper: {value: …, src: …}.
    if (isMap(node) && !node.has(step) && node.has('value')) node = node.get('value', true);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}
