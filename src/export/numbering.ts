/**
 * Numbers of sections, tables and figures, in the order of the document: `1`, `1.2`, table 3. A cross-reference knows
 * its target by id and gets the number here, so that it is the same in Word, Markdown and HTML.
 */
import { speak } from '../language/index.js';
import type { DocumentDraft } from './model.js';

export interface Numbered {
  readonly kind: 'section' | 'table' | 'figure';
  readonly number: string;
}

export function numbersOf(document: DocumentDraft): ReadonlyMap<string, Numbered> {
  const found = new Map<string, Numbered>();
  const section = [0, 0, 0];
  const counts = { table: 0, figure: 0 };
  const add = (id: string, numbered: Numbered): void => {
    if (found.has(id)) throw new Error(`two parts of the document are called ${id}`);
    found.set(id, numbered);
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      if (block.numbered) {
        section[block.level - 1] = (section[block.level - 1] ?? 0) + 1;
        section.fill(0, block.level);
      }
      add(block.id, { kind: 'section', number: block.numbered ? numberOf(section.slice(0, block.level)) : '' });
    } else if (block.kind === 'table' || block.kind === 'figure') {
      counts[block.kind] += 1;
      add(block.id, { kind: block.kind, number: String(counts[block.kind]) });
    }
  }
  return found;
}

/** 2.1; a section that stands in no chapter is 1, not 0.1. */
const numberOf = (section: readonly number[]): string => section.slice(section.findIndex((n) => n > 0)).join('.');

/** `2.1-бөлім`, `раздел 2.1`, `Table 3`; an unnumbered section by its own heading. */
export function crossText(document: DocumentDraft, numbers: ReadonlyMap<string, Numbered>, to: string): string {
  const target = numbers.get(to);
  if (target === undefined) throw new Error(`a cross-reference to ${to}, which is not in the document`);
  if (target.number !== '')
    return speak({ key: `export.cross.${target.kind}`, args: { n: target.number } }, document.language);
  const heading = document.blocks.find((block) => block.kind === 'heading' && block.id === to);
  return heading?.kind === 'heading' ? heading.text : to;
}

/** The caption in two parts around its number: kk `{n}-кесте – …`, ru `Таблица {n} – …`. */
export function captionParts(
  document: DocumentDraft,
  kind: 'table' | 'figure',
  caption: string,
): readonly [before: string, after: string] {
  const sign = '\uE002';
  const [before = '', after = ''] = speak(
    { key: `export.caption.${kind}`, args: { n: sign, caption } },
    document.language,
  ).split(sign);
  return [before, after];
}
