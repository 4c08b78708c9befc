/**
 * The body of the Word document: real headings, captions with SEQ fields, REF fields to them, footnotes for numbers at
 * their first mention in a section, and content controls for the student's own text.
 */
import type { Block, Cell, Run, Sentence } from '../../model.js';
import { tagOf } from '../../own/place.js';
import { citationParts, type Finished } from '../finished.js';
import { stripHeight, stripPicture, stripWidth } from '../picture.js';
import { joinedRuns } from '../spacing.js';
import { columnWidths, widthOfLongestWord } from './column-widths.js';
import { type HeadingPage, pagesOfEntries } from './contents.js';
import { emuPerTwip, type PageShape, textWidth } from './page.js';
import { tableLetters } from './styles.js';
import { anchorLink, bookmarkXml, escapeXml, fieldXml, paragraphXml, runXml } from './xml.js';

export interface OwnXml {
  /** Block-level content of the control, references already those of the new package. */
  readonly xml: string;
}

export interface Body {
  readonly xml: string;
  /** Footnotes in order: the id is the place + 1. */
  readonly footnotes: readonly string[];
  /** Pictures of ours in order: word/media/strip-1.png … */
  readonly pictures: readonly Uint8Array[];
  readonly numberedLists: number;
  /** There is a table of contents and its page numbers are not known: Word must be asked for them. */
  readonly pagesWanted: boolean;
}

export function bodyXml(
  finished: Finished,
  shape: PageShape,
  own: ReadonlyMap<string, OwnXml>,
  pages: readonly HeadingPage[],
): Body {
  return new BodyWriter(finished, shape, own, pages).write();
}

/** The words of a cell without its citations, which break anywhere. */
const plainText = (cell: Cell | undefined): string =>
  (cell ?? []).map((run) => (run.kind === 'text' || run.kind === 'value' ? run.text : ' ')).join('');

class BodyWriter {
  private readonly footnotes: string[] = [];
  private readonly pictures: Uint8Array[] = [];
  private readonly bookmarks = new Map<string, number>();
  private noted = new Set<string>();
  private lists = 0;
  private controls = 0;
  private pagesWanted = false;

  constructor(
    private readonly finished: Finished,
    private readonly shape: PageShape,
    private readonly own: ReadonlyMap<string, OwnXml>,
    /** Where the headings came to stand when the file was laid out; empty: it was not. */
    private readonly pages: readonly HeadingPage[],
  ) {}

  write(): Body {
    const { document } = this.finished;
    const title = [
      paragraphXml('Title', runXml(document.title)),
      paragraphXml('Subtitle', runXml(document.subtitle)),
      ...(document.authors.length === 0 ? [] : [paragraphXml('Subtitle', runXml(document.authors.join(', ')))]),
      paragraphXml('TableNote', runXml(document.identity), '<w:jc w:val="center"/>'),
    ];
    const xml = [...title, ...document.blocks.map((block) => this.block(block))].join('\n');
    return {
      xml,
      footnotes: this.footnotes,
      pictures: this.pictures,
      numberedLists: this.lists,
      pagesWanted: this.pagesWanted,
    };
  }

  private bookmark(id: string): { readonly id: number; readonly name: string } {
    const known = this.bookmarks.get(id) ?? this.bookmarks.size + 1;
    this.bookmarks.set(id, known);
    return { id: known, name: `elshi_${known}` };
  }
  private marked(id: string, content: string): string {
    const { id: number, name } = this.bookmark(id);
    return bookmarkXml(number, name, content);
  }

  private run(run: Run, properties: string, withFootnotes: boolean): string {
    if (run.kind === 'text')
      return runXml(run.text, `${run.strong ? '<w:b/>' : ''}${run.emphasis ? '<w:i/>' : ''}${properties}`);
    if (run.kind === 'value') {
      const link = anchorLink(this.bookmark(`note ${run.note}`).name, run.text, properties);
      // A short document has its notes on the same page: a footnote would say them twice.
      return withFootnotes && !this.finished.document.compact ? link + this.footnoteFor(run.note) : link;
    }
    if (run.kind === 'cross') return this.cross(run.to, properties);
    const parts = citationParts(this.finished, run);
    if (parts === null) return '';
    const links = parts.items.map((item) => anchorLink(this.bookmark(`ref ${item.id}`).name, item.mark, properties));
    return [
      runXml(` ${parts.open}`, properties),
      links.join(runXml(parts.between, properties)),
      runXml(parts.close, properties),
    ].join('');
  }

