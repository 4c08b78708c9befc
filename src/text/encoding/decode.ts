/**
 * Bytes to text: UTF-8, UTF-16 (by its mark, or by the zero bytes of Latin text), else Windows-1251, the old encoding of
 * Kazakh and Russian texts (Kazakh letters then come from Microsoft's CP1251 as Russian ones; they cannot be guessed).
 * The result is NFC with LF, as texts are frozen; which encoding it was is said.
 * Example: the bytes CF F0 E0 E2 EE are no UTF-8 and read «Право» in Windows-1251.
 */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export interface Decoded {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC'), encoding };
}

function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'windows-1251';
  }
  const seen = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (seen >= 8 && odd > seen / 8 && even === 0) return 'utf-16le';
  if (seen >= 8 && even > seen / 8 && odd === 0) return 'utf-16be';
  return 'utf-8';
}
