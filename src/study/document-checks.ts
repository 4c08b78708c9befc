/** What must hold between a document's card, its counts and codings, its text where it lies beside them, and the registers. */
import { documentCodesOf, type Standard } from '../standard/index.js';
import type { DocumentFiles, DocumentsFolder } from './document-files.js';
import { hashOf } from './files.js';
import type { StudyFolder } from './folder.js';
import { nearest } from './nearest.js';
import type { Place } from './problem.js';

interface Context {
  readonly folder: StudyFolder;
  readonly all: DocumentsFolder;
  readonly ids: ReadonlySet<string>;
  readonly coders: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
}

export function checkDocuments(
  folder: StudyFolder,
  all: DocumentsFolder,
  actors: ReadonlySet<string>,
  standard: Standard | null,
): void {
  const context: Context = {
    folder,
    all,
    ids: new Set(all.documents.map(({ id }) => id)),
    coders: new Set((all.coders?.value ?? []).map(({ value }) => value.id)),
    codes: codesOfTexts(standard),
    actors,
  };
  for (const document of all.documents) {
    checkCard(context, document);
    checkCounts(context, document);
    checkCodings(context, document);
  }
  checkChains(context);
  checkDictionaries(context, standard);
}

/** Every code that may be given to a text: those of the codebook, and the concepts of the dictionaries. */
function codesOfTexts(standard: Standard | null): ReadonlySet<string> {
  if (standard === null) return new Set();
  return new Set([
    ...[...standard.codebook.values()].flatMap(({ items }) => [...items.keys()]),
    ...standard.textCodes.keys(),
    ...documentCodesOf(standard).keys(),
  ]);
}

function checkCard({ folder, ids, coders, codes, actors }: Context, document: DocumentFiles): void {
  const { path, value: card } = document.card;
  if (card === null) return;
  if (card.issuer !== null && !actors.has(card.issuer))
    folder.say(path, {
      code: 'unknown_actor',
      path: ['issuer'],
      args: { id: card.issuer, nearest: nearest(card.issuer, actors) ?? 'none' },
    });
  if (card.supersedes !== null && !ids.has(card.supersedes))
    folder.say(path, {
      code: 'unknown_document',
      path: ['supersedes'],
      args: { id: card.supersedes, nearest: nearest(card.supersedes, ids) ?? 'none' },
    });
  const seen = new Set<string>();
  card.texts.forEach(({ lang, url, sha256 }, at) => {
    if (seen.has(lang)) folder.say(path, { code: 'listed_twice', path: ['texts', at, 'lang'], args: { value: lang } });
    seen.add(lang);
    checkAddress(folder, path, ['texts', at, 'url'], url);
    const file = document.texts.get(lang);
    const text = file === undefined ? null : folder.peek(file);
    if (file === undefined || text === null || sha256 === null || hashOf(text) === sha256) return;
    folder.say(file, {
      code: 'text_hash_changed',
      path: [],
      args: { lang, hash: hashOf(text).slice(0, 12), card: sha256.slice(0, 12) },
    });
  });
  for (const [lang, file] of document.texts)
    if (!seen.has(lang)) folder.say(file, { code: 'text_without_card', path: [], args: { lang } });
  // Without the file every code that the card says was counted would read as one that does not occur.
  if (card.counted.length > 0 && document.counts === null)
    folder.say(path, { code: 'counted_without_counts', path: ['counted'], args: { n: card.counted.length } });
  const hashed = new Map(card.texts.map(({ lang, sha256 }) => [lang, sha256 !== null]));
  card.counted.forEach(({ coder, codes: given, lang: languages }, at) => {
    if (document.parts === null)
      languages.forEach((lang, index) => {
        if (hashed.get(lang) === true) return;
        const code = hashed.has(lang) ? 'counted_text_unknown' : 'text_without_card';
        folder.say(path, { code, path: ['counted', at, 'lang', index], args: { lang } });
      });
    if (!coders.has(coder)) unknownCoder(folder, path, coder, coders, ['counted', at, 'coder']);
    given.forEach((code, index) => {
      if (codes.size > 0 && !codes.has(code)) unknownCode(folder, path, code, codes, ['counted', at, 'codes', index]);
    });
  });
}

function checkAddress(folder: StudyFolder, file: string, path: (string | number)[], address: string | null): void {
  if (address === null) return;
  try {
    const { protocol } = new URL(address);
    if (protocol !== 'https:' && protocol !== 'http:')
      folder.say(file, { code: 'url_scheme', path, args: { scheme: protocol } });
  } catch {
    folder.say(file, { code: 'url_invalid', path, args: { value: address } });
  }
}

function unknownCoder(
  folder: StudyFolder,
  file: string,
  id: string,
  coders: ReadonlySet<string>,
  path: (string | number)[],
  place?: Place,
): void {
  folder.say(file, { code: 'unknown_coder', path, args: { id, nearest: nearest(id, coders) ?? 'none' } }, place);
}

function unknownCode(
  folder: StudyFolder,
  file: string,
  id: string,
  codes: ReadonlySet<string>,
  path: (string | number)[],
  place?: Place,
): void {
  const args = { id, nearest: nearest(id, codes) ?? 'none', list: 'codebook' };
  folder.say(file, { code: 'unknown_code', path, args }, place);
}

