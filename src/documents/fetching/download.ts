/**
 * One address → bytes, with every step judged before it is taken: the host is on the list, its address is public, a redirect
 * is judged like the first request, size and time are bounded. What arrived before a break is kept by the caller and
 * continued from there (Range, If-Range: RFC 9110, 14).
 */
import type { DocumentHost } from '../../study/index.js';
import { type Refusal, refusalOf } from './hosts.js';
import { isPublicAddress } from './public-address.js';
import type { Outside } from './transport.js';

export interface DownloadLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}
export const usualDownloadLimits: DownloadLimits = { bytes: 40 * 1024 * 1024, milliseconds: 120_000, redirects: 5 };

/** What is there already of an answer that broke off. */
export interface Begun {
  readonly bytes: Uint8Array;
  /** ETag or date of the answer it is part of. */
  readonly validator: string;
}

export type Downloaded =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array; readonly address: string; readonly type: string }
  | { readonly kind: 'broken_off'; readonly begun: Begun; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly why: Refusal | 'private_address' | 'too_many_redirects';
      readonly address: string;
    }
  | {
      readonly kind: 'failed';
      readonly why: 'status' | 'too_large' | 'too_slow' | 'unreachable' | 'busy';
      readonly detail: string;
    };

const agent = 'Elshi/0.1 (research; fetches listed official documents one at a time)';
const longestWait = 60_000;

export async function download(
  address: string,
  hosts: readonly DocumentHost[],
  outside: Outside,
  begun: Begun | null = null,
  limits: DownloadLimits = usualDownloadLimits,
): Promise<Downloaded> {
  const end = outside.now() + limits.milliseconds;
  let current = address;
  let waited = false;
  for (let step = 0; step <= limits.redirects; step += 1) {
    const refusal = refusalOf(current, hosts);
    if (refusal !== null) return { kind: 'refused', why: refusal, address: current };
    const url = new URL(current);
    let addresses: readonly string[];
    try {
      addresses = await outside.resolve(url.hostname);
    } catch (error) {
      return { kind: 'failed', why: 'unreachable', detail: (error as Error).message };
    }
    const [first] = addresses;
    if (first === undefined) return { kind: 'failed', why: 'unreachable', detail: url.hostname };
    // One private address among public ones is enough to lead the request astray.
    if (!addresses.every(isPublicAddress)) return { kind: 'refused', why: 'private_address', address: current };
    const left = end - outside.now();
    if (left <= 0) return { kind: 'failed', why: 'too_slow', detail: current };
    const headers: Record<string, string> = { 'user-agent': agent, accept: '*/*', 'accept-encoding': 'identity' };
    if (begun !== null && begun.bytes.length > 0) {
      headers['range'] = `bytes=${begun.bytes.length}-`;
      headers['if-range'] = begun.validator;
    }
    let answer: Awaited<ReturnType<Outside['get']>>;
    try {
      answer = await outside.get(url, first, headers, Math.min(left, 30_000));
    } catch (error) {
      const { message } = error as Error;
      return { kind: 'failed', why: message === 'timeout' ? 'too_slow' : 'unreachable', detail: message };
    }
    const { status } = answer;
    if (status >= 300 && status < 400 && answer.headers['location'] !== undefined) {
      answer.close();
      try {
        current = new URL(answer.headers['location'], url).href;
      } catch {
        return { kind: 'refused', why: 'not_an_address', address: answer.headers['location'] };
      }
      continue;
    }
    if ((status === 429 || status === 503) && !waited) {
      answer.close();
      const seconds = Number(answer.headers['retry-after'] ?? '10');
      if (!Number.isFinite(seconds) || seconds * 1000 > Math.min(longestWait, end - outside.now()))
        return { kind: 'failed', why: 'busy', detail: String(status) };
      waited = true;
      await outside.pause(seconds * 1000);
      continue;
    }
    if (status !== 200 && status !== 206) {
      answer.close();
      return { kind: 'failed', why: 'status', detail: String(status) };
    }
    return receive(answer, status === 206 ? begun : null, current, end, outside, limits);
  }
  return { kind: 'refused', why: 'too_many_redirects', address: current };
}

async function receive(
  answer: Awaited<ReturnType<Outside['get']>>,
  begun: Begun | null,
  address: string,
  end: number,
  outside: Outside,
  limits: DownloadLimits,
): Promise<Downloaded> {
  const pieces: Uint8Array[] = begun === null ? [] : [begun.bytes];
  let size = begun?.bytes.length ?? 0;
  const declared = Number(answer.headers['content-length'] ?? 'NaN');
  const expected = Number.isFinite(declared) ? size + declared : null;
  const tooLarge = (): Downloaded => {
    answer.close();
    return { kind: 'failed', why: 'too_large', detail: String(limits.bytes) };
  };
  if (expected !== null && expected > limits.bytes) return tooLarge();
  const validator = answer.headers['etag'] ?? answer.headers['last-modified'] ?? '';
  const brokenOff = (reason: string): Downloaded =>
    validator === '' || validator.startsWith('W/')
      ? { kind: 'failed', why: 'unreachable', detail: reason }
      : { kind: 'broken_off', begun: { bytes: Buffer.concat(pieces), validator }, reason };
  try {
    for await (const piece of answer.body) {
      size += piece.length;
      if (size > limits.bytes) return tooLarge();
      pieces.push(piece);
      if (outside.now() > end) {
        answer.close();
        return brokenOff('time');
      }
    }
  } catch (error) {
    return brokenOff((error as Error).message);
  }
  if (expected !== null && size < expected) return brokenOff('length');
  return { kind: 'whole', bytes: Buffer.concat(pieces), address, type: answer.headers['content-type'] ?? '' };
}
