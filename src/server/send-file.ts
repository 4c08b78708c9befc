/** A file of a page, sent as it is made: the archive of a large study never stands in memory at once. */
import type { PageFile } from '../pages/index.js';

const encoder = new TextEncoder();

export function sendFile({ name, type, download, pieces }: PageFile): Response {
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const { value, done } = iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    // Who goes away before the end: what was being made is let go.
    cancel: () => {
      iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': type,
      ...(download ? { 'Content-Disposition': `attachment; filename="${name}"` } : {}),
    },
  });
}
