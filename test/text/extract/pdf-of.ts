/** Small PDF files for tests, written by hand: pages of lines at given heights, in any letters (by `uniXXXX` glyph names). */
export interface Line {
  text: string;
  y: number;
  x?: number;
  size?: number;
}

export function pdfOf(
  pages: readonly (readonly Line[])[],
  more: { trailer?: string; picture?: boolean } = {},
): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))].sort();
  const codes = new Map(letters.map((letter, at) => [letter, at + 33]));
  const names = letters.map(
    (letter) => `/uni${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const hex = (text: string): string =>
    [...text].map((letter) => (codes.get(letter) as number).toString(16).padStart(2, '0')).join('');
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar ${32 + letters.length} /Widths [${letters.map(() => 500).join(' ')}] /Encoding << /Type /Encoding /Differences [33 ${names.join(' ')}] >> >>`,
  );
  const parent = objects.length + 1 + pages.length * 2;
  const kids = pages.map((lines) => {
    const content = more.picture
      ? '0.5 g 50 50 300 300 re f'
      : lines.map(({ text, y, x = 70, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const catalogue = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root ${catalogue} 0 R ${more.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(file);
}
