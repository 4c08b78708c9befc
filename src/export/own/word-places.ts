/**
 * Reads the student's own text out of a Word file: the content of the controls that carry our tags, with all that it
 * refers to – pictures, links, footnotes, lists, styles – so that it stands in the new file as it stood in the old one.
 * What cannot be taken along (charts, embedded objects, endnotes) is a problem, and then nothing is written over.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Problem } from '../../study/index.js';
import {
  type Carried,
  firstOwnFootnote,
  isCarriedPicture,
  nothingCarried,
  ourNamespaces,
} from '../write/docx/package.js';
import { finding, wholeFile } from './finding.js';
import { idOfTag } from './place.js';
import { attribute, elements, opening, wordsOf } from './word-elements.js';
import { firstNumber, listsFor } from './word-lists.js';
import { narrowed, tooWide } from './word-pictures.js';
import { stylesFor } from './word-styles.js';

export interface OwnWord {
  readonly carried: Carried;
  readonly problems: readonly Problem[];
  /** Words of the file outside the places, paragraph by paragraph: what we had written. */
  readonly rest: string;
  /** The hash of what had been written, as the file itself says; '' where it does not. */
  readonly hash: string;
}

const mostUnpacked = 300 * 1024 * 1024;

type Parts = Readonly<Record<string, string>>;

export function readOwnWord(bytes: Uint8Array, file: string): OwnWord {
  let opened: Record<string, Uint8Array>;
  try {
    let size = 0;
    opened = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > mostUnpacked) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return unreadable(file);
  }
  const part = (name: string): string => (opened[name] === undefined ? '' : strFromU8(opened[name]));
  const parts: Parts = {
    document: part('word/document.xml'),
    relations: part('word/_rels/document.xml.rels'),
    styles: part('word/styles.xml'),
    numbering: part('word/numbering.xml'),
    footnotes: part('word/footnotes.xml'),
    footnoteRelations: part('word/_rels/footnotes.xml.rels'),
    custom: part('docProps/custom.xml'),
  };
  if (parts['document'] === '' || !isWellFormed(parts['document'] ?? '')) return unreadable(file);
  return new WordReader(parts, opened, file).read();
}

const unreadable = (file: string): OwnWord => ({
  carried: nothingCarried,
  problems: [finding('error', 'own_file_unreadable', file, wholeFile)],
  rest: '',
  hash: '',
});

function isWellFormed(xml: string): boolean {
  let good = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    good = false;
  });
  parser.on('doctype', () => {
    good = false;
  });
  parser.write(xml).close();
  return good;
}

interface Control {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly content: string;
  readonly isHint: boolean;
}

/** No words, and nothing else that a reader would see. */
const isEmpty = (content: string): boolean =>
  wordsOf(content).trim() === '' &&
  !/\br:(?:id|embed|link|pict)=|<m:|<w:(?:tbl|object|drawing|pict|sym)\b|Reference\b/.test(content);

class WordReader {
  private readonly problems: Problem[] = [];
  private readonly relations: string[] = [];
  private readonly media = new Map<string, Uint8Array>();
  private readonly renamed = new Map<string, string>();
  private readonly styleIds = new Set<string>();
  private readonly numberIds = new Map<string, string>();
  private readonly footnotes: string[] = [];
  private bookmarks = 200_000;

  constructor(
    private readonly parts: Parts,
    private readonly opened: Readonly<Record<string, Uint8Array>>,
    private readonly file: string,
  ) {}

  private get document(): string {
    return this.parts['document'] ?? '';
  }

  /** Word has no lines: the place is the number of the paragraph. */
  private say(severity: Problem['severity'], code: string, at: number, args: Problem['args'] = {}): void {
    const paragraph = [...this.document.slice(0, at).matchAll(/<w:p[ >]/g)].length + 1;
    this.problems.push(finding(severity, code, this.file, { line: paragraph, column: 1 }, { ...args, paragraph }));
  }

