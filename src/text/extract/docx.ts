/**
 * DOCX (ECMA-376) through mammoth → HTML → blocks. The archive is unpacked here, within a budget, and only its XML parts
 * are handed on: no pictures, no macros, nothing linked from outside. XML that declares entities is refused (XXE, OWASP).
 */
import { strToU8, zipSync } from 'fflate';
import { decodeText } from '../encoding/index.js';
import { readHtml } from './html.js';
import type { Limits } from './limits.js';
import { nothing, type RawText } from './model.js';
import { Remarks } from './remarks.js';
import { openZip, UnreadableFile } from './zip.js';

const needed = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;

/** @throws UnreadableFile */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<RawText> {
  const remarks = new Remarks();
  const archive = openZip(bytes, limits);
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    if (!needed.test(name)) continue;
    const xml = xmlOf(archive.read(name) as Uint8Array, name);
    for (const [relation] of xml.matchAll(/<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/g))
      if (!/hyperlink["']/.test(relation))
        remarks.add('external_ignored', true, /Target\s*=\s*["']([^"']*)/.exec(relation)?.[1] ?? '');
    parts[name] = strToU8(xml);
  }
  if (parts['word/document.xml'] === undefined) return nothing('docx_broken');
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { convertImage: noPicture, externalFileAccess: false },
    );
    html = value;
  } catch {
    return nothing('docx_broken');
  }
  const read = readHtml(html);
  return { ...read, remarks: [...remarks.list(), ...read.remarks] };
}

/** @throws UnreadableFile when the part declares entities. */
function xmlOf(bytes: Uint8Array, name: string): string {
  const { text } = decodeText(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile({ code: 'xml_entities', args: { part: name } });
  return text;
}
