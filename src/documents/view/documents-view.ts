/**
 * The documents of a study as everything above sees them: each document with its texts, and all texts with their counts.
 * Made once for the same documents, whatever else changes in the study.
 */
import type { Study, StudyDocument, StudyDocuments, TextState } from '../../study/index.js';
import type { CodeCell, CodedText } from './coded-text.js';
import { before, standingOfCoder } from './standing.js';

export interface DocumentView {
  readonly id: string;
  readonly document: StudyDocument;
  /** One a language, or one a part. */
  readonly texts: readonly CodedText[];
  /** By language of the card: whether the text that counts rest on lies here. */
  readonly state: ReadonlyMap<string, TextState>;
  readonly coders: readonly string[];
  readonly codings: number;
}

export interface DocumentsView {
  /** Ordered by date, then id; what has no date comes last. */
  readonly documents: readonly DocumentView[];
  readonly byId: ReadonlyMap<string, DocumentView>;
  readonly texts: readonly CodedText[];
  /** Texts of a country, and texts of others about a country: a corpus has thousands. */
  readonly byCountry: ReadonlyMap<string, readonly CodedText[]>;
  readonly aboutCountry: ReadonlyMap<string, readonly CodedText[]>;
  readonly key: string;
  /** Which texts lie here: part of no fact, and of what a page can show. */
  readonly state: string;
}

const views = new WeakMap<StudyDocuments, DocumentsView>();
let last: { key: string; view: DocumentsView } | null = null;

export function documentsView(study: Study): DocumentsView {
  const { documents } = study;
  const known = views.get(documents);
  if (known !== undefined) return known;
  const state = [...documents.byId.values()]
    .map(({ texts, partTexts }) => [...texts.values(), ...partTexts].join())
    .join(';');
  const key = `${study.root}|${documents.key}`;
  const view = last !== null && last.key === key && last.view.state === state ? last.view : viewOf(documents, state);
  last = { key, view };
  views.set(documents, view);
  return view;
}

function viewOf(documents: StudyDocuments, state: string): DocumentsView {
  const all = [...documents.byId.values()].map((document): DocumentView => {
    const texts = textsOf(document, documents);
    const coders = new Set(document.card.counted.map(({ coder }) => coder));
    for (const { coder } of document.codings) coders.add(coder);
    return {
      id: document.id,
      document,
      texts,
      state: document.texts,
      coders: [...coders].sort(),
      codings: document.codings.reduce((sum, { rows }) => sum + rows.length, 0),
    };
  });
  all.sort((a, b) => compare(a.document.card.date ?? '9', b.document.card.date ?? '9') || compare(a.id, b.id));
  const texts = all.flatMap((view) => view.texts);
  return {
    documents: all,
    byId: new Map(all.map((view) => [view.id, view])),
    texts,
    byCountry: grouped(texts, ({ country }) => country),
    aboutCountry: grouped(texts, ({ card }) => card.about),
    key: documents.key,
    state,
  };
}

