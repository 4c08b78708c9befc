/**
 * The texts of a corpus's parts, from files that the user has, laid beside the card: `texts/<part>.txt`. A file belongs to the
 * part of its name; it is kept only where its frozen text is the very one that was counted (the hash in `parts.csv`), so no
 * count and no coding can move. Nothing of the study's own files is changed.
 * Example: of 6,366 speeches 33 of Kazakhstan: `KAZ_47_1992.txt` → `texts/KAZ_47_1992.txt`.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type StudyDocument, writeWhole } from '../../study/index.js';
import { extractText } from '../../text/index.js';
import { fileOfText } from '../reading/text-here.js';
import { documentPath } from './file-access.js';
import type { CorpusFile } from './files-of-corpus.js';

export interface KeptParts {
  readonly kept: number;
  /** Parts whose file holds other words than those that were counted. */
  readonly differ: readonly string[];
  /** Names of files that are no part, or could not be read. */
  readonly others: readonly string[];
  /** Parts asked for that no file held. */
  readonly missing: number;
}

export async function keepParts(
  root: string,
  document: StudyDocument,
  files: AsyncIterable<CorpusFile>,
  countries: ReadonlySet<string> | null,
): Promise<KeptParts> {
  const wanted = new Map(
    document.parts
      .filter(({ country, label }) => countries === null || countries.has(country ?? label))
      .map((part) => [part.id, part]),
  );
  const all = new Set(document.parts.map(({ id }) => id));
  const found = new Set<string>();
  const differ: string[] = [];
  const others: string[] = [];
  for await (const { name, bytes } of files) {
    const id = name.replace(/\.[a-z]+$/i, '');
    const part = wanted.get(id);
    if (part === undefined) {
      if (!all.has(id)) others.push(name);
      continue;
    }
    const frozen = bytes === null ? null : (await extractText(bytes, name)).frozen;
    if (frozen === null) others.push(name);
    else if (frozen.sha256 !== part.sha256) differ.push(id);
    else {
      const path = documentPath(root, document.id, ...fileOfText(part.lang, id).split('/'));
      if (found.size === 0) mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, frozen.text);
      found.add(id);
    }
  }
  return { kept: found.size, differ, others, missing: wanted.size - found.size - differ.length };
}
