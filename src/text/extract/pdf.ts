/**
 * PDF (ISO 32000) through pdf.js (package unpdf): the lines of every page with their place, without scripts, forms or
 * pictures. A file whose pages hold no letters is a picture and says so; one under a password is not opened.
 */
import { vocabularyOf } from './join-lines.js';
import { type Limits, stopwatch } from './limits.js';
import { type ExtractionProblem, nothing, type RawText } from './model.js';
import { paragraphsOfPages } from './page-paragraphs.js';
import { Remarks } from './remarks.js';
import { type PageLine, withoutRunningLines } from './running-lines.js';

interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<RawText> {
  const { getDocumentProxy } = await import('unpdf');
  const over = stopwatch(limits.milliseconds);
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js keeps the bytes it is given.
    document = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, verbosity: 0, useSystemFonts: false });
  } catch (error) {
    const { name } = error as Error;
    return nothing(name === 'PasswordException' ? 'pdf_encrypted' : 'pdf_broken');
  }
  try {
    if (document.numPages > limits.pages)
      return nothing('pdf_too_many_pages', { pages: document.numPages, limit: limits.pages });
    const remarks = new Remarks();
    const problems: ExtractionProblem[] = [];
    const pages: PageLine[][] = [];
    let characters = 0;
    let empty = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      if (over()) {
        problems.push({ code: 'took_too_long', args: { page: number, pages: document.numPages } });
        break;
      }
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.filter((item): item is typeof item & Piece => 'str' in item));
      page.cleanup();
      characters += lines.reduce((sum, line) => sum + line.text.length, 0);
      if (characters > limits.characters) {
        problems.push({ code: 'text_too_long', args: { limit: limits.characters } });
        break;
      }
      if (lines.length === 0) empty += 1;
      pages.push(lines);
    }
    if (pages.length > 0 && empty === pages.length) return nothing('pdf_picture_only', { pages: pages.length });
    if (empty > 0) remarks.add('pages_without_text', false, '', empty);
    const vocabulary = vocabularyOf(pages.flat().map((line) => line.text));
    const blocks = paragraphsOfPages(withoutRunningLines(pages, remarks), vocabulary, remarks);
    return { blocks, remarks: remarks.list(), problems, encoding: null };
  } catch {
    return nothing('pdf_broken');
  } finally {
    await document.destroy();
  }
}

/** Pieces in reading order become lines: a new one where the baseline moves. */
function linesOf(pieces: readonly Piece[]): PageLine[] {
  const lines: PageLine[] = [];
  let open: { text: string; x: number; y: number; right: number; height: number } | null = null;
  for (const { str, transform, width, height } of pieces) {
    if (str === '') continue;
    const x = transform[4] ?? 0;
    const y = -(transform[5] ?? 0);
    const tall = height || Math.abs(transform[3] ?? 0) || 10;
    if (open === null || Math.abs(y - open.y) > Math.max(tall, open.height) * 0.5) {
      if (open !== null && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() });
      open = { text: str, x, y, right: x + width, height: tall };
      continue;
    }
    const apart = x - open.right > tall * 0.18 && !/\s$/.test(open.text) && !/^\s/.test(str);
    open.text += apart ? ` ${str}` : str;
    open.right = Math.max(open.right, x + width);
    if (str.trim() !== '') open.height = Math.max(open.height, tall);
  }
  if (open !== null && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() });
  return lines;
}
