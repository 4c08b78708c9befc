/**
 * Links as notes for who reads on paper: each address outside gets a number beside its link and stands in a list at the
 * end of the page. On the screen neither is shown. An address that is itself the text of the link needs no note.
 */
const link = /<a\b[^>]*\bhref="(https?:\/\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/g;

export function withPrintNotes(html: string, heading: string): string {
  // Most pages lead nowhere outside.
  if (!html.includes('href="http')) return html;
  const numbers = new Map<string, number>();
  const marked = html.replace(link, (whole, address: string, text: string) => {
    if (text.trim() === address) return whole;
    const number = numbers.get(address) ?? numbers.size + 1;
    numbers.set(address, number);
    return `${whole}<sup class="note-mark" aria-hidden="true">${number}</sup>`;
  });
  if (numbers.size === 0) return html;
  const list = [...numbers.keys()].map((address) => `<li>${address}</li>`).join('');
  return `${marked}<aside class="print-notes" aria-hidden="true"><h2>${heading}</h2><ol>${list}</ol></aside>`;
}
