/** Which format a file has: by its first bytes, and only where they leave it open by its name. */
import { decodeText } from '../encoding/index.js';
import type { Limits } from './limits.js';
import type { TextFormat } from './model.js';
import { openZip } from './zip.js';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** @throws UnreadableFile for a damaged archive. */
export function formatOf(bytes: Uint8Array, name: string, limits: Limits): TextFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    const { names } = openZip(bytes, limits);
    if (names.includes('word/document.xml')) return 'docx';
    return names.includes('META-INF/container.xml') ? 'epub' : null;
  }
  // Compound files: old .doc, and a .docx under a password.
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return null;
  if (/\.x?html?$/i.test(name)) return 'html';
  const text = decodeText(bytes.subarray(0, 4096)).text;
  if (/<(?:!doctype html|html|head|body)\b/i.test(text)) return 'html';
  const strange = text.match(/(?![\t\n\r\v\f])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return strange > text.length / 50 ? null : 'txt';
}
