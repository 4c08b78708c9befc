/** The student's own text: it survives a new export in every format; a broken mark is a problem with its place, and nothing is lost. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { compose } from '../../src/export/compose.js';
import { type ExportFormat, exportFile } from '../../src/export/export-file.js';
import type { DocumentDraft } from '../../src/export/model.js';
import { readOwnTexts } from '../../src/export/own/text-places.js';
import { smallSite } from '../pages/small-site.js';

let study: Assessment;
let document: DocumentDraft;
let folder: string;
const folders: string[] = [];
beforeAll(async () => {
  study = (await smallSite({ cases: { one: { kind: 'series', instruments: ['I-CULT'] } } })).assessment;
  document = compose(study, 'thesis', 'kk');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'elshi-own-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

const write = (format: ExportFormat, name = `thesis.${format}`, keep?: string) =>
  exportFile(document, study, format, join(folder, name), keep);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const put = (name: string, change: (text: string) => string): void =>
  writeFileSync(join(folder, name), change(read(name)));
const inPlace = (id: string, text: string) => (whole: string) =>
  whole.replace(
    new RegExp(`(<!-- elshi:own ${id} -->)[\\s\\S]*?(<!-- elshi:end ${id} -->)`),
    (_, a, b) => `${a}${text}${b}`,
  );

describe.each(['md', 'html'] as const)('own text in %s', (format) => {
  const file = `thesis.${format}`;
  const own = format === 'md' ? '\n\nМенің **ойым** <тексерілген>: ӘІҢҒҮҰҚӨҺ.\n\n' : '\n<p>Менің <b>ойым</b>.</p>\n';

  it('survives as it was written, byte by byte, and a third export changes nothing', () => {
    write(format);
    put(file, inPlace('theory', own));
    const outcome = write(format);
    expect([outcome.taken, outcome.kept, outcome.problems]).toEqual([1, null, []]);
    expect(read(file)).toContain(`<!-- elshi:own theory -->${own}<!-- elshi:end theory -->`);
    const second = read(file);
    write(format);
    expect(read(file)).toBe(second);
    expect(readdirSync(folder)).toEqual([file]);
  });

  it.each([
    ['a missing end', (text: string) => text.replace('<!-- elshi:end theory -->', ''), 'own_place_nested'],
    ['a missing beginning', (text: string) => text.replace('<!-- elshi:own theory -->', ''), 'own_place_not_open'],
    [
      'a misspelt mark',
      (text: string) => text.replace('<!-- elshi:own theory -->', '<!-- elshi: own theory-->'),
      'own_marker_broken',
    ],
    [
      'a place twice',
      (text: string) => `${text}<!-- elshi:own theory -->x<!-- elshi:end theory -->`,
      'own_place_twice',
    ],
  ])('with %s: nothing is written, and the problem has line and column', (_, breaking, code) => {
    write(format);
    put(file, (text) => breaking(inPlace('theory', own)(text)));
    const before = read(file);
    const outcome = write(format);
    expect(outcome.written).toBeNull();
    expect(outcome.problems.map((problem) => problem.code)).toContain(code);
    expect(outcome.problems.every(({ line, column, file: name }) => line > 0 && column > 0 && name === file)).toBe(
      true,
    );
    expect(read(file)).toBe(before);
  });

  it('outside the places is kept in a file beside, and said', () => {
    write(format);
    put(file, (text) => text.replace('Зерттеу', 'Менің зерттеуім: Зерттеу'));
    const changed = read(file);
    const outcome = write(format);
    expect(outcome.problems.map(({ code }) => code)).toEqual(['own_text_elsewhere']);
    expect(basename(outcome.kept ?? '')).toBe(`thesis.kept-1.${format}`);
    expect(read(`thesis.kept-1.${format}`)).toBe(changed);
  });

  it('whose place is gone stands at the end, and survives there too', () => {
    write(format);
    put(file, (text) => `${text}\n<!-- elshi:own old-part -->\nескі ой\n<!-- elshi:end old-part -->\n`);
    const outcome = write(format);
    expect(outcome.problems.map(({ code }) => code)).toContain('own_place_gone');
    expect(readOwnTexts(read(file), file).places.get('old-part')).toContain('ескі ой');
    write(format);
    expect(readOwnTexts(read(file), file).places.get('old-part')).toContain('ескі ой');
  });

  it('with a picture wider than the page: said with its place, and shown no wider', () => {
    // A PNG says its width in bytes 16–19.
    const png = new Uint8Array(64);
    png.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(png.buffer).setUint32(16, 2000);
    writeFileSync(join(folder, 'wide.png'), png);
    write(format);
    put(file, inPlace('theory', format === 'md' ? '\n\n![кесте](wide.png)\n\n' : '\n<img src="wide.png" alt="">\n'));
    const outcome = write(format);
    expect(outcome.written).not.toBeNull();
    expect(outcome.problems).toMatchObject([{ code: 'picture_too_wide', args: { picture: 'wide.png', width: 2000 } }]);
    expect(outcome.problems[0]?.line).toBeGreaterThan(1);
    if (format === 'html') expect(read(file)).toContain('max-width:100%');
  });

  it('can be taken from another file', () => {
    write(format, `old.${format}`);
    put(`old.${format}`, inPlace('theory', own));
    expect(write(format, `new.${format}`, join(folder, `old.${format}`)).taken).toBe(1);
    expect(read(`new.${format}`)).toContain(own);
  });
});

describe('own text in Word', () => {
  const file = 'thesis.docx';
  const parts = (): Record<string, Uint8Array> => unzipSync(new Uint8Array(readFileSync(join(folder, file))));
  const documentXml = (): string => strFromU8(parts()['word/document.xml'] as Uint8Array);
  /** What Word does when somebody writes into a control: the hint goes, its mark goes, paragraphs stand there. */
  function writeInto(
    id: string,
    content: string,
    more: Record<string, string | Uint8Array> = {},
    edit = (xml: string) => xml,
  ): void {
    const all = parts();
    const xml = strFromU8(all['word/document.xml'] as Uint8Array);
    const changed = xml.replace(/<w:sdt>(?:(?!<\/w:sdt>)[\s\S])*?<\/w:sdt>/g, (control) =>
      control.includes(`w:val="elshi:own:${id}"`)
        ? control
            .replace('<w:showingPlcHdr/>', '')
            .replace(/<w:sdtContent>[\s\S]*<\/w:sdtContent>/, () => `<w:sdtContent>${content}</w:sdtContent>`)
        : control,
    );
    const added = Object.fromEntries(
      Object.entries(more).map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one]),
    );
    writeFileSync(join(folder, file), zipSync({ ...all, ...added, 'word/document.xml': strToU8(edit(changed)) }));
  }
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const withRelation = (id: string, type: string, target: string): Record<string, string> => ({
    'word/_rels/document.xml.rels': strFromU8(parts()['word/_rels/document.xml.rels'] as Uint8Array).replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
    ),
  });

  it('survives with its paragraphs, and the export after it changes nothing', () => {
    write('docx');
    writeInto('theory', paragraph('Менің ойым: ӘІҢҒҮҰҚӨҺ') + paragraph('екінші абзац'));
    const outcome = write('docx');
    expect([outcome.taken, outcome.kept, outcome.problems]).toEqual([1, null, []]);
    expect(documentXml()).toContain(paragraph('Менің ойым: ӘІҢҒҮҰҚӨҺ') + paragraph('екінші абзац'));
    const second = readFileSync(join(folder, file));
    write('docx');
    expect(readFileSync(join(folder, file)).equals(second)).toBe(true);
  });

  it('brings its picture along; one wider than the page is made to fit, and said', () => {
    write('docx');
    const picture = (cx: number) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cx / 2}"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rIdPic"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="${cx}" cy="${cx / 2}"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    writeInto('theory', picture(20_000_000), {
      ...withRelation('rIdPic', 'image', 'media/image1.png'),
      'word/media/image1.png': Uint8Array.of(1, 2, 3),
    });
    const outcome = write('docx');
    expect(outcome.problems.map(({ code }) => code)).toEqual(['picture_too_wide_word']);
    expect(outcome.problems[0]?.line).toBeGreaterThan(1);
    expect(
      Number(/<wp:extent cx="(\d+)" cy="(\d+)"\/><a:graphic><a:graphicData uri="x">/.exec(documentXml())?.[1]),
    ).toBeLessThan(6_000_000);
    expect(parts()['word/media/own1.png']).toEqual(Uint8Array.of(1, 2, 3));
    expect(strFromU8(parts()['word/_rels/document.xml.rels'] as Uint8Array)).toContain('Id="own1"');
  });

  it('with a chart that cannot be carried: nothing is written, the file stays', () => {
    write('docx');
    writeInto(
      'theory',
      '<w:p><w:r><w:object r:id="rIdChart"/></w:r></w:p>',
      withRelation('rIdChart', 'chart', 'charts/chart1.xml'),
    );
    const before = readFileSync(join(folder, file));
    const outcome = write('docx');
    expect([outcome.written, outcome.problems.map(({ code }) => code)]).toEqual([null, ['own_object_unsupported']]);
    expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
  });

  it('with a mark that is broken or stands twice: nothing is written, the paragraph is named', () => {
    write('docx');
    writeInto('theory', paragraph('x'), {}, (xml) =>
      xml.replace('w:val="elshi:own:theory"', 'w:val="elshi:own:the ory"'),
    );
    const outcome = write('docx');
    expect([outcome.written, outcome.problems[0]?.code]).toEqual([null, 'own_marker_broken']);
    expect(outcome.problems[0]?.line).toBeGreaterThan(1);
  });

  it('outside the controls is kept in a file beside', () => {
    write('docx');
    writeInto('theory', paragraph('x'), {}, (xml) =>
      xml.replace('<w:sectPr>', `${paragraph('менің қосымшам')}<w:sectPr>`),
    );
    const outcome = write('docx');
    expect(outcome.problems.map(({ code }) => code)).toEqual(['own_text_elsewhere']);
    expect(existsSync(join(folder, 'thesis.kept-1.docx'))).toBe(true);
  });

  it('in a file that is no Word file: nothing is written over it', () => {
    writeFileSync(join(folder, file), 'not a zip');
    const outcome = write('docx');
    expect([outcome.written, outcome.problems.map(({ code }) => code)]).toEqual([null, ['own_file_unreadable']]);
    expect(read(file)).toBe('not a zip');
  });
});
