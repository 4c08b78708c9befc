/** The kinds of card that can be edited: in which file each stands, and which part of the file is its own. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  actor,
  caseRecord,
  codingRecord,
  commitment,
  documentCard,
  experience,
  norm,
  publisher,
  source,
  verdictResponse,
} from '../study/index.js';
import { type FieldShape, fieldShape } from './field-shape.js';

export const cardKinds = [
  'case',
  'source',
  'actor',
  'publisher',
  'document',
  'norm',
  'experience',
  'response',
  'statistic',
  'coding',
  'document_card',
] as const;
export type CardKind = (typeof cardKinds)[number];
export const isCardKind = (text: string): text is CardKind => cardKinds.some((kind) => kind === text);

const schemas: Readonly<Record<Exclude<CardKind, 'statistic'>, z.ZodType>> = {
  case: caseRecord,
  source,
  actor,
  publisher,
  document: commitment,
  norm,
  experience,
  response: verdictResponse,
  coding: codingRecord,
  document_card: documentCard,
};
const statisticShape: FieldShape = {
  kind: 'group',
  none: false,
  nullable: false,
  required: true,
  fields: new Map(
    ['unit', 'partner', 'period', 'value', 'status', 'low', 'high', 'record', 'note'].map((name) => [
      name,
      { kind: 'text' as const, none: false, nullable: true, required: ['unit', 'period', 'record'].includes(name) },
    ]),
  ),
};
const shapes = new Map<CardKind, FieldShape>();

export function shapeOfCard(kind: CardKind): FieldShape {
  if (kind === 'statistic') return statisticShape;
  let shape = shapes.get(kind);
  if (shape === undefined) {
    shape = fieldShape(schemas[kind]);
    shapes.set(kind, shape);
  }
  return shape;
}

const lists: Partial<Record<CardKind, string>> = {
  actor: 'actors.yaml',
  publisher: 'publishers.yaml',
  document: 'commitments.yaml',
  response: 'responses.yaml',
};
/** Cards of these kinds are entries of one list. */
export const isEntry = (kind: CardKind): boolean => lists[kind] !== undefined;

const plainId = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u;

/** The file of a card; null when the name cannot be one. `id` of a coding is `<coder>/<case>`, of a statistic `<table>/<line>`. */
export function fileOfCard(kind: CardKind, id: string): string | null {
  const steps = id.split('/');
  if (!steps.every((step) => plainId.test(step))) return null;
  const list = lists[kind];
  if (list !== undefined) return steps.length === 1 ? list : null;
  switch (kind) {
    case 'case':
      return steps.length === 1 ? `initiatives/${id}.yaml` : null;
    case 'source':
      return steps.length === 1 ? `sources/${id}.yaml` : null;
    case 'norm':
      return steps.length === 1 ? `norms/${id}.yaml` : null;
    case 'experience':
      return steps.length === 1 ? `experience/${id}.yaml` : null;
    case 'document_card':
      return steps.length === 1 ? `documents/${id}/card.yaml` : null;
    case 'coding':
      return steps.length === 2 ? `codings/${id}.yaml` : null;
    default:
      return steps.length >= 2 ? `statistics/${steps.slice(0, -1).join('/')}.csv` : null;
  }
}

/** The part of a text that is a card's own. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Null: the card is not in this text. The whole text belongs to a card that has a file of its own. */
export function cutOf(kind: CardKind, id: string, text: string): Cut | null {
  if (kind === 'statistic') return lineOf(text, Number(id.split('/').at(-1)));
  if (!isEntry(kind)) return { start: 0, end: text.length };
  const key = kind === 'response' ? null : 'id';
  const document = parseDocument(text, { logLevel: 'silent' });
  if (!isSeq(document.contents)) return null;
  const { items } = document.contents;
  const index =
    key === null ? Number(id) - 1 : items.findIndex((item) => isMap(item) && String(item.get(key) ?? '') === id);
  const item = items[index];
  if (item === undefined || !isMap(item) || item.flow === true) return item === undefined ? null : flowCut(item, text);
  const startOf = (one: unknown): number | null => {
    const key0 = isMap(one) ? one.items[0]?.key : undefined;
    const at = isScalar(key0) ? key0.range?.[0] : undefined;
    return at === undefined ? null : text.lastIndexOf('\n', at) + 1;
  };
  const start = startOf(item);
  if (start === null) return null;
  const next = items[index + 1];
  const end = next === undefined ? text.length : (startOf(next) ?? text.length);
  return { start, end };
}

function flowCut(item: { range?: readonly [number, number, number] | null }, text: string): Cut | null {
  if (item.range === null || item.range === undefined) return null;
  const start = text.lastIndexOf('\n', item.range[0]) + 1;
  const line = text.indexOf('\n', item.range[1]);
  return { start, end: line < 0 ? text.length : line + 1 };
}

function lineOf(text: string, line: number): Cut | null {
  const rows = text.split('\n');
  const isRow = (row: string): boolean => row.trim() !== '' && !row.startsWith('#');
  // Remarks and the heading are no rows of figures.
  const heading = rows.findIndex(isRow);
  if (!Number.isInteger(line) || line <= heading + 1 || !isRow(rows[line - 1] ?? '')) return null;
  const start = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
  return { start, end: start + (rows[line - 1] as string).length };
}

export const joined = (text: string, cut: Cut, part: string): string =>
  text.slice(0, cut.start) + part + text.slice(cut.end);

/** A list with one more entry at its end. */
export function withEntry(text: string, part: string): string {
  const empty = text.replace(/^\[\s*\]\s*$/m, '');
  const body = empty.trim() === '' || empty.endsWith('\n') ? empty : `${empty}\n`;
  return `${body}${part.endsWith('\n') ? part : `${part}\n`}`;
}
