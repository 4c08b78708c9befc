/**
 * Writes XML: one element a line where an element holds elements only, text as it is, the same bytes for the same tree.
 * Characters that XML 1.0 cannot hold become U+FFFD. Example: name "a\nb" → name="a&#10;b", which a reader gives back whole.
 */
import { isElement, type XmlElement, type XmlNode } from './model.js';

export const xmlText = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;

function written({ name, attributes, children }: XmlElement): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${inAttribute(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${head}/>`;
  const between = children.every((node) => typeof node !== 'string') ? '\n' : '';
  return `<${name}${head}>${between}${children.map((node) => nodeText(node) + between).join('')}</${name}>`;
}

const nodeText = (node: XmlNode): string =>
  typeof node === 'string' ? inText(node) : isElement(node) ? written(node) : `<!--${node.comment}-->`;

/** Control characters, halves of pairs, and the two that are no characters. */
const impossible = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const inText = (text: string): string =>
  text
    .replace(impossible, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const inAttribute = (value: string): string =>
  inText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
