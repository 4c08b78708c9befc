/** Whether what was given is the secret: the time it takes tells nothing of how much of it was right. */
import { timingSafeEqual } from 'node:crypto';

export function isSecret(given: string, secret: string): boolean {
  // Compared as bytes: letters beyond ASCII have more bytes than signs.
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
