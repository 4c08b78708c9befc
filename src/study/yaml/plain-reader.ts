/**
 * Reads the YAML that studies are written in: mappings and lists by indentation or in brackets, plain and quoted text,
 * comments. Whatever else YAML can do (anchors, tags, block text, several documents, tabs, odd keys) and whatever is wrong
 * is left to the library `yaml`: the reader gives up rather than guess. It exists because a study has thousands of files
 * and the library takes most of the time of reading them.
 */
import { notPlain } from './not-plain.js';
import { isWord, scalarOf } from './plain-scalar.js';
import { quotedAt } from './quoted.js';

/** Where each field of a mapping and each entry of a list begins. */
export type Places = Map<object, Map<string | number, number>>;

const blockKey = /([A-Za-z_][\w.-]{0,99}):(?: +|(?=\n)|$)/y;
const flowKey = /([A-Za-z_][\w.-]{0,99}):(?=[ \n])/y;
/** Characters of which one never knows at sight: tabs, carriage returns and other controls, marks of byte order. */
const odd = /[^\n\P{Cc}]|\ufeff/u;
const deepest = 50;

const codeOf = (sign: string): number => sign.charCodeAt(0);
const [newline, space, quote, hash, apostrophe] = [codeOf('\n'), codeOf(' '), codeOf('"'), codeOf('#'), codeOf("'")];
const [comma, dash, colon] = [codeOf(','), codeOf('-'), codeOf(':')];
const [open, close, openBrace, closeBrace] = [codeOf('['), codeOf(']'), codeOf('{'), codeOf('}')];

/** Signs with which plain text may not begin. */
const startsOther = new Set([...`,[]{}#&*!|>'"%@\`?:`].map(codeOf));
const endsFlow = new Set([comma, open, close, openBrace, closeBrace]);

