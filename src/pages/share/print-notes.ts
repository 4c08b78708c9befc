/**
 * Links as notes for who reads on paper: each address outside, and each source of the study, gets a number beside its link
 * and stands in a list at the end of the page; a source with who published it, when, and its own address. On the screen
 * neither is shown. An address that is itself the text of the link needs no note.
 *
 * `<a href="/en/sources/un-note/">source 1</a>` → `…<sup>1</sup>`, and at the end "1. United Nations, 3 May 2024: https://un.org/…"
 */
const link = /<a\b[^>]*\bhref="(https?:\/\/[^"]+|\/[a-z]{2}\/sources\/[^"/?#]+\/)"[^>]*>([\s\S]*?)<\/a>/g;
const sourceLink = /\bhref="\/[a-z]{2}\/sources\/([^"/?#]+)\/"/g;

/** `[3]` is the number of a source in the page's own list, which has its note. */
const numbered = /^\[\d+\]$/;

/** Beyond so many sources a list of their addresses is a book of its own: the page of sources is it. */
const mostSources = 160;

export interface NoteTexts {
  readonly heading: string;
  /** As HTML; null where the study has no such source. */
  readonly ofSource: (id: string) => string | null;
}

export function withPrintNotes(html: string, { heading, ofSource }: NoteTexts): string {
  const sources = new Set([...html.matchAll(sourceLink)].map(([, id = '']) => id));
  const noted = sources.size <= mostSources;
  // Most pages lead nowhere outside.
  if ((!noted || sources.size === 0) && !html.includes('href="http')) return html;
  const numbers = new Map<string, number>();
  const marked = html.replace(link, (whole, address: string, text: string) => {
    if (text.trim() === address || numbered.test(text.trim())) return whole;
    const isOutside = address.startsWith('http');
    if (!isOutside && !noted) return whole;
    const note = isOutside ? address : ofSource(decodeURIComponent(address.split('/')[3] ?? ''));
    if (note === null) return whole;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    return `${whole}<sup class="note-mark" aria-hidden="true">${number}</sup>`;
  });
  if (numbers.size === 0) return html;
  const list = [...numbers.keys()].map((note) => `<li>${note}</li>`).join('');
  return `${marked}<aside class="print-notes" aria-hidden="true"><h2>${heading}</h2><ol>${list}</ol></aside>`;
}
