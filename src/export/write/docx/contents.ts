/**
 * Page numbers of the table of contents: each entry takes the page of the next laid-out heading of the same words. A
 * student's own headings stand between ours and are passed over; with one of ours missing nothing is filled, for a number
 * in the wrong line is worse than none.
 */
export interface HeadingPage {
  readonly title: string;
  readonly page: number;
}

const bare = (words: string): string => words.replace(/\s+/g, ' ').trim();

export function pagesOfEntries(entries: readonly string[], found: readonly HeadingPage[]): readonly number[] | null {
  let from = 0;
  const pages: number[] = [];
  for (const words of entries) {
    const at = found.findIndex(({ title }, index) => index >= from && bare(title) === bare(words));
    const heading = found[at];
    if (heading === undefined) return null;
    pages.push(heading.page);
    from = at + 1;
  }
  return pages;
}
