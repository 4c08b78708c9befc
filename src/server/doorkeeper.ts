/**
 * Who may come in. The workbench listens on this computer only, but every page on the web that is open in the same browser can
 * send requests there: so the host must be our own name (else a foreign name that points to 127.0.0.1 would do, «DNS rebinding»),
 * and the browser must have been here once with the token that was printed.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isSecret } from './secret.js';

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // With `no-referrer` browsers hide the origin of forms too, and forms are believed by their origin.
  'Referrer-Policy': 'same-origin',
  // To a browser another port of this computer is the same site, and gets our cookie sent along.
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Browsers keep one set of cookies for all ports of a host: two studies that are open at once must not overwrite each other's. */
const cookieName = (host: string): string => `elshi-${host.split(':')[1] ?? '80'}`;

export interface Door {
  readonly token: string;
  /** `127.0.0.1:4173`: by other host names nobody comes in. */
  readonly hosts: () => readonly string[];
  /** Stands open without the token: styles and faces, nothing of the study. */
  readonly isOpen: (path: string) => boolean;
  readonly locked: (context: Context) => Response | Promise<Response>;
  /** Asked for under a name that is not ours. */
  readonly foreign: (context: Context) => Response | Promise<Response>;
}

export const doorkeeper =
  ({ token, hosts, isOpen, locked, foreign }: Door): MiddlewareHandler =>
  async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const host = context.req.header('host') ?? '';
    if (!hosts().includes(host)) return foreign(context);
    const given = context.req.query('token');
    if (given !== undefined && isSecret(given, token)) {
      setCookie(context, cookieName(host), token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const address = new URL(context.req.url);
      address.searchParams.delete('token');
      // Two slashes in front would be another host.
      return context.redirect(address.pathname.replace(/^\/+/, '/') + address.search);
    }
    if (!isOpen(context.req.path) && !isSecret(getCookie(context, cookieName(host)) ?? '', token))
      return locked(context);
    await next();
    // What was made by hand, as a file that is sent piece by piece, does not yet have them.
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return undefined;
  };
