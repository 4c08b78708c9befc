/**
 * Blocks become the frozen text: paragraphs with an empty line between them, so that sentences never run across.
 * Example: blocks «Кіріспе» and «Осы Заң …» → «Кіріспе\n\nОсы Заң …\n», paragraphs at 0–7 and 9–….
 */
import { createHash } from 'node:crypto';
import { cleanParagraph } from './clean.js';
import type { Block, FrozenText, Paragraph } from './model.js';
import type { Remarks } from './remarks.js';

export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Null when nothing is left. `longest`: what goes beyond is cut at a paragraph, and `cut` says so. */
export function freeze(
  blocks: readonly Block[],
  remarks: Remarks,
  longest: number,
): { frozen: FrozenText | null; cut: boolean } {
  const paragraphs: Paragraph[] = [];
  const pages: { page: number; start: number }[] = [];
  const pieces: string[] = [];
  let at = 0;
  let cut = false;
  for (const block of blocks) {
    const text = cleanParagraph(block.text, remarks);
    if (text === '') continue;
    if (at + text.length > longest) {
      cut = true;
      break;
    }
    if (block.page !== null && pages.at(-1)?.page !== block.page) pages.push({ page: block.page, start: at });
    paragraphs.push({ start: at, end: at + text.length, kind: block.kind, page: block.page });
    pieces.push(text);
    at += text.length + 2;
  }
  if (pieces.length === 0) return { frozen: null, cut };
  const text = `${pieces.join('\n\n')}\n`;
  return { frozen: { text, sha256: hashOfText(text), paragraphs, pages }, cut };
}

/** The paragraphs of a text that is frozen already: what stands between empty lines. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const found of text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)) {
    const words = found[0].trimEnd();
    if (words.trim() !== '')
      paragraphs.push({ start: found.index, end: found.index + words.length, kind: 'paragraph', page: null });
  }
  return paragraphs;
}
