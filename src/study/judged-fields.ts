/** The judged fields of a case one by one: what two coders are compared on, and at which level of measurement. */
import type { CaseRecord } from './schema/case.js';
import type { CodingRecord } from './schema/coding.js';

export interface JudgedField {
  /** Dotted path in the case and in the coding alike. */
  readonly path: string;
  /** `set`: a list of codes, the same when all its codes are. */
  readonly level: 'nominal' | 'ordinal' | 'set';
}

const nominal = (...paths: string[]): JudgedField[] => paths.map((path) => ({ path, level: 'nominal' }));
const ordinal = (...paths: string[]): JudgedField[] => paths.map((path) => ({ path, level: 'ordinal' }));
const sets = (...paths: string[]): JudgedField[] => paths.map((path) => ({ path, level: 'set' }));

export const judgedFields: readonly JudgedField[] = [
  ...nominal('concepts.primary'),
  ...sets('concepts.also'),
  ...nominal('form.primary', 'form.carrier'),
  ...sets('form.other'),
  ...ordinal(
    ...['initiator', 'medium', 'geometry', 'permanence', 'addressee', 'function', 'level'].map(
      (axis) => `form.axes.${axis}`,
    ),
  ),
  ...sets('directions', 'values', 'functions', 'levels', 'instruments'),
  ...nominal('path.direct', 'path.indirect', 'implementation'),
  ...ordinal('economic_link.code'),
  ...nominal(
    'audience.elite',
    'audience.expert',
    'audience.mass',
    'audience.foreign_media_only',
    'audience.counterpart_society',
    'beneficiaries.defined',
  ),
  ...ordinal('interaction.depth', 'evaluation.level'),
  ...nominal('security_relevance.code', 'security_relevance.level'),
];

export type JudgedValue = string | number | boolean;

/** Null: not known, or not judged. Codes of a set are put in order, so that equal sets are equal values. */
export function judgedValue(record: CaseRecord | CodingRecord, { path, level }: JudgedField): JudgedValue | null {
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object') return null;
    value = (value as Record<string, unknown>)[step];
  }
  if (level === 'set') {
    if (!Array.isArray(value)) return null;
    // A list that the schema makes empty when nothing was said is not a judgement that it is empty.
    if (value.length === 0 && path.includes('.')) return judgedValue(record, owner(path)) === null ? null : '–';
    return value.length === 0 ? '–' : [...value].sort().join(' ');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Further concepts and forms are judged once the first one is. */
const owner = (path: string): JudgedField => ({ path: path.replace(/\.\w+$/, '.primary'), level: 'nominal' });

/** Codes of a set may be written as a list or, as the workbench writes them, in one line. */
export function writtenValue(value: unknown): JudgedValue | null {
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(String).sort().join(' ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
