/** Pictures of the own text that are wider than the page: told, and made as wide as the text with their proportions kept. */
import { emuPerTwip, page, textWidth } from '../write/docx/page.js';

const most = textWidth(page) * emuPerTwip;
const inMillimetres = (emu: number): number => Math.round(emu / 36_000);

/** Width of each picture that does not fit, and what would fit, in millimetres. */
export const tooWide = (xml: string): readonly { readonly width: number; readonly most: number }[] =>
  [...xml.matchAll(/<wp:extent\b[^>]*cx="(\d+)"/g)]
    .map((match) => Number(match[1]))
    .filter((width) => width > most)
    .map((width) => ({ width: inMillimetres(width), most: inMillimetres(most) }));

export const narrowed = (xml: string): string =>
  xml.replace(/<w:drawing>[\s\S]*?<\/w:drawing>/g, (drawing) => {
    const width = Number(/<wp:extent\b[^>]*cx="(\d+)"/.exec(drawing)?.[1] ?? 0);
    if (width <= most) return drawing;
    const scale = most / width;
    return drawing.replace(
      /(<(?:wp:extent|a:ext)\b[^>]*?)cx="(\d+)"([^>]*?)cy="(\d+)"/g,
      (_, before: string, x: string, between: string, y: string) =>
        `${before}cx="${Math.floor(Number(x) * scale)}"${between}cy="${Math.floor(Number(y) * scale)}"`,
    );
  });
