/**
 * EPUB (W3C EPUB 3.3): the chapters in the order of the spine, each read as HTML; a chapter counts as a page.
 */
import { SaxesParser } from 'saxes';
import { decodeText } from '../encoding/index.js';
import { readHtml } from './html.js';
import type { Limits } from './limits.js';
import { type Block, nothing, type RawText, type Remark } from './model.js';
import { openZip, type Zip } from './zip.js';

/** @throws UnreadableFile */
export function readEpub(bytes: Uint8Array, limits: Limits): RawText {
  const archive = openZip(bytes, limits);
  const packageFile = elements(archive, 'META-INF/container.xml')?.find((one) => one.name === 'rootfile')?.attributes[
    'full-path'
  ];
  const parts = packageFile === undefined ? null : elements(archive, packageFile);
  if (packageFile === undefined || parts === null) return nothing('epub_broken');
  const files = new Map(
    parts.filter((one) => one.name === 'item').map(({ attributes }) => [attributes['id'], attributes['href'] ?? '']),
  );
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  parts
    .filter((one) => one.name === 'itemref')
    .forEach(({ attributes }, index) => {
      const file = files.get(attributes['idref']);
      const chapter = file === undefined ? null : archive.read(inFolderOf(packageFile, file));
      if (chapter === null) return;
      const read = readHtml(decodeText(chapter).text, index + 1);
      blocks.push(...read.blocks);
      remarks.push(...read.remarks);
    });
  if (blocks.length === 0) return nothing('epub_broken');
  return { blocks, remarks: merged(remarks), problems: [], encoding: null };
}

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** Elements in document order, without their prefixes; null when the part is missing or is no XML. */
function elements(archive: Zip, name: string): Found[] | null {
  const bytes = archive.read(name);
  if (bytes === null) return null;
  const found: Found[] = [];
  const parser = new SaxesParser();
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  parser.on('opentag', (tag) => {
    found.push({ name: tag.name.replace(/^.*:/, ''), attributes: tag.attributes as Found['attributes'] });
  });
  try {
    parser.write(decodeText(bytes).text).close();
  } catch {
    failed = true;
  }
  return failed ? null : found;
}

function inFolderOf(packageFile: string, href: string): string {
  const steps = packageFile.split('/').slice(0, -1);
  for (const step of decoded(href.replace(/#.*$/, '')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function merged(remarks: readonly Remark[]): Remark[] {
  const byKind = new Map<string, Remark>();
  for (const remark of remarks) {
    const before = byKind.get(remark.kind);
    byKind.set(
      remark.kind,
      before === undefined
        ? remark
        : {
            ...before,
            count: before.count + remark.count,
            examples: [...new Set([...before.examples, ...remark.examples])].slice(0, 5),
          },
    );
  }
  return [...byKind.values()];
}
