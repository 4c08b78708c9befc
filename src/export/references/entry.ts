/** What a reference is made of, taken from a source record; a title that is not known is said to be missing, never invented. */
import { type Language, speak } from '../../language/index.js';
import type { SourceRecord, Study } from '../../study/index.js';

export interface Entry {
  readonly id: string;
  readonly record: SourceRecord;
  readonly publisher: string;
  /** The title; else in brackets what the record was used for. */
  readonly title: string;
  readonly year: string | null;
}

export function entryOf(study: Study, id: string, language: Language): Entry | null {
  const record = study.sources.get(id);
  if (record === undefined) return null;
  const publisher = study.publishers.get(record.publisher)?.name ?? record.publisher;
  const title =
    record.title ??
    speak({ key: 'export.reference.untitled', args: { about: record.supports ?? record.url ?? id } }, language);
  return { id, record, publisher, title: title.replace(/\s+/g, ' ').trim(), year: record.date?.slice(0, 4) ?? null };
}

/** `26.11.2026`: the day a page was seen, as GOST writes it. */
export const dottedDay = (date: string): string => date.split('-').reverse().join('.');
