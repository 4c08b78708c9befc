/** Validation against the schemas of REFI-QDA, and archives taken apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { Problems } from '../../../src/text/exchange/problem.js';
import { type ArchiveFiles, readArchive } from '../../../src/text/exchange/refi/archive.js';
import type { XmlElement } from '../../../src/text/exchange/xml/model.js';
import { readXml } from '../../../src/text/exchange/xml/read.js';

/** What the schema finds wrong; empty when valid. */
export async function invalid(folder: string, schema: 'Project' | 'Codebook', xml: string): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [{ fileName: `${schema}.xsd`, contents: readFileSync(join(folder, `${schema}.xsd`), 'utf8') }],
  });
  return valid ? [] : errors.map(({ message }) => message);
}

export const filesOf = (bytes: Uint8Array): ArchiveFiles => readArchive(bytes, new Problems('')) ?? new Map();

export const projectXml = (bytes: Uint8Array): string => new TextDecoder().decode(filesOf(bytes).get('project.qde'));

export const treeOf = (xml: string): XmlElement => readXml(xml, new Problems('')) as XmlElement;
