import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText, hashOfText, paragraphsOf, usualLimits } from '../../../src/text/index.js';
import { pdfOf } from './pdf-of.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const remark = (result: Awaited<ReturnType<typeof extractText>>, kind: string) =>
  result.remarks.find((one) => one.kind === kind);
const codes = (result: Awaited<ReturnType<typeof extractText>>) => result.problems.map(({ code }) => code);

const documentXml = (paragraphs: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;
const docxParts = (xml: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(xml),
    ...more,
  });

describe('a text that was extracted', () => {
  it('is frozen in NFC with LF, an empty line between paragraphs, its hash and the places of its paragraphs', async () => {
    const { frozen } = await extractText(utf8('Бірінші тармақ.\r\nЕкiншi й тармақ.\r\n'), 'a.txt');
    expect(frozen?.text).toBe('Бірінші тармақ.\n\nЕкiншi й тармақ.\n'.normalize('NFC'));
    expect(frozen?.sha256).toBe(hashOfText(frozen?.text ?? ''));
    expect(frozen?.paragraphs.map(({ start, end }) => frozen.text.slice(start, end))).toEqual([
      'Бірінші тармақ.',
      'Екiншi й тармақ.'.normalize('NFC'),
    ]);
    expect(paragraphsOf(frozen?.text ?? '').map(({ start, end }) => [start, end])).toEqual(
      frozen?.paragraphs.map(({ start, end }) => [start, end]),
    );
  });

  it('has no soft hyphens, zero-width characters or direction marks, and says how many were taken out', async () => {
    const result = await extractText(utf8('бей\u00adбіт\u200bшілік \u202eсені\ufeffм\u202c\n'), 'a.txt');
    expect(result.frozen?.text).toBe('бейбітшілік сенім\n');
    expect(remark(result, 'invisible_removed')).toMatchObject({ count: 5, changed: true });
  });

  it('keeps words of mixed script as they are and counts them', async () => {
    const result = await extractText(utf8('Заңды енгiзiледi деп күнтiзбелiк жаз.\n'), 'a.txt');
    expect(result.frozen?.text).toContain('енгiзiледi');
    expect(remark(result, 'mixed_script_words')).toMatchObject({ count: 2, changed: false });
  });

  it('tells and converts UTF-16 and Windows-1251', async () => {
    const words = 'Об официальной помощи развитию';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
    const wide = await extractText(utf16, 'a.txt');
    expect([wide.encoding, wide.frozen?.text]).toEqual(['utf-16le', `${words}\n`]);
    const bytes = Uint8Array.from(
      [...words].map((letter) => {
        const code = letter.charCodeAt(0);
        return code < 128 ? code : code - 0x410 + 0xc0;
      }),
    );
    const old = await extractText(bytes, 'a.txt');
    expect([old.encoding, old.frozen?.text]).toEqual(['windows-1251', `${words}\n`]);
    expect(remark(old, 'encoding_converted')?.examples).toEqual(['windows-1251']);
  });

  it('puts hard-wrapped lines together and repairs the hyphens of line ends, not those of words', async () => {
    const lines = [
      'The Assembly spoke of peace and of the non-governmental sector, and it con-',
      'sidered what the humanitarian measures of this year have brought to the non-',
      'governmental organisations of the region, and what they have not brought to it',
      'so far in spite of everything that was promised.',
      'A second paragraph begins here and goes on for two lines of about the same',
      'width as the others above it.',
    ];
    const result = await extractText(utf8(lines.join('\n')), 'speech.txt');
    expect(result.frozen?.paragraphs).toHaveLength(2);
    expect(result.frozen?.text).toContain('it considered what');
    expect(result.frozen?.text).toContain('the non-governmental organisations');
    expect(remark(result, 'hyphens_joined')?.examples).toEqual(['con-sidered → considered']);
    expect(remark(result, 'hyphens_kept')?.count).toBe(1);
  });
});

describe('a PDF', () => {
  const page = (number: number, lines: string[]) => [
    { text: 'Сыртқы саясат тұжырымдамасы', y: 800, size: 9 },
    ...lines.map((text, at) => ({ text, y: 740 - at * 14 })),
    { text: `– ${number} –`, y: 40, size: 9 },
  ];

  it('loses its running headers and page numbers, joins lines and words, and keeps the map of its pages', async () => {
    const file = pdfOf([
      page(1, ['Гуманитарлық ынтымақтастық өңірдегі қауіп-', 'сіздікке қызмет етеді және сенімді нығайтады.']),
      page(2, ['Екінші бет өз сөйлемімен басталады, бірақ ол', 'келесі бетке']),
      page(3, ['өтеді, сонда ғана аяқталады.', 'Соңғы сөйлем осы жерде тұр.']),
    ]);
    const result = await extractText(file, 'a.pdf');
    expect(result.problems).toEqual([]);
    expect(result.frozen?.text).not.toMatch(/тұжырымдамасы|– 2 –/);
    expect(result.frozen?.text).toContain('өңірдегі қауіпсіздікке қызмет');
    expect(result.frozen?.text).toContain('келесі бетке өтеді');
    expect(remark(result, 'running_lines')).toMatchObject({ count: 6, changed: true });
    expect(result.frozen?.pages.map((one) => one.page)).toEqual([1, 2, 3]);
  });

  it('keeps a heading that only two pages of five repeat', async () => {
    const file = pdfOf(
      [1, 2, 3, 4, 5].map((number) => [
        ...(number < 3 ? [{ text: 'Бөлім', y: 800 }] : []),
        { text: `Мәтін ${'абвгд'.charAt(number - 1)} туралы.`, y: 700 },
      ]),
    );
    expect((await extractText(file, 'a.pdf')).frozen?.text.match(/Бөлім/g)).toHaveLength(2);
  });

  it('that is a picture, is locked or is damaged says so', async () => {
    expect(codes(await extractText(pdfOf([[], []], { picture: true }), 'a.pdf'))).toEqual(['pdf_picture_only']);
    const locked = pdfOf([[{ text: 'a', y: 700 }]], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
    });
    expect(codes(await extractText(locked, 'a.pdf'))).toEqual(['pdf_encrypted']);
    expect(codes(await extractText(utf8('%PDF-1.7 and nothing else'), 'a.pdf'))).toEqual(['pdf_broken']);
  });
});

