/** Opens a study on this computer only: 127.0.0.1, a random token, a free port, and a clean stop. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { AssessmentCache } from '../assessment/index.js';
import type { Language } from '../language/index.js';
import { createApplication } from './application.js';
import { followStudy } from './follow-study.js';
import { openBrowser } from './open-browser.js';
import { refuseInWords } from './refuse-in-words.js';

export interface OpenOptions {
  readonly root: string;
  readonly port: number | undefined;
  readonly browser: boolean;
  readonly language: Language | undefined;
  /** What was read of the study before, by the same process. */
  readonly readBefore?: AssessmentCache;
}

export interface Workbench {
  /** With the token; the first visit turns it into a cookie. */
  readonly address: string;
  /** Settled when the workbench has been stopped. */
  readonly stopped: Promise<void>;
  readonly close: () => Promise<void>;
}

const firstPort = 4173;
const portsTried = 50;
/** A question of 3,000 Kazakh letters in an address has 18 kB; Node alone would read 16. */
const longestHeader = 64 * 1024;

export async function openStudy({ root, port, browser, language, readBefore }: OpenOptions): Promise<Workbench> {
  const followed = await followStudy(root, readBefore);
  const token = randomBytes(24).toString('base64url');
  let hosts: readonly string[] = [];
  const app = createApplication({ root, followed, token, hosts: () => hosts, language });
  const { server, port: taken } = await listen(app.fetch, port ?? firstPort);
  hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  const address = `http://127.0.0.1:${taken}/?token=${token}`;

  let settle: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const close = async (): Promise<void> => {
    process.off('SIGINT', close);
    process.off('SIGTERM', close);
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await followed.close();
    settle();
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  if (browser) openBrowser(address);
  return { address, stopped, close };
}

async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  wanted: number,
): Promise<{ server: Server; port: number }> {
  for (let port = wanted; ; port++) {
    try {
      return await new Promise((resolve, reject) => {
        const serverOptions = { maxHeaderSize: longestHeader };
        const server = serve({ fetch, hostname: '127.0.0.1', port, serverOptions }, (info) =>
          resolve({ server, port: info.port }),
        ) as Server;
        server.once('error', reject);
        server.on('clientError', refuseInWords);
      });
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || port >= wanted + portsTried) throw error;
    }
  }
}
