/** The page of a thesis: A4 with margins of 30 mm left, 15 right, 20 above and below; lengths in twentieths of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const page = { width: mm(210), height: mm(297), left: mm(30), right: mm(15), top: mm(20), bottom: mm(20) };
export const compactPage = { ...page, left: mm(20), right: mm(15), top: mm(15), bottom: mm(15) };
export type PageShape = typeof page;

export const textWidth = (shape: PageShape): number => shape.width - shape.left - shape.right;
/** The same in EMU (914 400 an inch), in which pictures are measured. */
export const emuPerTwip = 635;
