/**
 * Where a commitment of doctrine stands (method §5.3.5): its document, by id where the study has a card of it, and its place,
 * a paragraph of one of that document’s texts. A place that only a machine found is a draft, and is shown as one until
 * a person of the study confirms it.
 * Example: `document: concept-2020`, `place: p34@ru` is paragraph 34 of the Russian text.
 */
import type { DocumentFiles } from './document-files.js';
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import type { Commitment } from './schema/register.js';

/** Who places commitments by their words. */
export const placingMachine = 'dictionary:commitments';

const idOfDocument = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** The id of a document of the study; null for a name in words. */
export const documentOfCommitment = ({ document }: Pick<Commitment, 'document'>): string | null =>
  idOfDocument.test(document) ? document : null;

export interface ParagraphPlace {
  readonly paragraph: number;
  /** Null: it is not said in which language. */
  readonly lang: string | null;
}

export function paragraphOfPlace(place: string | null): ParagraphPlace | null {
  const [, number, lang = null] = /^p([1-9]\d{0,5})(?:@([a-z]{2,3}))?$/.exec(place ?? '') ?? [];
  return number === undefined ? null : { paragraph: Number(number), lang };
}

/** Documents that commitments name must exist; of clauses not yet placed it is said where their text is to be had. */
export function checkCommitments(
  folder: StudyFolder,
  commitments: readonly { readonly index: number; readonly value: Commitment }[],
  documents: readonly DocumentFiles[],
): void {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const unplaced = new Map<string, string[]>();
  for (const { index, value } of commitments) {
    const document = documentOfCommitment(value);
    if (document === null) continue;
    if (!byId.has(document))
      folder.say('commitments.yaml', {
        code: 'unknown_document',
        path: [index, 'document'],
        args: { id: document, nearest: nearest(document, byId.keys()) ?? 'none' },
      });
    else if (value.place === null) unplaced.set(document, [...(unplaced.get(document) ?? []), value.id]);
  }
  for (const [id, clauses] of unplaced) {
    const document = byId.get(id);
    if (document === undefined) continue;
    const addresses = (document.card.value?.texts ?? []).flatMap(({ lang, url }) =>
      url === null ? [] : [`${lang} ${url}`],
    );
    folder.say(document.card.path, {
      code: 'clauses_not_placed',
      path: ['texts'],
      args: {
        id,
        n: clauses.length,
        clauses: clauses.join(', '),
        here: document.texts.size > 0 ? 'yes' : 'no',
        addresses: addresses.join(', ') || 'none',
      },
    });
  }
}
