/** The text of an HTML or plain file, with the encoding it turned out to have; what an HTML file declares is heard when UTF-8 fails. */
import { decodeText } from '../encoding/index.js';

export function decodedFile(bytes: Uint8Array): { text: string; encoding: string } {
  const decoded = decodeText(bytes);
  if (decoded.encoding !== 'windows-1251') return decoded;
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared === 'utf-8') return decoded;
  try {
    const decoder = new TextDecoder(declared);
    const text = decoder.decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    return { text: text.normalize('NFC'), encoding: decoder.encoding };
  } catch {
    return decoded;
  }
}