describe('a DOCX', () => {
  it('gives its paragraphs', async () => {
    const result = await extractText(docxParts(documentXml(['Бірінші тармақ.', 'Екінші тармақ.'])), 'a.docx');
    expect(result.frozen?.text).toBe('Бірінші тармақ.\n\nЕкінші тармақ.\n');
  });

  it('that unpacks beyond the budget is called a bomb, whatever its header claims', async () => {
    const bomb = docxParts(documentXml(['a'.repeat(4_000_000)]));
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const limits = { ...usualLimits, unpackedBytes: 1024 * 1024 };
    expect(codes(await extractText(bomb, 'a.docx', limits))).toEqual(['zip_bomb']);
  });

  it('that declares entities is refused, and what it links from outside is never opened', async () => {
    const entity = documentXml(['&secret;']).replace(
      '?>',
      '?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
    );
    expect(codes(await extractText(docxParts(entity), 'a.docx'))).toEqual(['xml_entities']);
    const linked = docxParts(documentXml(['Мәтін.']), {
      'word/_rels/document.xml.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1/x.png" TargetMode="External"/></Relationships>',
      ),
    });
    const result = await extractText(linked, 'a.docx');
    expect(result.frozen?.text).toBe('Мәтін.\n');
    expect(remark(result, 'external_ignored')?.examples).toEqual(['http://127.0.0.1/x.png']);
  });

  it('cut off in the middle is damaged, not empty', async () => {
    const whole = docxParts(documentXml(['Мәтін.']));
    expect(codes(await extractText(whole.slice(0, whole.length - 40), 'a.docx'))).toEqual(['zip_broken']);
  });
});

describe('an HTML page', () => {
  it('gives headings, paragraphs, items and cells; scripts, frames and hidden parts stay out and are counted', async () => {
    const html = `<!doctype html><html><head><title>t</title><style>p{}</style></head><body><nav>Мәзір</nav><main>
      <header><h1>Заң</h1></header><p>Бірінші <b>тармақ</b><script>alert(1)</script>.</p><p hidden>жасырын</p>
      <ul><li>бір</li><li><p>екі</p></li></ul><table><tr><td>А</td><td>Б</td></tr></table></main><footer>©</footer></body></html>`;
    const result = await extractText(utf8(html), 'page.html');
    expect(result.frozen?.text.split('\n\n').map((one) => one.trim())).toEqual([
      'Заң',
      'Бірінші тармақ.',
      'бір',
      'екі',
      'А',
      'Б',
    ]);
    expect(result.frozen?.paragraphs.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'item',
      'item',
      'cell',
      'cell',
    ]);
    expect(remark(result, 'scripts_ignored')?.count).toBe(1);
    expect(remark(result, 'left_out')?.examples).toEqual(['<nav>', '<footer>']);
    expect(remark(result, 'hidden_left_out')?.count).toBe(1);
  });

  it('nested a hundred thousand deep is read without a crash', async () => {
    const deep = `<html>${'<div>'.repeat(100_000)}мәтін`;
    expect((await extractText(utf8(deep), 'a.html')).frozen?.text).toBe('мәтін\n');
  });
});

describe('an EPUB', () => {
  it('gives its chapters in the order of the spine', async () => {
    const file = zipSync({
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
      ),
      'OEBPS/book.opf': strToU8(
        '<package><manifest><item id="b" href="b.xhtml"/><item id="a" href="text/a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      ),
      'OEBPS/b.xhtml': strToU8('<html><body><p>Екінші.</p></body></html>'),
      'OEBPS/text/a.xhtml': strToU8('<html><body><p>Бірінші.</p></body></html>'),
    });
    const { frozen } = await extractText(file, 'a.epub');
    expect(frozen?.text).toBe('Бірінші.\n\nЕкінші.\n');
    expect(frozen?.pages).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 10 },
    ]);
  });
});

describe('what cannot be read', () => {
  it('is named: too large, of no known format, empty', async () => {
    const small = { ...usualLimits, fileBytes: 10 };
    expect(codes(await extractText(utf8('a longer file than that'), 'a.txt', small))).toEqual(['file_too_large']);
    expect(
      codes(
        await extractText(
          Uint8Array.from({ length: 300 }, (_, at) => at % 7),
          'x',
        ),
      ),
    ).toEqual(['format_unknown']);
    expect(codes(await extractText(utf8(' \n\u200b\n'), 'a.txt'))).toEqual(['empty_text']);
  });
});
