/** The outside world of fetching as one small object, so that tests need no network: names, requests, pauses. */
import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

export interface Outside {
  /** All addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Connects to this address and to no other, whatever the name may mean a moment later. */
  readonly get: (
    url: URL,
    address: string,
    headers: Readonly<Record<string, string>>,
    milliseconds: number,
  ) => Promise<Answer>;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

export const internet: Outside = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  get: (url, address, headers, milliseconds) =>
    new Promise((answer, fail) => {
      const pinned: LookupFunction = (_host, options, done) => {
        const family = address.includes(':') ? 6 : 4;
        if (options.all === true) done(null, [{ address, family }]);
        else done(null, address, family);
      };
      const sent = request(url, { headers, lookup: pinned, timeout: milliseconds, agent: false }, (response) => {
        answer({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
          ),
          body: response,
          close: () => response.destroy(),
        });
      });
      sent.on('timeout', () => sent.destroy(new Error('timeout')));
      sent.on('error', fail);
      sent.end();
    }),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  now: () => performance.now(),
};
