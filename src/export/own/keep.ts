/**
 * Takes the student's own text from an earlier export into a new document: every place finds its text again; a place
 * that the new document no longer has stands at the end, under a heading of its own, so that nothing is lost.
 */
import type { Block, DocumentDraft } from '../model.js';

export function withLostPlaces(
  document: DocumentDraft,
  kept: Iterable<string>,
  heading: string,
  hint: string,
): DocumentDraft {
  const known = new Set(document.blocks.flatMap((block) => (block.kind === 'own' ? [block.id] : [])));
  const lost = [...kept].filter((id) => !known.has(id));
  if (lost.length === 0) return document;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, id: 'lost-places', text: heading, numbered: false },
    ...lost.map((id): Block => ({ kind: 'own', id, hint })),
  ];
  return { ...document, blocks: [...document.blocks, ...blocks] };
}

export const lostPlaces = (document: DocumentDraft, kept: Iterable<string>): string[] => {
  const known = new Set(document.blocks.flatMap((block) => (block.kind === 'own' ? [block.id] : [])));
  return [...kept].filter((id) => !known.has(id));
};