  private footnoteFor(note: string): string {
    if (this.noted.has(note)) return '';
    this.noted.add(note);
    const place = (this.finished.placeOfNote.get(note) ?? 1) - 1;
    const id = this.footnotes.push(this.finished.notes[place]?.text ?? note);
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }

  /** The number of the target is a field; the words around it are text. */
  private cross(to: string, properties: string): string {
    const words = this.finished.cross(to);
    const target = this.finished.numbers.get(to);
    const { name } = this.bookmark(to);
    if (target === undefined || target.number === '') return anchorLink(name, words, properties);
    const at = words.indexOf(target.number);
    const switches = target.kind === 'section' ? `REF ${name} \\r \\h` : `REF ${name} \\h`;
    return [
      at > 0 ? runXml(words.slice(0, at), properties) : '',
      fieldXml(switches, target.number, properties),
      at + target.number.length < words.length ? runXml(words.slice(at + target.number.length), properties) : '',
    ].join('');
  }

  private sentences(sentences: readonly Sentence[], withFootnotes = true): string {
    return joinedRuns(sentences)
      .map((run) => this.run(run, '', withFootnotes))
      .join('');
  }

  private caption(kind: 'table' | 'figure', id: string, words: string, style: string): string {
    const [before, after] = this.finished.caption(kind, words);
    const number = this.finished.numbers.get(id)?.number ?? '';
    const field = fieldXml(`SEQ ${kind === 'table' ? 'Table' : 'Figure'} \\* ARABIC`, number);
    const content = `${before === '' ? '' : runXml(before)}${this.marked(id, field)}${runXml(after)}`;
    return paragraphXml(style, content);
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        // The first mention of a number in a section carries its footnote.
        if (block.level <= 2) this.noted = new Set();
        const unnumbered = block.numbered ? '' : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
        return paragraphXml(`Heading${block.level}`, this.marked(block.id, runXml(block.text)), unnumbered);
      }
      case 'paragraph':
        return paragraphXml('BodyText', this.sentences(block.sentences));
      case 'list': {
        const number = block.ordered ? ++this.lists + 2 : 2;
        const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;
        return block.items.map((item) => paragraphXml('ListParagraph', this.sentences(item), properties)).join('');
      }
      case 'table':
        return [
          this.caption('table', block.id, block.caption, 'Caption'),
          this.table(block.head, block.rows, block.widths),
          block.note === undefined
            ? paragraphXml('TableNote', '')
            : paragraphXml('TableNote', this.sentences(block.note, false)),
        ].join('');
      case 'figure':
        return [
          this.figure(block),
          this.caption('figure', block.id, block.caption, 'FigureCaption'),
          block.note === undefined ? '' : paragraphXml('TableNote', this.sentences(block.note, false)),
        ].join('');
      case 'own':
        return this.control(block.id, block.hint);
      case 'contents':
        return this.contents();
      case 'references':
        return this.finished.referenceList
          .map((item) =>
            paragraphXml(
              'Bibliography',
              this.marked(`ref ${item.id}`, runXml(`${item.position}. ${item.text}`)),
              '<w:ind w:left="454" w:hanging="454"/>',
            ),
          )
          .join('');
      case 'notes':
        return this.finished.notes
          .map((note, index) =>
            paragraphXml('NoteText', this.marked(`note ${note.id}`, runXml(`${index + 1}. ${note.text}`))),
          )
          .join('');
      case 'page-break':
        return paragraphXml(null, '<w:r><w:br w:type="page"/></w:r>');
    }
  }

  private table(head: readonly string[], rows: readonly (readonly Cell[])[], widths: readonly number[]): string {
    const size = tableLetters(this.finished.document.compact);
    const needed = head.map((words, column) =>
      Math.max(...[words, ...rows.map((row) => plainText(row[column]))].map((text) => widthOfLongestWord(text, size))),
    );
    const wide = columnWidths(widths, needed, textWidth(this.shape));
    const cell = (content: string, index: number, shade = ''): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${wide[index]}" w:type="dxa"/>${shade}</w:tcPr>${paragraphXml('TableText', content)}</w:tc>`;
    const top = head
      .map((words, index) =>
        cell(runXml(words, '<w:b/>'), index, '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>'),
      )
      .join('');
    const body = rows.map(
      (row) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((content, index) => cell(content.map((run) => this.run(run, '', false)).join(''), index)).join('')}</w:tr>`,
    );
    return [
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${wide.reduce((sum, part) => sum + part, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
      `<w:tblGrid>${wide.map((part) => `<w:gridCol w:w="${part}"/>`).join('')}</w:tblGrid>`,
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${top}</w:tr>`,
      ...body,
      '</w:tbl>',
    ].join('');
  }

  /** Words, strip, value in three columns without lines. */
  private figure(block: Extract<Block, { kind: 'figure' }>): string {
    const room = textWidth(this.shape);
    const wide = [Math.floor(room * 0.34), Math.floor(room * 0.4), Math.floor(room * 0.26)];
    const cell = (content: string, index: number): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${wide[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraphXml('TableText', content, '<w:keepNext/>')}</w:tc>`;
    const rows = block.plot.rows.map((row) => {
      const said = row.said.map((run) => this.run(run, '', false)).join('');
      const strip = row.value === null ? '' : this.picture(stripPicture(block.plot, row), row.label);
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(runXml(row.label), 0)}${cell(strip, 1)}${cell(said, 2)}</w:tr>`;
    });
    return [
      `<w:tbl><w:tblPr><w:tblW w:w="${wide.reduce((sum, part) => sum + part, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`,
      `<w:tblGrid>${wide.map((part) => `<w:gridCol w:w="${part}"/>`).join('')}</w:tblGrid>`,
      ...rows,
      '</w:tbl>',
    ].join('');
  }

  private picture(bytes: Uint8Array, words: string): string {
    const id = this.pictures.push(bytes);
    const width = Math.floor(textWidth(this.shape) * 0.37) * emuPerTwip;
    const height = Math.floor((width * stripHeight) / stripWidth);
    return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${id}" name="strip ${id}" descr="${escapeXml(words)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="strip ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="strip${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }

  private control(id: string, hint: string): string {
    this.controls += 1;
    const kept = this.own.get(id);
    const alias = escapeXml(`${this.finished.say('export.own.name')}: ${id}`);
    return [
      `<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:tag w:val="${escapeXml(tagOf(id))}"/><w:id w:val="${700_000 + this.controls}"/>`,
      kept === undefined ? '<w:showingPlcHdr/>' : '',
      '</w:sdtPr><w:sdtContent>',
      kept?.xml ?? paragraphXml('Placeholder', runXml(hint)),
      '</w:sdtContent></w:sdt>',
    ].join('');
  }

  /** A table of contents with its entries already in it; page numbers are fields, filled where the pages are known. */
  private contents(): string {
    const entries = this.finished.document.blocks.flatMap((block) => {
      if (block.kind !== 'heading') return [];
      const number = this.finished.numbers.get(block.id)?.number ?? '';
      const { name } = this.bookmark(block.id);
      const words = `${number === '' ? '' : `${number} `}${block.text}`;
      return [{ level: block.level, name, words }];
    });
    const pages = pagesOfEntries(
      entries.map(({ words }) => words),
      this.pages,
    );
    this.pagesWanted = pages === null;
    const lines = entries.map(({ level, name, words }, index) => {
      const begin =
        index === 0
          ? '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          : '';
      const link = `<w:hyperlink w:anchor="${name}" w:history="1">${runXml(words)}<w:r><w:tab/></w:r>${fieldXml(`PAGEREF ${name} \\h`, String(pages?.[index] ?? ''))}</w:hyperlink>`;
      return paragraphXml(`TOC${level}`, `${begin}${link}`);
    });
    const end = paragraphXml(null, '<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    return [
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
      paragraphXml('TOCHeading', runXml(this.finished.say('export.contents'))),
      ...lines,
      end,
      '</w:sdtContent></w:sdt>',
    ].join('');
  }
}
