/**
 * A long text in pieces, so that no more of it is held than one piece: UTF-8 bytes as they come, cut at the end of a paragraph,
 * else of a line, else between words; each piece is NFC with LF, as texts are frozen.
 * Example: a file of a gigabyte comes as about a thousand texts of a million characters, each with the offset it begins at.
 */
export interface TextPiece {
  readonly text: string;
  /** UTF-16 offset in the whole text, made NFC with LF. */
  readonly from: number;
}

const usualSize = 1 << 20;

export function* textPieces(chunks: Iterable<Uint8Array>, size = usualSize): Generator<TextPiece> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let from = 0;
  const piece = (raw: string): TextPiece => {
    const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
    const made = { text, from };
    from += text.length;
    return made;
  };
  for (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    while (rest.length > size) {
      const cut = cutBefore(rest, size);
      yield piece(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield piece(rest);
}

/** After the last empty line, line or space within the size; in the middle of a word only where it has no end. */
function cutBefore(text: string, size: number): number {
  for (const sign of ['\n\n', '\r\n\r\n', '\n', ' ']) {
    const at = text.lastIndexOf(sign, size - sign.length);
    if (at >= size / 2) return at + sign.length;
  }
  const code = text.charCodeAt(size - 1);
  return code >= 0xd800 && code <= 0xdbff ? size - 1 : size;
}