/** A count stands on a text that the card or the table of parts names, and on no other. */
function checkCounts({ folder, codes }: Context, document: DocumentFiles): void {
  const card = document.card.value;
  if (document.counts === null || card === null) return;
  const { path, table } = document.counts;
  const parts = new Map(document.parts?.table.rows.map((part) => [part.id, part]));
  const texts = new Map(card.texts.map((text) => [text.lang, text]));
  const declared = new Set(
    card.counted.flatMap((entry) =>
      entry.codes.flatMap((code) => entry.lang.map((lang) => `${entry.coder} ${code} ${lang}`)),
    ),
  );
  const said = new Set<string>();
  for (const row of table.rows) {
    const place = { line: row.line, column: 0 };
    const once = (key: string, say: () => void): void => {
      if (said.has(key)) return;
      said.add(key);
      say();
    };
    if (codes.size > 0 && !codes.has(row.code))
      once(`code ${row.code}`, () => unknownCode(folder, path, row.code, codes, ['code'], place));
    if (!declared.has(`${row.coder} ${row.code} ${row.lang}`))
      once(`counted ${row.coder} ${row.code} ${row.lang}`, () =>
        folder.say(
          path,
          { code: 'count_not_declared', path: ['code'], args: { coder: row.coder, code: row.code, lang: row.lang } },
          place,
        ),
      );
    const part = row.part === null ? undefined : parts.get(row.part);
    if (row.part !== null && part === undefined) {
      folder.say(path, { code: 'unknown_part', path: ['part'], args: { id: row.part } }, place);
      continue;
    }
    const text = part ?? texts.get(row.lang);
    const hash = text?.sha256 ?? null;
    if (hash === null || row.text.length < 12 || !hash.startsWith(row.text))
      folder.say(
        path,
        {
          code: 'count_of_other_text',
          path: ['text'],
          args: { lang: row.lang, hash: row.text || '–', card: hash?.slice(0, 12) ?? '–' },
        },
        place,
      );
    const sentences = text?.sentences ?? null;
    if (sentences !== null && row.sentences > sentences)
      folder.say(
        path,
        { code: 'count_too_large', path: ['sentences'], args: { n: row.sentences, of: sentences } },
        place,
      );
    const length = part === undefined ? (texts.get(row.lang)?.characters ?? null) : null;
    if (length !== null && row.offsets.some(([, end]) => end > length))
      folder.say(path, { code: 'coding_past_end', path: ['offsets'], args: { length } }, place);
  }
}

function checkCodings({ folder, codes, coders }: Context, document: DocumentFiles): void {
  const texts = new Map(document.card.value?.texts.map((text) => [text.lang, text]));
  const parts = new Set(document.parts?.table.rows.map(({ id }) => id));
  const letters = new Map<string, readonly string[] | null>();
  const lettersOf = (lang: string): readonly string[] | null => {
    let known = letters.get(lang);
    if (known === undefined) {
      const file = document.texts.get(lang);
      const text = file === undefined ? null : folder.peek(file);
      known = text === null ? null : [...text];
      letters.set(lang, known);
    }
    return known;
  };
  for (const { path, coder, table } of document.codings) {
    if (!coders.has(coder)) unknownCoder(folder, path, coder, coders, []);
    const said = new Set<string>();
    for (const row of table.rows) {
      const place = { line: row.line, column: 0 };
      if (codes.size > 0 && !codes.has(row.code) && !said.has(row.code)) {
        said.add(row.code);
        unknownCode(folder, path, row.code, codes, ['code'], place);
      }
      if (row.end <= row.start) folder.say(path, { code: 'coding_empty', path: ['end'] }, place);
      if (row.part !== undefined) {
        if (!parts.has(row.part))
          folder.say(path, { code: 'unknown_part', path: ['part'], args: { id: row.part } }, place);
        continue;
      }
      if (!texts.has(row.lang)) {
        folder.say(path, { code: 'text_without_card', path: ['lang'], args: { lang: row.lang } }, place);
        continue;
      }
      const text = lettersOf(row.lang);
      const length = text?.length ?? texts.get(row.lang)?.characters ?? null;
      if (length !== null && row.end > length)
        folder.say(path, { code: 'coding_past_end', path: ['end'], args: { length } }, place);
      else if (text !== null && text.slice(row.start, row.end).join('') !== row.quote)
        folder.say(
          path,
          { code: 'coding_other_words', path: ['quote'], args: { quote: row.quote.slice(0, 60) } },
          place,
        );
    }
  }
}

/** An edition that replaces itself by way of others has no place in time. */
function checkChains({ folder, all }: Context): void {
  const before = new Map(all.documents.map(({ id, card }) => [id, card.value?.supersedes ?? null]));
  const settled = new Set<string>();
  for (const start of before.keys()) {
    const chain: string[] = [];
    let id: string | null | undefined = start;
    while (id != null && !settled.has(id) && !chain.includes(id)) {
      chain.push(id);
      id = before.get(id);
    }
    if (id != null && chain.includes(id))
      folder.say(`documents/${id}/card.yaml`, {
        code: 'circular_supersession',
        path: ['supersedes'],
        args: { chain: [...chain.slice(chain.indexOf(id)), id].join(' → ') },
      });
    for (const member of chain) settled.add(member);
  }
}

/** Counts by a dictionary of the edition stand on its very words: when they changed since, that is said, once a coder. */
function checkDictionaries({ folder, all }: Context, standard: Standard | null): void {
  for (const { index, value } of all.coders?.value ?? []) {
    const { id, sha256 } = value;
    const now = standard?.dictionaryHashes.get(id.replace(/^dictionary:/, ''));
    if (!id.startsWith('dictionary:') || now === undefined || sha256 === null || sha256 === now) continue;
    const documents = all.documents
      .filter((document) => document.card.value?.counted.some(({ coder }) => coder === id) === true)
      .map((document) => document.id);
    if (documents.length === 0) continue;
    folder.say('documents/coders.yaml', {
      code: 'dictionary_changed',
      path: [index, 'sha256'],
      args: { id, n: documents.length, documents: documents.slice(0, 5).join(', '), hash: sha256.slice(0, 12), now },
    });
  }
}