function grouped(texts: readonly CodedText[], of: (text: CodedText) => string | null): Map<string, CodedText[]> {
  const groups = new Map<string, CodedText[]>();
  for (const text of texts) {
    const country = of(text);
    if (country === null) continue;
    const list = groups.get(country);
    if (list === undefined) groups.set(country, [text]);
    else list.push(text);
  }
  return groups;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const yearOf = (date: string | null): number | null => {
  const year = Number(date?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
};

type CountRow = NonNullable<StudyDocument['counts']>[number];
type Bare = Omit<CodedText, 'codes' | 'byCoder' | 'paragraphs'>;

function textsOf(document: StudyDocument, documents: StudyDocuments): CodedText[] {
  const { card, id } = document;
  const bare: Bare[] =
    document.parts.length > 0
      ? document.parts.map((part) => ({
          id: `${id}#${part.id}`,
          document: id,
          part: part.id,
          card,
          country: part.country,
          label: part.label,
          date: part.date,
          year: yearOf(part.date),
          lang: part.lang,
          words: part.words,
          sentences: part.sentences,
          sha256: part.sha256,
          file: `documents/${id}/counts.csv`,
        }))
      : card.texts.map((text) => ({
          id: `${id}@${text.lang}`,
          document: id,
          part: null,
          card,
          country: card.country,
          label: card.country ?? '',
          date: card.date,
          year: yearOf(card.date),
          lang: text.lang,
          words: text.words,
          sentences: text.sentences,
          sha256: text.sha256,
          file: `documents/${id}/counts.csv`,
        }));
  const rows = new Map<string, CountRow[]>();
  for (const row of document.counts ?? []) {
    const key = row.part === null ? `@${row.lang}` : `#${row.part}`;
    const list = rows.get(key);
    if (list === undefined) rows.set(key, [row]);
    else list.push(row);
  }
  const unread: readonly CountRow[] | null = document.counts === null ? null : [];
  const zeros = new Map<string, readonly (readonly [string, CodeCell])[]>();
  return bare.map((text) => ({
    ...text,
    ...cellsOf(text, rows.get(text.part === null ? `@${text.lang}` : `#${text.part}`) ?? unread, documents, zeros),
  }));
}

type Zeros = Map<string, readonly (readonly [string, CodeCell])[]>;

/** What a coder who found nothing in a text of this language found, by code; the same for all texts of a card. */
function zerosOf(
  { coder, codes }: Bare['card']['counted'][number],
  lang: string,
  { coders }: StudyDocuments,
  zeros: Zeros,
): readonly (readonly [string, CodeCell])[] {
  const key = `${lang} ${coder} ${codes.join()}`;
  let found = zeros.get(key);
  if (found === undefined) {
    found = codes.map((code) => [
      `${coder} ${code}`,
      {
        code,
        coder,
        coderName: coders.get(coder)?.name ?? null,
        standing: standingOfCoder(coders, coder, code, lang),
        hits: 0,
        sentences: 0,
        offsets: [],
        line: null,
      },
    ]);
    zeros.set(key, found);
  }
  return found;
}

/** Coders whose counts here are of other words than the card's text: what they found in this text nobody knows. */
function countersOfOtherWords({ sha256 }: Bare, rows: readonly CountRow[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of rows) if (sha256?.startsWith(row.text) !== true) found.add(row.coder);
  return found;
}

function cellsOf(
  text: Bare,
  rows: readonly CountRow[] | null,
  documents: StudyDocuments,
  zeros: Zeros,
): Pick<CodedText, 'codes' | 'byCoder' | 'paragraphs'> {
  const byCoder = new Map<string, CodeCell>();
  const paragraphs = new Map<string, Map<string, CodeCell>>();
  // A zero rests on a file of counts, on a text with a hash, and on that very text; else the code is unread.
  const ofOtherWords = countersOfOtherWords(text, rows ?? []);
  for (const counted of rows === null || text.sha256 === null ? [] : text.card.counted) {
    const { coder, lang, countries } = counted;
    if (ofOtherWords.has(coder)) continue;
    if (!lang.includes(text.lang)) continue;
    if (countries != null && (text.country === null || !countries.includes(text.country))) continue;
    for (const [key, cell] of zerosOf(counted, text.lang, documents, zeros)) byCoder.set(key, cell);
  }
  for (const row of rows ?? []) {
    // A count of a text that is not this one, or that nobody declared, is told by the check and counts nowhere.
    const looked = byCoder.get(`${row.coder} ${row.code}`);
    if (looked === undefined || text.sha256 === null || !text.sha256.startsWith(row.text)) continue;
    const cell: CodeCell = {
      ...looked,
      hits: row.count,
      sentences: row.sentences,
      offsets: row.offsets,
      line: row.line,
    };
    if (row.place === 'whole') byCoder.set(`${row.coder} ${row.code}`, cell);
    else
      paragraphs.set(
        row.place,
        (paragraphs.get(row.place) ?? new Map<string, CodeCell>()).set(`${row.coder} ${row.code}`, cell),
      );
  }
  const codes = new Map<string, CodeCell>();
  for (const cell of byCoder.values()) {
    const other = codes.get(cell.code);
    if (other === undefined || before(cell.standing, other.standing)) codes.set(cell.code, cell);
  }
  return { codes, byCoder, paragraphs };
}
