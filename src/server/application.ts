/** The HTTP doors over a followed study: pages, their styles and fonts, a stream of changes, and editing behind them. */
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { explain } from '../assessment/index.js';
import { isLanguage, type Language } from '../language/index.js';
import { assetFile, renderFile, renderPage, renderWithoutStudy } from '../pages/index.js';
import { doorkeeper } from './doorkeeper.js';
import { addEditing, siteOf } from './editing/routes.js';
import { createSession } from './editing/session.js';
import type { FollowedStudy } from './follow-study.js';
import { inAllLanguages, inLanguage } from './in-languages.js';
import { pathSteps } from './path-steps.js';
import { sendFile } from './send-file.js';

/** First steps of addresses that stand in no language. */
const ownDoors = new Set(['assets', 'events', 'api']);

export interface ApplicationOptions {
  /** The study folder. */
  readonly root: string;
  readonly followed: FollowedStudy;
  readonly token: string;
  /** `127.0.0.1:4173`: other host names are refused. */
  readonly hosts: () => readonly string[];
  readonly language: Language | undefined;
}

export function createApplication({ root, followed, token, hosts, language }: ApplicationOptions): Hono {
  const app = new Hono();
  const defaultLanguage = (): Language => {
    const first = followed.assessment?.study.settings.languages[0];
    return language ?? (first !== undefined && isLanguage(first) ? first : 'kk');
  };

  app.use(
    doorkeeper({
      token,
      hosts,
      isOpen: (path) => path.startsWith('/assets/'),
      locked: (context) => {
        const [asked = ''] = pathSteps(context.req.path) ?? [];
        const spoken = isLanguage(asked) ? asked : defaultLanguage();
        const isForm = context.req.method === 'POST';
        return context.html(
          renderWithoutStudy('locked', spoken, { elsewhere: inLanguage(context.req.url), isForm }),
          403,
        );
      },
      foreign: (context) =>
        context.text(inAllLanguages('page.foreign_host', { address: `http://${hosts()[0] ?? ''}/` }), 403),
    }),
  );

  app.use(async (context, next) => {
    const [first = ''] = pathSteps(context.req.path) ?? [];
    if (first === '' || first.includes('.') || isLanguage(first) || ownDoors.has(first)) return next();
    const elsewhere = inLanguage(context.req.url);
    return context.html(renderWithoutStudy('no_language', defaultLanguage(), { elsewhere }), 404);
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
      let told: number | null = null;
      while (!stream.aborted) {
        // What changed while the last word was being sent is told too.
        if (told === followed.revision)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        if (stream.aborted) break;
        told = followed.revision;
        await stream.writeSSE({ event: 'revision', data: String(told) });
      }
    }),
  );

  app.get('/api/explain/:id', (context) => {
    const tree = followed.assessment === null ? null : explain(followed.assessment, context.req.param('id'));
    return tree === null ? context.json({ error: 'not_found' }, 404) : context.json(tree);
  });

  const session = createSession(root, followed, token);
  addEditing(app, session);

  const withoutStudy = (why: 'not_found' | 'unreadable', wanted: Language): string =>
    renderWithoutStudy(why, wanted, {
      problems: why === 'unreadable' ? followed.problems : [],
      revision: followed.revision,
    });

  app.get('/:language/*', (context) => {
    const wanted = context.req.param('language');
    if (!isLanguage(wanted)) return context.redirect(`/${defaultLanguage()}/`);
    const site = siteOf(session, wanted);
    if (site === null) return context.html(withoutStudy('unreadable', wanted), 200);
    const { pathname, search } = new URL(context.req.url);
    const path = pathSteps(pathname)?.slice(1);
    if (path === undefined) return context.html(withoutStudy('not_found', wanted), 404);
    const query = new URLSearchParams(search);
    const file = pathname.endsWith('/') ? null : renderFile(site, path, query);
    if (file !== null) return sendFile(file);
    const page = renderPage(site, path, query);
    return page === null ? context.html(withoutStudy('not_found', wanted), 404) : context.html(page.html, 200);
  });

  app.onError((error, context) => {
    console.error(error);
    const [first = ''] = pathSteps(context.req.path) ?? [];
    const spoken = isLanguage(first) ? first : defaultLanguage();
    return context.html(renderWithoutStudy('broken', spoken, { elsewhere: inLanguage(context.req.url) }), 500);
  });
  app.notFound((context) => context.html(renderWithoutStudy('not_found', defaultLanguage()), 404));
  return app;
}
