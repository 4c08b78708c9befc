/**
 * GUIDs for what has ids of our own: name-based (RFC 9562, version 5 layout, SHA-1), so that the same project gives the same
 * file, and an id can be told back from the name beside it. What has a GUID already keeps it.
 * Example: guidOf('code', 'C') is the same on every machine; guidOf('code', a GUID) is that GUID.
 */
import { createHash } from 'node:crypto';

export type GuidKind = 'code' | 'source' | 'user' | 'selection' | 'coding' | 'note' | 'variable';

const shape = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Without braces, in small letters; null where it is no GUID. */
export const plainGuid = (text: string | undefined): string | null =>
  shape.exec(text ?? '')?.[1]?.toLowerCase() ?? null;

export function guidOf(kind: GuidKind, id: string): string {
  const own = plainGuid(id);
  // Only what we would write ourselves passes as it is: braces and capitals would not come back.
  if (own !== null && own === id) return own;
  const hash = createHash('sha1').update(`elshi:${kind}:${id}`).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id behind a GUID: the name, where we made the GUID from it, else the GUID itself. */
export const idOf = (kind: GuidKind, guid: string, name: string | undefined): string =>
  name !== undefined && name !== '' && guidOf(kind, name) === guid ? name : guid;

/** A document may have several languages under one id: each is a source of its own. */
export const sourceGuid = (id: string, language: string): string =>
  plainGuid(id) === id ? id : guidOf('source', `${id}\n${language}`);

export const documentOfSource = (guid: string, name: string | undefined, language: string): string =>
  name !== undefined && name !== '' && sourceGuid(name, language) === guid ? name : guid;
