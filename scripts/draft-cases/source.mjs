/**
 * One source record per distinct address (method §6.1): its readable id, its publisher, and what the address itself tells.
 */
import { createHash } from 'node:crypto';

const longestId = 60;
/** Words of an address that say nothing about the page. */
const emptyWords = new Set([
  'www',
  'en',
  'eng',
  'html',
  'htm',
  'php',
  'aspx',
  'stm',
  'amp',
  'index',
  'news',
  'article',
  'articles',
  'content',
  'view',
  'page',
  'details',
  'detail',
  'press',
  'a',
  'of',
  'the',
  'to',
  'in',
  'and',
  'for',
  'on',
  'at',
  'is',
  'by',
  'from',
  'with',
  'lang',
  'id',
  'p',
  'q',
  'node',
  'cid',
]);

/** `astanatimes.com/2015/04/paris-hosts-…` → `astanatimes-com-2015-04-paris-hosts…`; the same address always gives the same id. */
export function sourceId(address, taken) {
  const url = new URL(address);
  const host = words(url.hostname.replace(/^www\./, '')).join('-');
  const path = words(safeDecode(url.pathname)).filter((word) => !emptyWords.has(word));
  const query = words(safeDecode(url.search)).filter((word) => !emptyWords.has(word) && !/^utm/.test(word));
  const tail = path.join('').length < 6 ? [...path, ...query] : path;
  const full = upTo([host, ...tail]);
  const owner = taken.get(full);
  if (owner === undefined || owner === address) return full;
  return `${upTo([host, ...tail], longestId - 7)}-${createHash('sha256').update(address).digest('hex').slice(0, 6)}`;
}

const words = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

function upTo(parts, limit = longestId) {
  let id = parts[0].slice(0, limit).replace(/-+$/, '');
  for (const part of parts.slice(1)) {
    if (id.length + 1 + part.length > limit) break;
    id += `-${part}`;
  }
  return id;
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const bare = (address) => address.replace(/^https?:\/\/(www\.)?/, '');
const hostOf = (address) => new URL(address).hostname.replace(/\.$/, '').replace(/^www\./, '');

/** @returns {{record: object, unknownHost: string | null}} */
export function draftSource({ address, supports, copies, publishers }) {
  const scheme = new URL(address).protocol;
  if (scheme !== 'http:' && scheme !== 'https:')
    throw new Error(`${address}: only http and https addresses can be opened`);
  const copy = copies.find(({ at }) => bare(address).startsWith(at));
  const host = hostOf(address);
  const publisher = publishers.find((candidate) =>
    copy === undefined ? (candidate.hosts ?? []).includes(host) : candidate.id === copy.publisher,
  );
  const record = {
    title: null,
    publisher: publisher?.id ?? `other-${host.replace(/[^a-z0-9]+/g, '-')}`,
    date: dateIn(address),
    url: address,
    kind: copy?.kind ?? kindOf(address, publisher),
    lang: languageOf(address),
    supports: supports.join('; '),
    retrieved: null,
  };
  if (copy !== undefined) record.note = copy.note;
  return { record, unknownHost: publisher === undefined ? host : null };
}

function kindOf(address, publisher) {
  if (publisher === undefined) return 'other';
  if (publisher.id === 'wikipedia') return 'encyclopedia';
  if (publisher.id === 'adilet') return 'law';
  if (/blog/i.test(`${publisher.name}${hostOf(address)}`)) return 'blog';
  if (/evaluation|ilibrary|dev-coop|annual-report/.test(address)) return 'report';
  if (publisher.media) return 'news';
  if (publisher.owner === 'academic') return 'academic';
  if (publisher.owner === 'state') return 'official';
  return publisher.actor === undefined && publisher.id.startsWith('other-') ? 'other' : 'organisation_page';
}

const languages = [
  ['en', /\/en[/_-]|\/eng\/|lang=en|\/\/en\.|\/\/eng\.|\/\/english\.|_en(\?|$)|en_GB|en-US|\/english\//],
  ['ru', /\/ru\/|\/rus\/|ic24\.kz|perceptiono|tengrinews\.kz\/kazakhstan_news\/kazaxstan/],
  ['de', /lang=de|daz\.asia|domradio|stiftung-verbundenheit|\.de\.mfa/],
  ['es', /\/es\/|noviasalcedo|miguelangelmoratinos/],
  ['tr', /cukurca/],
  ['no', /bistandsaktuelt/],
  ['fr', /dernieres-nouvelles/],
  ['it', /it\.knowledgr/],
  ['ar', /masress/],
];
const languageOf = (address) => languages.find(([, pattern]) => pattern.test(address))?.[0] ?? 'en';

const datePatterns = [
  /(?<y>(?:19|20)\d\d)[/-](?<m>\d\d)[/-](?<d>\d\d)(?!\d)/,
  /\/(?<y>20\d\d)\/(?<m>\d\d)(?<d>\d\d)\//,
  /\/(?<d>\d\d)[/-](?<m>\d\d)[/-](?<y>20\d\d)[/-]/,
  /\/(?<d>\d\d)-(?<m>\d\d)-(?<y>20\d\d)/,
  /[/=](?<y>20\d\d)(?<m>\d\d)(?<d>\d\d)\d*(?:\/|$|[^\d]|(?<=\d{12}))/,
  /\/(?<y>(?:19|20)\d\d)[/-](?<m>\d\d)\//,
  /[/-](?<y>20\d\d)-(?<m>\d\d)(?:\/|$|\?)/,
  /\/page\/(?<y>20\d\d)(?<m>\d\d)\//,
];

/** Only what the address says; an archive's own stamp is not the page's date. */
function dateIn(address) {
  const path = address.replace(/^https?:\/\/[^/]+/, '');
  if (/webarchive/.test(address)) return null;
  for (const pattern of datePatterns) {
    const { y, m, d } = pattern.exec(path)?.groups ?? {};
    if (y === undefined || Number(y) > 2026 || Number(y) < 1991 || Number(m) < 1 || Number(m) > 12) continue;
    if (d === undefined) return `${y}-${m}`;
    if (Number(d) >= 1 && Number(d) <= new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate())
      return `${y}-${m}-${d}`;
  }
  return null;
}
