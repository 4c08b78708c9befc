/** A text that counts rest on, down to hash, coder and places: `text:un-general-debate:KAZ_57_2002`, `text:oda-law-2014:kk`. */
import type { Derivation, Message, Step } from '../derivation/index.js';
import { type CodeCell, type CodedText, type DocumentView, documentsView } from '../documents/index.js';
import type { StudyDocument } from '../study/index.js';
import type { Assessment } from './assess.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `explain.${key}`, args });
const mostPlaces = 40;

export function ofText(assessment: Assessment, document: string, part: string): Derivation | null {
  const view = documentsView(assessment.study).byId.get(document);
  const text = view === undefined ? undefined : textsByPart(view).get(part);
  if (view === undefined || text === undefined) return null;
  const state = text.part === null ? (view.state.get(text.lang) ?? 'absent') : 'absent';
  const number = (key: string, value: number | null): Step[] => (value === null ? [] : [{ what: said(key), value }]);
  return {
    id: `text:${document}:${part}`,
    what: said('text', { name: { text: text.card.title }, part }),
    steps: [
      { what: said('text_about', { file: view.document.file }), sources: sourcesOf(text) },
      ...(text.sha256 === null ? [] : [{ what: said('text_hash'), value: text.sha256 }]),
      { what: said(`text_state.${state}`), code: state },
      ...number('text_sentences', text.sentences),
      ...number('text_words', text.words),
      ...[...text.codes.values()].filter(({ hits }) => hits > 0).map((cell) => ofCode(text, cell, assessment)),
    ],
  };
}

const sourcesOf = (text: CodedText): string[] => [
  ...new Set([
    ...[text.card.src ?? []].flat(),
    ...[text.card.texts.find(({ lang }) => lang === text.lang)?.src ?? []].flat(),
  ]),
];

function ofCode(text: CodedText, cell: CodeCell, assessment: Assessment): Step {
  const places = cell.offsets.length > 0 ? cell.offsets : placesInCodings(text, cell, assessment);
  const shown = places
    .slice(0, mostPlaces)
    .map(([start, end]) => `${start}–${end}`)
    .join(', ');
  const more = places.length > mostPlaces;
  return {
    what: said('text_code', { code: cell.code, coder: cell.coder, standing: said(`standing.${cell.standing}`) }),
    value: cell.sentences,
    ...(places.length === 0
      ? {}
      : { steps: [{ what: said(more ? 'text_places_more' : 'text_places', { places: shown, n: places.length }) }] }),
    ...(cell.line === null
      ? {}
      : { facts: [{ file: text.file, path: `${cell.line}`, value: cell.sentences, sources: sourcesOf(text) }] }),
  };
}

const partsKept = new WeakMap<DocumentView, ReadonlyMap<string, CodedText>>();

function textsByPart(view: DocumentView): ReadonlyMap<string, CodedText> {
  let parts = partsKept.get(view);
  if (parts === undefined) {
    // The first of a name counts.
    parts = new Map([...view.texts].reverse().map((text) => [text.part ?? text.lang, text]));
    partsKept.set(view, parts);
  }
  return parts;
}

type Rows = StudyDocument['codings'][number]['rows'];
const rowsKept = new WeakMap<StudyDocument, ReadonlyMap<string, Rows>>();
const keyOf = (coder: string, lang: string, part: string | null): string => `${coder}\n${lang}\n${part ?? ''}`;

/** Codings of a document by coder, language and part: a corpus has thousands, and every code of every text asks. */
function rowsOf(document: StudyDocument): ReadonlyMap<string, Rows> {
  let rows = rowsKept.get(document);
  if (rows === undefined) {
    const made = new Map<string, Rows[number][]>();
    for (const { coder, rows: all } of document.codings)
      for (const row of all) {
        const key = keyOf(coder, row.lang, row.part ?? null);
        const list = made.get(key);
        if (list === undefined) made.set(key, [row]);
        else list.push(row);
      }
    rows = made;
    rowsKept.set(document, rows);
  }
  return rows;
}

/** Codes above others are the places of those below them. */
function placesInCodings(text: CodedText, cell: CodeCell, assessment: Assessment): (readonly [number, number])[] {
  const document = assessment.study.documents.byId.get(text.document);
  const rows = document === undefined ? [] : (rowsOf(document).get(keyOf(cell.coder, text.lang, text.part)) ?? []);
  if (rows.length === 0) return [];
  const below = new Set([cell.code]);
  for (const code of assessment.evidence.standard.textCodes.values())
    if (code.parent !== null && below.has(code.parent)) below.add(code.id);
  return rows.filter((row) => below.has(row.code)).map(({ start, end }) => [start, end] as const);
}