  read(): OwnWord {
    const places = new Map<string, { xml: string }>();
    const controls = this.controls();
    let rest = '';
    let copied = 0;
    for (const control of controls) {
      rest += this.document.slice(copied, control.from);
      copied = control.to;
      if (places.has(control.id)) this.say('error', 'own_place_twice', control.from, { id: control.id });
      else if (!control.isHint) places.set(control.id, { xml: this.taken(control.content, control.from) });
    }
    rest += this.document.slice(copied);
    for (const match of rest.matchAll(/w:val="(elshi:own:[^"]*)"/g))
      this.say('error', 'own_marker_broken', this.document.indexOf(match[0]), { mark: match[1] ?? '' });
    return {
      carried: {
        places,
        namespaces: this.namespaces(),
        relations: this.relations,
        media: this.media,
        styles: stylesFor(this.styleIds, this.parts['styles'] ?? ''),
        ...listsFor(this.numberIds, this.parts['numbering'] ?? ''),
        footnotes: this.footnotes,
      },
      problems: this.problems,
      rest: wordsOf(rest.replace(/<w:sdt>(?:(?!<\/w:sdt>)[\s\S])*?Table of Contents[\s\S]*?<\/w:sdt>/, '')),
      hash: /name="elshi-generated"[^>]*>\s*<vt:lpwstr>([^<]*)</.exec(this.parts['custom'] ?? '')?.[1] ?? '',
    };
  }

