/** A card as it stands on disk: its file, its part of the file, and what a new one begins with. */
import { stringify } from 'yaml';
import { type CardKind, cutOf, fileOfCard, isEntry } from '../../editing/index.js';
import { modelFacts, noFile, readStudyFile } from '../../study/index.js';

export interface CardOnDisk {
  readonly file: string;
  /** The whole file; '' when there is none. */
  readonly whole: string;
  readonly hash: string;
  readonly cut: { readonly start: number; readonly end: number };
  readonly text: string;
  readonly isNew: boolean;
  readonly firstLine: number;
}

/** Null: there is no such card, and it may not be begun under this name. */
export function cardOnDisk(root: string, kind: CardKind, id: string, begin: boolean, today: string): CardOnDisk | null {
  const file = fileOfCard(kind, id);
  if (file === null) return null;
  const read = readStudyFile(root, file);
  const exists = !('code' in read);
  const whole = exists ? read.text : '';
  const hash = exists ? read.hash : noFile;
  if (!exists && read.code !== 'file_unreadable') return null;
  const cut = exists ? cutOf(kind, id, whole) : null;
  if (cut !== null)
    return {
      file,
      whole,
      hash,
      cut,
      text: whole.slice(cut.start, cut.end),
      isNew: false,
      firstLine: whole.slice(0, cut.start).split('\n').length,
    };
  if (!begin || (exists && !isEntry(kind))) return null;
  const firstLine = exists ? whole.trimEnd().split('\n').length + 1 : 1;
  return {
    file,
    whole,
    hash,
    cut: { start: whole.length, end: whole.length },
    text: beginning(kind, id, today),
    isNew: true,
    firstLine,
  };
}

function beginning(kind: CardKind, id: string, today: string): string {
  const entry = (fields: object): string => stringify([fields], { lineWidth: 0 });
  const names = { kk: '', ru: '', en: '' };
  switch (kind) {
    case 'source':
      return stringify({
        title: null,
        publisher: '',
        date: null,
        url: null,
        kind: 'other',
        retrieved: today,
        licence: null,
      });
    case 'actor':
      return entry({ id, name: names, kind: 'A9', state_kind: 'nonstate', country: null });
    case 'publisher':
      return entry({ id, name: '', owner: 'independent' });
    case 'document':
      return entry({ id, text: names, document: '', place: null, date: null, url: null });
    case 'response':
      return entry({ item: '', by: '', date: today, text: '', src: '' });
    case 'norm':
      return stringify({
        id,
        title: names,
        lane: null,
        body: null,
        kind: null,
        adopted: { value: null, reason: 'not_yet_coded' },
        names: [],
      });
    case 'experience':
      return stringify({
        id,
        kind: 'country',
        country: null,
        title: names,
        model: Object.fromEntries(modelFacts.map((fact) => [fact, { value: null, reason: 'not_yet_coded' }])),
        tried: [],
        known: [],
      });
    case 'document_card':
      return stringify({
        title: names,
        owner: 'official',
        country: null,
        date: null,
        genre: 'other',
        texts: [],
        src: null,
      });
    case 'coding':
      return stringify({ coder: id.split('/')[0], date: today });
    default:
      return '';
  }
}
