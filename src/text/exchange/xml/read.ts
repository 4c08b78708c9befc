/**
 * Reads XML strictly (saxes) and within bounds: no document type, so no entities of the file's own, internal or external;
 * no more depth, elements or text than a codebook or project has.
 * Example: `<!DOCTYPE x SYSTEM "file:///etc/passwd">` is refused with its line and column; nothing is fetched.
 */
import { SaxesParser } from 'saxes';
import type { Problems } from '../problem.js';
import type { XmlElement, XmlNode } from './model.js';

const xmlLimits = { characters: 100_000_000, depth: 100, elements: 2_000_000 } as const;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly line: number;
  readonly column: number;
}

class Stop extends Error {}

/** Null, with the problem, where the file is not what it should be. */
export function readXml(source: string, problems: Problems): XmlElement | null {
  if (source.length > xmlLimits.characters) {
    problems.add('error', 'xml_too_large', null, { most: xmlLimits.characters });
    return null;
  }
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  let start = { line: 1, column: 1 };
  const stop = (code: 'xml_doctype' | 'xml_too_large' | 'xml_broken', args = {}): never => {
    problems.add('error', code, { line: parser.line, column: parser.column + 1 }, args);
    throw new Stop();
  };
  const put = (node: XmlNode): void => {
    const children = open.at(-1)?.children;
    const last = children?.at(-1);
    if (typeof node === 'string' && typeof last === 'string') children?.splice(-1, 1, last + node);
    else children?.push(node);
  };
  parser.on('error', (error) => stop('xml_broken', { reason: error.message.replace(/^[^ ]*:\d+:\d+: /, '') }));
  parser.on('doctype', () => stop('xml_doctype'));
  parser.on('opentagstart', ({ name }) => {
    // The parser stands one character behind the name.
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= xmlLimits.depth) stop('xml_too_large', { most: xmlLimits.depth });
    if (++elements > xmlLimits.elements) stop('xml_too_large', { most: xmlLimits.elements });
    open.push({ name, attributes: { ...attributes }, children: [], ...start });
  });
  parser.on('closetag', () => {
    const done = open.pop() as XmlElement;
    if (open.length === 0) root = done;
    else put(done);
  });
  parser.on('text', (text) => put(text));
  parser.on('cdata', (text) => put(text));
  parser.on('comment', (comment) => {
    if (open.length > 0) put({ comment });
  });
  try {
    parser.write(source.startsWith('\ufeff') ? source.slice(1) : source).close();
  } catch (error) {
    if (error instanceof Stop) return null;
    throw error;
  }
  return root;
}
