/** What cannot even be read as a request, as an address of 100,000 letters, is answered in words too: Node alone would say nothing. */
import type { Duplex } from 'node:stream';
import { inAllLanguages } from './in-languages.js';

export function refuseInWords(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const isLong = error.code === 'HPE_HEADER_OVERFLOW';
  const body = isLong ? inAllLanguages('page.address_too_long') : '';
  socket.end(
    [
      `HTTP/1.1 ${isLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
