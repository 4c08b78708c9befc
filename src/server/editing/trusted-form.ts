/**
 * Whether a form may be believed: sent by a page of this very workbench (same origin, and the token that only such a
 * page holds), and not larger than any study file may be.
 */
import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import type { Posted } from '../../editing/index.js';
import { isSecret } from '../secret.js';

/** A file of the study has at most 5 MB; a form holds it up to three times, escaped. */
const mostBytes = 24 * 1024 * 1024;

export const formTokenOf = (token: string): string => createHmac('sha256', token).update('form').digest('base64url');

export type TrustedForm = { readonly posted: Posted } | { readonly refused: 'stale_form' | 'too_large' };

export async function trustedForm(context: Context, token: string): Promise<TrustedForm> {
  const origin = context.req.header('origin');
  const host = context.req.header('host') ?? '';
  if (origin !== `http://${host}`) return { refused: 'stale_form' };
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return { refused: 'stale_form' };
  const text = await limitedText(context);
  if (text === null) return { refused: 'too_large' };
  const posted = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) posted.set(name, [...(posted.get(name) ?? []), value]);
  if (!isSecret(posted.get('form_token')?.[0] ?? '', formTokenOf(token))) return { refused: 'stale_form' };
  return { posted };
}

/** Null when more arrives than may: the rest is let go by unkept, so that the sender still gets an answer it can read. */
async function limitedText(context: Context): Promise<string | null> {
  const { body } = context.req.raw;
  if (body === null) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size <= mostBytes) pieces.push(piece);
    else pieces.length = 0;
  }
  return size > mostBytes ? null : Buffer.concat(pieces).toString('utf8');
}

export const fieldOf = (posted: Posted, name: string): string => posted.get(name)?.[0] ?? '';
/** Browsers send CRLF; files of the study have what they had. */
export const textOf = (posted: Posted, name: string): string => fieldOf(posted, name).replaceAll('\r\n', '\n');
