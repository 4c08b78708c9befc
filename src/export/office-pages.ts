/**
 * On which page each heading of a Word file stands, as LibreOffice lays it out: the file is turned into a PDF in a folder
 * of its own and the outline of that PDF is read. With them the table of contents is whole when the file is opened; Word
 * need not be asked to fill it, and asks nothing. LibreOffice is looked for and never downloaded. Pages hang on the fonts
 * that are here, so they are put in only when asked for (`--page-numbers`).
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { HeadingPage } from './write/docx/contents.js';

const usualPlaces = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const patience = 120_000;

/** `SOFFICE_PATH` decides where it is set, even when nothing is there: so one can do without. */
export function officePath(environment: Readonly<Record<string, string | undefined>>): string | null {
  const wanted = environment['SOFFICE_PATH'];
  return (wanted === undefined ? usualPlaces : [wanted]).find((path) => existsSync(path)) ?? null;
}

/** The headings in their order with their pages, from 1; null when the file could not be laid out. */
export async function headingPages(office: string, word: Uint8Array): Promise<readonly HeadingPage[] | null> {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-pages-'));
  try {
    writeFileSync(join(folder, 'pages.docx'), word);
    await promisify(execFile)(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'pages.docx'),
      ],
      { timeout: patience },
    );
    const made = join(folder, 'pages.pdf');
    return existsSync(made) ? await outlinePages(new Uint8Array(readFileSync(made))) : null;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface OutlineItem {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly OutlineItem[];
}

async function outlinePages(pdf: Uint8Array): Promise<readonly HeadingPage[] | null> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(pdf, { isEvalSupported: false, verbosity: 0, useSystemFonts: false });
  const pages: HeadingPage[] = [];
  const walk = async (items: readonly OutlineItem[]): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = place?.[0] as Parameters<typeof document.getPageIndex>[0] | undefined;
      if (page !== undefined) pages.push({ title, page: (await document.getPageIndex(page)) + 1 });
      await walk(below);
    }
  };
  try {
    await walk(((await document.getOutline()) ?? []) as readonly OutlineItem[]);
    return pages.length === 0 ? null : pages;
  } finally {
    await document.destroy();
  }
}
