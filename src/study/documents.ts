/** Documents as the rest of the program sees them: a card with its facts, and which of its texts lie in the folder. */
import type { DocumentFiles, DocumentsFolder } from './document-files.js';
import { hashOf } from './files.js';
import type { StudyFolder } from './folder.js';
import type { StudyDocument, StudyDocuments, TextState } from './model.js';

export const noDocuments: StudyDocuments = { byId: new Map(), coders: new Map(), hosts: [], key: hashOf('') };

export function documentsOf(folder: StudyFolder, all: DocumentsFolder): StudyDocuments {
  const paths = [...folder.hashes.keys()].filter((path) => path.startsWith('documents/')).sort();
  if (paths.length === 0) return noDocuments;
  const key = hashOf(paths.map((path) => `${path} ${folder.hashes.get(path) ?? ''}\n`).join(''));
  const documents = all.documents.flatMap((files) => documentOf(folder, files) ?? []);
  return {
    byId: new Map(documents.map((document) => [document.id, document])),
    coders: new Map((all.coders?.value ?? []).map(({ value }) => [value.id, value])),
    hosts: (all.hosts?.value ?? []).map(({ value }) => value),
    key,
  };
}

function documentOf(folder: StudyFolder, files: DocumentFiles): StudyDocument | null {
  const card = files.card.value;
  if (card === null) return null;
  const texts = new Map<string, TextState>();
  for (const { lang, sha256 } of card.texts) {
    const file = files.texts.get(lang);
    const text = file === undefined ? null : folder.peek(file);
    texts.set(lang, text === null ? 'absent' : sha256 === null || hashOf(text) === sha256 ? 'there' : 'changed');
  }
  return {
    id: files.id,
    file: files.card.path,
    card,
    parts: files.parts?.table.rows ?? [],
    counts: files.counts?.table.rows ?? null,
    codings: files.codings.map(({ path, coder, table }) => ({ file: path, coder, rows: table.rows })),
    texts,
    partTexts: files.partTexts,
  };
}
