/**
 * All texts of a study, or of one document, that have an official address and do not lie here yet: fetched one after another
 * with a pause between two requests to one host, extracted, compared with the hash that the counts rest on. What broke off is
 * continued at the next call; what is there is not asked for again.
 */
import { type Study, type StudyDocument, writeWhole } from '../../study/index.js';
import { type Extraction, extractInTime, type Limits, usualLimits } from '../../text/index.js';
import { documentPath, readOrNull, removeFile } from '../keeping/file-access.js';
import { type Kept, keepText } from '../keeping/keep-text.js';
import { type Begun, type Downloaded, type DownloadLimits, download, usualDownloadLimits } from './download.js';
import type { Outside } from './transport.js';

export const politePause = 3000;

export type Fetched = {
  readonly document: string;
  readonly lang: string;
  readonly address: string | null;
} & (
  | { readonly outcome: 'there' | 'no_address' | 'in_parts' }
  | { readonly outcome: 'not_downloaded'; readonly why: Exclude<Downloaded, { kind: 'whole' }> }
  | { readonly outcome: 'not_extracted'; readonly extraction: Extraction }
  | { readonly outcome: 'kept'; readonly kept: Kept; readonly extraction: Extraction }
);

export interface FetchOptions {
  /** Another text than the card's hash says is taken in. */
  readonly accept?: boolean;
  readonly limits?: DownloadLimits;
  /** How much of a file is read, and how long. */
  readonly reading?: Limits;
}

export async function* fetchTexts(
  study: Study,
  only: string | null,
  outside: Outside,
  options: FetchOptions = {},
): AsyncGenerator<Fetched> {
  const lastAsked = new Map<string, number>();
  for (const document of study.documents.byId.values()) {
    if (only !== null && document.id !== only) continue;
    for (const { lang, url } of document.card.texts) {
      const about = { document: document.id, lang, address: url };
      if (document.texts.get(lang) === 'there') yield { ...about, outcome: 'there' };
      else if (url === null && document.parts.length > 0) yield { ...about, outcome: 'in_parts' };
      else if (url === null) yield { ...about, outcome: 'no_address' };
      else {
        await beforeAsking(url, lastAsked, outside);
        yield { ...about, ...(await fetchOne(study, document, lang, url, outside, options)) };
      }
    }
  }
}

async function beforeAsking(address: string, lastAsked: Map<string, number>, outside: Outside): Promise<void> {
  const host = /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? '';
  const before = lastAsked.get(host);
  if (before !== undefined) await outside.pause(Math.max(0, politePause - (outside.now() - before)));
  lastAsked.set(host, outside.now());
}

type Outcome =
  | { outcome: 'not_downloaded'; why: Exclude<Downloaded, { kind: 'whole' }> }
  | { outcome: 'not_extracted'; extraction: Extraction }
  | { outcome: 'kept'; kept: Kept; extraction: Extraction };

async function fetchOne(
  study: Study,
  document: StudyDocument,
  lang: string,
  address: string,
  outside: Outside,
  { accept = false, limits = usualDownloadLimits, reading = usualLimits }: FetchOptions,
): Promise<Outcome> {
  const partial = documentPath(study.root, document.id, `_fetched.${lang}.part`);
  const validator = documentPath(study.root, document.id, `_fetched.${lang}.validator`);
  const bytes = readOrNull(partial);
  const stamp = readOrNull(validator);
  const begun: Begun | null =
    bytes === null || stamp === null ? null : { bytes, validator: Buffer.from(stamp).toString('utf8') };
  const answer = await download(address, study.documents.hosts, outside, begun, limits);
  if (answer.kind === 'broken_off') {
    writeWhole(partial, answer.begun.bytes);
    writeWhole(validator, answer.begun.validator);
  }
  if (answer.kind !== 'whole') return { outcome: 'not_downloaded', why: answer };
  removeFile(partial);
  removeFile(validator);
  writeWhole(documentPath(study.root, document.id, `_fetched.${lang}.original`), answer.bytes);
  const html = /html/i.test(answer.type) ? 'page.html' : '';
  const extraction = await extractInTime(answer.bytes, html || new URL(answer.address).pathname, reading);
  if (extraction.frozen === null) return { outcome: 'not_extracted', extraction };
  return { outcome: 'kept', kept: keepText(study.root, document, lang, extraction.frozen, accept), extraction };
}