export class PlainReader {
  private at = 0;
  /** Of the line that `at` stands on; −1 at the end. */
  private indent = -1;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly places: Places | null,
  ) {}

  /** @throws notPlain */
  document(): { readonly value: unknown; readonly start: number } {
    if (odd.test(this.text)) throw notPlain;
    this.toContent();
    const start = this.at;
    if (this.indent !== 0) throw notPlain;
    const value = this.block();
    if (this.at < this.text.length) throw notPlain;
    return { value, start };
  }

  /** Past empty lines and comments to the first sign of the next line that says something. */
  private toContent(): void {
    const { text } = this;
    let at = this.at;
    for (;;) {
      const start = at;
      while (text.charCodeAt(at) === space) at++;
      if (at >= text.length) {
        this.indent = -1;
        this.at = at;
        return;
      }
      const here = text.charCodeAt(at);
      if (here !== newline && here !== hash) {
        this.indent = at - start;
        this.at = at;
        return;
      }
      at = text.indexOf('\n', at) + 1;
      if (at === 0) at = text.length;
    }
  }

  /** The rest of a line after a value: nothing but spaces and a comment. */
  private endLine(): void {
    const { text } = this;
    let at = this.at;
    while (text.charCodeAt(at) === space) at++;
    const here = text.charCodeAt(at);
    if (here === hash && (at === 0 || text.charCodeAt(at - 1) === space)) at = text.indexOf('\n', at);
    else if (at < text.length && here !== newline) throw notPlain;
    this.at = at < 0 || at >= text.length ? text.length : at + 1;
    this.toContent();
  }

  private get onEntry(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.text.charCodeAt(this.at + 1) === space;
  }

  private get onKey(): boolean {
    blockKey.lastIndex = this.at;
    return blockKey.test(this.text);
  }

  private note(owner: object, step: string | number, offset: number): void {
    if (this.places === null) return;
    const known = this.places.get(owner);
    if (known === undefined) this.places.set(owner, new Map([[step, offset]]));
    else known.set(step, offset);
  }

  private block(): unknown {
    if (++this.depth > deepest) throw notPlain;
    const value = this.onEntry ? this.list(this.indent) : this.mapping(this.indent);
    this.depth--;
    return value;
  }

  private mapping(indent: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    while (this.indent === indent) {
      const start = this.at;
      const key = this.key(blockKey, fields);
      this.note(fields, key, start);
      fields[key] = this.field(indent);
    }
    if (this.indent > indent) throw notPlain;
    return fields;
  }

  private list(indent: number): unknown[] {
    const entries: unknown[] = [];
    while (this.indent === indent && this.onEntry) {
      const dashAt = this.at;
      this.at += 2;
      while (this.text.charCodeAt(this.at) === space) this.at++;
      this.note(entries, entries.length, this.at);
      if (this.onKey) {
        this.indent = indent + this.at - dashAt;
        if (++this.depth > deepest) throw notPlain;
        entries.push(this.mapping(this.indent));
        this.depth--;
      } else {
        entries.push(this.inline(indent));
        this.endLine();
      }
    }
    if (this.indent > indent) throw notPlain;
    return entries;
  }

  private key(pattern: RegExp, fields: Record<string, unknown>): string {
    pattern.lastIndex = this.at;
    const key = pattern.exec(this.text)?.[1];
    if (key === undefined || key === '__proto__' || isWord(key) || Object.hasOwn(fields, key)) throw notPlain;
    this.at = pattern.lastIndex;
    return key;
  }

  /** What stands after `key:`, on the same line or below it. */
  private field(indent: number): unknown {
    const here = this.text.charCodeAt(this.at);
    if (this.at < this.text.length && here !== newline && here !== hash) {
      const value = this.inline(indent);
      this.endLine();
      return value;
    }
    this.endLine();
    // A list may stand as deep as the field it belongs to.
    if (this.indent < indent || (this.indent === indent && !this.onEntry)) return null;
    if (this.onEntry || this.onKey) return this.block();
    const value = this.inline(indent);
    this.endLine();
    return value;
  }

  private inline(indent: number): unknown {
    switch (this.text.charCodeAt(this.at)) {
      case openBrace:
        return this.flowMapping(indent);
      case open:
        return this.flowList(indent);
      case quote:
      case apostrophe:
        return this.quoted(indent);
      default:
        return this.plain(indent);
    }
  }

  private quoted(indent: number): string {
    const { text, end } = quotedAt(this.text, this.at, indent);
    this.at = end;
    return text;
  }

  private begins(inFlow: boolean): void {
    const here = this.text.charCodeAt(this.at);
    if (Number.isNaN(here) || here === newline || startsOther.has(here)) throw notPlain;
    if (here !== dash) return;
    const next = this.text.charCodeAt(this.at + 1);
    if (Number.isNaN(next) || next === space || next === newline || (inFlow && endsFlow.has(next))) throw notPlain;
  }

  /** Plain text to the end of its line, and of the deeper lines that follow. */
  private plain(indent: number): unknown {
    this.begins(false);
    const { text } = this;
    let found = '';
    for (;;) {
      const lineEnd = text.indexOf('\n', this.at);
      let line = text.slice(this.at, lineEnd < 0 ? text.length : lineEnd);
      const comment = line.indexOf(' #');
      this.at += comment < 0 ? line.length : comment;
      if (comment >= 0) line = line.slice(0, comment);
      line = withoutTrailingSpaces(line);
      if (line.charCodeAt(line.length - 1) === colon || line.includes(': ')) throw notPlain;
      found = found === '' ? line : `${found} ${line}`;
      if (comment >= 0 || lineEnd < 0) break;
      let next = lineEnd + 1;
      while (text.charCodeAt(next) === space) next++;
      const here = text.charCodeAt(next);
      if (next - lineEnd - 1 <= indent || next >= text.length || here === newline || here === hash) break;
      this.at = next;
    }
    return scalarOf(found);
  }

  /** Spaces and breaks between brackets; what goes on below stands deeper than the field. */
  private flowSpace(indent: number): void {
    const { text } = this;
    for (;;) {
      const here = text.charCodeAt(this.at);
      if (here === newline) {
        const start = this.at + 1;
        this.at = start;
        while (text.charCodeAt(this.at) === space) this.at++;
        if (this.at - start <= indent) throw notPlain;
      } else if (here === space) this.at++;
      else return;
    }
  }

  private flowMapping(indent: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    if (this.flowIsEmpty(indent, closeBrace)) return fields;
    do {
      const start = this.at;
      const key = this.key(flowKey, fields);
      this.note(fields, key, start);
      this.flowSpace(indent);
      fields[key] = this.flowValue(indent);
    } while (this.flowGoesOn(indent, closeBrace));
    return fields;
  }

  private flowList(indent: number): unknown[] {
    const entries: unknown[] = [];
    if (this.flowIsEmpty(indent, close)) return entries;
    do {
      this.note(entries, entries.length, this.at);
      entries.push(this.flowValue(indent));
    } while (this.flowGoesOn(indent, close));
    return entries;
  }

  private flowIsEmpty(indent: number, end: number): boolean {
    if (++this.depth > deepest) throw notPlain;
    this.at++;
    this.flowSpace(indent);
    if (this.text.charCodeAt(this.at) !== end) return false;
    this.at++;
    this.depth--;
    return true;
  }

  private flowGoesOn(indent: number, end: number): boolean {
    this.flowSpace(indent);
    const here = this.text.charCodeAt(this.at);
    if (here !== comma && here !== end) throw notPlain;
    this.at++;
    if (here === comma) {
      this.flowSpace(indent);
      if (this.text.charCodeAt(this.at) !== end) return true;
      this.at++;
    }
    this.depth--;
    return false;
  }

  private flowValue(indent: number): unknown {
    const here = this.text.charCodeAt(this.at);
    return here === openBrace || here === open || here === quote || here === apostrophe
      ? this.inline(indent)
      : this.flowPlain(indent);
  }

  private flowPlain(indent: number): unknown {
    this.begins(true);
    const { text } = this;
    let found = '';
    let start = this.at;
    let at = this.at;
    const take = (): void => {
      const piece = withoutTrailingSpaces(text.slice(start, at));
      found = found === '' ? piece : piece === '' ? found : `${found} ${piece}`;
    };
    for (; ; at++) {
      const here = text.charCodeAt(at);
      if (Number.isNaN(here)) throw notPlain;
      if (endsFlow.has(here)) break;
      const next = text.charCodeAt(at + 1);
      if (here === colon && (next === space || next === newline || endsFlow.has(next))) throw notPlain;
      if (here === hash && text.charCodeAt(at - 1) === space) throw notPlain;
      if (here !== newline) continue;
      take();
      this.at = at;
      this.flowSpace(indent);
      start = this.at;
      // An empty line would be a break in the text.
      if (text.lastIndexOf('\n', start - 1) !== at) throw notPlain;
      at = start - 1;
    }
    take();
    this.at = at;
    return scalarOf(found);
  }
}

function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === space) end--;
  return end === text.length ? text : text.slice(0, end);
}
