/** What a file says at a path, as a form shows it: the value as text, and what the leaf says about itself. */
import { missingReasons } from '../study/index.js';
import type { FieldShape } from './field-shape.js';

export type FieldPath = readonly (string | number)[];
type Fields = Record<string, unknown>;

export interface Leaf {
  /** Undefined: not written. */
  readonly value: unknown;
  readonly src: string;
  readonly note: string;
  /** One of the five reasons, `none`, or ''. */
  readonly why: string;
  readonly disputed: boolean;
  readonly wrapped: boolean;
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const wrappingKeys = new Set(['value', 'src', 'note', 'reason']);
const isWrapping = (value: unknown): value is Fields =>
  isFields(value) && 'value' in value && Object.keys(value).every((key) => wrappingKeys.has(key));

function rawAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const step of path) {
    if (isWrapping(value) && !(String(step) in value)) value = value['value'];
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

export function leafAt(root: unknown, path: FieldPath): Leaf {
  const raw = rawAt(root, path);
  const plain = { src: '', note: '', disputed: false, wrapped: false };
  if (isFields(raw) && 'disputed' in raw) return { ...plain, value: undefined, why: '', disputed: true };
  if (raw === 'none') return { ...plain, value: null, why: 'none' };
  if (!isWrapping(raw)) return { ...plain, value: raw, why: '' };
  const { value, src, note, reason } = raw;
  return {
    value: value === 'none' ? null : value,
    src: listed(src),
    note: typeof note === 'string' ? note : '',
    why: value === 'none' ? 'none' : (missingReasons.find((one) => one === reason) ?? ''),
    disputed: false,
    wrapped: true,
  };
}

const listed = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string').join(', ');

/** The entries of a list, also where the list carries its source. */
export function entriesAt(root: unknown, path: FieldPath): readonly unknown[] {
  const raw = rawAt(root, path);
  const list = isWrapping(raw) ? raw['value'] : raw;
  return Array.isArray(list) ? list : [];
}

/** A value as it stands in a field of a form. */
export function shownText(value: unknown, shape: FieldShape): string {
  if (value === null || value === undefined) return '';
  if (shape.kind === 'source' || shape.kind === 'values') return (Array.isArray(value) ? value : [value]).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What was typed, as the file keeps it; null when nothing was typed. What has no right form is kept as it is, to be shown as a problem. */
export function typedValue(text: string, shape: FieldShape): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (shape.kind) {
    case 'number': {
      const number = Number(trimmed.replace(',', '.'));
      return Number.isFinite(number) ? number : trimmed;
    }
    case 'flag':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : trimmed;
    case 'date':
      return /^\d{4}$/.test(trimmed) ? Number(trimmed) : trimmed;
    case 'source': {
      const ids = parts(trimmed);
      return ids.length === 1 ? ids[0] : ids;
    }
    case 'values':
      return parts(trimmed).map((part) => typedValue(part, shape.item));
    case 'text':
      return text;
    default:
      return trimmed;
  }
}

const parts = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