  /** Controls with our tags, outermost only; one inside another is a broken marker. */
  private controls(): Control[] {
    const found: Control[] = [];
    const stack: { at: number }[] = [];
    for (const match of this.document.matchAll(/<w:sdt(?:\s[^>]*)?>|<\/w:sdt>/g)) {
      if (match[0] !== '</w:sdt>') {
        stack.push({ at: match.index });
        continue;
      }
      const begun = stack.pop();
      if (begun === undefined) continue;
      const whole = this.document.slice(begun.at, match.index + match[0].length);
      const properties = /<w:sdtPr>[\s\S]*?<\/w:sdtPr>/.exec(whole)?.[0] ?? '';
      const tag = /<w:tag\s+w:val="([^"]*)"/.exec(properties)?.[1];
      const id = tag === undefined ? null : idOfTag(tag);
      if (id === null) continue;
      const from = whole.indexOf('<w:sdtContent>');
      const to = whole.lastIndexOf('</w:sdtContent>');
      if (!/^[A-Za-z0-9._-]+$/.test(id) || from < 0 || to < from) {
        this.say('error', 'own_marker_broken', begun.at, { mark: tag ?? '' });
        continue;
      }
      const content = whole.slice(from + '<w:sdtContent>'.length, to);
      if (/w:val="elshi:own:/.test(content)) this.say('error', 'own_place_nested', begun.at, { id, outer: id });
      found.push({
        id,
        from: begun.at,
        to: match.index + match[0].length,
        content,
        isHint: /<w:showingPlcHdr\s*\/>/.test(properties) || isEmpty(content),
      });
    }
    return found.sort((a, b) => a.from - b.from);
  }

  private relationOf(id: string, inFootnotes: boolean): { type: string; target: string; external: boolean } | null {
    const list = this.parts[inFootnotes ? 'footnoteRelations' : 'relations'] ?? '';
    for (const [element] of list.matchAll(/<Relationship\s[^>]*>/g))
      if (attribute(element, 'Id') === id)
        return {
          type: attribute(element, 'Type') ?? '',
          target: attribute(element, 'Target') ?? '',
          external: attribute(element, 'TargetMode') === 'External',
        };
    return null;
  }

  /** The content with its references turned to the new package. */
  private taken(content: string, at: number): string {
    let xml = this.withRelations(content, at, false);
    if (/<w:endnoteReference\b/.test(xml)) this.say('error', 'own_object_unsupported', at, { what: 'endnote' });
    if (/<w:comment(RangeStart|RangeEnd|Reference)\b/.test(xml)) {
      this.say('note', 'own_comments_left', at);
      xml = xml.replace(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '');
    }
    xml = xml.replace(
      /<w:footnoteReference\b([^>]*)w:id="(-?\d+)"([^>]*)\/>/g,
      (_, before: string, id: string, after: string) => {
        return `<w:footnoteReference${before}w:id="${this.footnote(id, at)}"${after}/>`;
      },
    );
    xml = this.withBookmarks(xml);
    for (const args of tooWide(xml)) this.say('note', 'picture_too_wide_word', at, args);
    for (const match of xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle)\s+w:val="([^"]*)"/g))
      this.styleIds.add(match[1] ?? '');
    xml = xml.replace(/<w:numId\s+w:val="(\d+)"\s*\/>/g, (whole, id: string) =>
      id === '0' ? whole : `<w:numId w:val="${this.numberFor(id)}"/>`,
    );
    return narrowed(xml);
  }

  private withRelations(content: string, at: number, inFootnotes: boolean): string {
    return content.replace(/\br:(id|embed|link|pict|href)="([^"]*)"/g, (whole, kind: string, id: string) => {
      if (id === '') return whole;
      const key = `${inFootnotes} ${id}`;
      const known = this.renamed.get(key);
      if (known !== undefined) return `r:${kind}="${known}"`;
      const relation = this.relationOf(id, inFootnotes);
      const extension = relation?.target.slice(relation.target.lastIndexOf('.') + 1).toLowerCase() ?? '';
      if (relation === null || (!relation.external && !isCarriedPicture(extension))) {
        this.say('error', 'own_object_unsupported', at, { what: relation?.target ?? id });
        return whole;
      }
      const name = `own${this.renamed.size + 1}`;
      this.renamed.set(key, name);
      if (relation.external) {
        this.relations.push(
          `<Relationship Id="${name}" Type="${relation.type}" Target="${relation.target}" TargetMode="External"/>`,
        );
      } else {
        const path = relation.target.startsWith('/') ? relation.target.slice(1) : `word/${relation.target}`;
        const bytes = this.opened[path];
        if (bytes === undefined) {
          this.say('error', 'own_object_unsupported', at, { what: relation.target });
          return whole;
        }
        this.media.set(`${name}.${extension}`, bytes);
        this.relations.push(`<Relationship Id="${name}" Type="${relation.type}" Target="media/${name}.${extension}"/>`);
      }
      return `r:${kind}="${name}"`;
    });
  }

  private footnote(id: string, at: number): number {
    const own = elements(this.parts['footnotes'] ?? '', 'w:footnote').find(
      (one) => attribute(opening(one), 'w:id') === id,
    );
    if (own === undefined || /\br:(embed|link|pict|href)="/.test(own) || /\br:id="/.test(own)) {
      this.say('error', 'own_object_unsupported', at, { what: `footnote ${id}` });
      return 1;
    }
    const renumbered = firstOwnFootnote + this.footnotes.length;
    for (const match of own.matchAll(/<w:(?:pStyle|rStyle)\s+w:val="([^"]*)"/g)) this.styleIds.add(match[1] ?? '');
    this.footnotes.push(own.replace(/(<w:footnote\b[^>]*w:id=")[^"]*"/, `$1${renumbered}"`));
    return renumbered;
  }

  private withBookmarks(xml: string): string {
    const ids = new Map<string, number>();
    return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g, (_, before: string, id: string) => {
      if (!ids.has(id)) ids.set(id, this.bookmarks++);
      return `${before}${ids.get(id)}"`;
    });
  }

  private numberFor(id: string): string {
    const known = this.numberIds.get(id) ?? String(firstNumber + this.numberIds.size);
    this.numberIds.set(id, known);
    return known;
  }

  /** Prefixes that the old file declares and ours does not. */
  private namespaces(): Readonly<Record<string, string>> {
    const root = /<w:document\b[^>]*>/.exec(this.document)?.[0] ?? '';
    return Object.fromEntries(
      [...root.matchAll(/\sxmlns:([A-Za-z0-9]+)="([^"]*)"/g)].flatMap(([, prefix = '', uri = '']) =>
        prefix in ourNamespaces ? [] : [[prefix, uri]],
      ),
    );
  }
}
