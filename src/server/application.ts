/** The HTTP doors over a followed study: pages, their styles and fonts, a stream of changes, and editing behind them. */
import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { explain } from '../assessment/index.js';
import { isLanguage, type Language, languages } from '../language/index.js';
import { assetFile, type PageFile, renderFile, renderPage, renderWithoutStudy } from '../pages/index.js';
import { addEditing, siteOf } from './editing/routes.js';
import { createSession } from './editing/session.js';
import type { FollowedStudy } from './follow-study.js';

export interface ApplicationOptions {
  /** The study folder. */
  readonly root: string;
  readonly followed: FollowedStudy;
  readonly token: string;
  /** `127.0.0.1:4173`: other host names are refused, so that no page on the web can reach the study through the browser. */
  readonly hosts: () => readonly string[];
  readonly language: Language | undefined;
}

const cookieName = 'elshi';
const contentPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const encoder = new TextEncoder();

/** Sent as it is made: the archive of a large study never stands in memory at once. */
function sendFile({ name, type, download, pieces }: PageFile): Response {
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const { value, done } = iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': type,
      ...(download ? { 'Content-Disposition': `attachment; filename="${name}"` } : {}),
    },
  });
}

export function createApplication({ root, followed, token, hosts, language }: ApplicationOptions): Hono {
  const app = new Hono();
  const defaultLanguage = (): Language => {
    const first = followed.assessment?.study.settings.languages[0];
    return language ?? (first !== undefined && isLanguage(first) ? first : 'kk');
  };

  app.use(async (context, next) => {
    if (!hosts().includes(context.req.header('host') ?? '')) return context.text('Forbidden', 403);
    const given = context.req.query('token');
    if (given !== undefined && same(given, token)) {
      setCookie(context, cookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const address = new URL(context.req.url);
      address.searchParams.delete('token');
      return context.redirect(address.pathname + address.search);
    }
    if (!same(getCookie(context, cookieName) ?? '', token))
      return context.html(renderWithoutStudy('locked', defaultLanguage(), []), 403);
    await next();
    context.header('Content-Security-Policy', contentPolicy);
    context.header('X-Content-Type-Options', 'nosniff');
    // With `no-referrer` browsers hide the origin of forms too, and forms are believed by their origin.
    context.header('Referrer-Policy', 'same-origin');
    context.header('Cache-Control', 'no-store');
  });

  app.get('/', (context) => context.redirect(`/${defaultLanguage()}/`));

  app.get('/assets/:name', async (context) => {
    const asset = assetFile(context.req.param('name'));
    if (asset === null) return context.notFound();
    return context.body(await readFile(asset.path), 200, { 'Content-Type': asset.type });
  });

  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      let wake: () => void = () => {};
      const stop = followed.onChange(() => wake());
      stream.onAbort(() => {
        stop();
        wake();
      });
      await stream.writeSSE({ event: 'revision', data: String(followed.revision) });
      while (!stream.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (!stream.aborted) await stream.writeSSE({ event: 'revision', data: String(followed.revision) });
      }
    }),
  );

  app.get('/api/explain/:id', (context) => {
    const tree = followed.assessment === null ? null : explain(followed.assessment, context.req.param('id'));
    return tree === null ? context.json({ error: 'not_found' }, 404) : context.json(tree);
  });

  const session = createSession(root, followed, token);
  addEditing(app, session);

  app.get('/:language/*', (context) => {
    const wanted = context.req.param('language');
    if (!isLanguage(wanted)) return context.redirect(`/${defaultLanguage()}/`);
    const site = siteOf(session, wanted);
    if (site === null) return context.html(renderWithoutStudy('unreadable', wanted, followed.problems), 200);
    const { pathname, search } = new URL(context.req.url);
    const path = pathname
      .slice(wanted.length + 2)
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part));
    const query = new URLSearchParams(search);
    const file = pathname.endsWith('/') ? null : renderFile(site, path, query);
    if (file !== null) return sendFile(file);
    const page = renderPage(site, path, query);
    return page === null
      ? context.html(renderWithoutStudy('not_found', wanted, []), 404)
      : context.html(page.html, 200);
  });

  app.notFound((context) => context.html(renderWithoutStudy('not_found', languages[0], []), 404));
  return app;
}
