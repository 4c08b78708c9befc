/** What pages need beside themselves: style, faces, the script of the browser; from `dist/assets`, by name and nothing else. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

export function assetFile(name: string): { readonly path: string; readonly type: string } | null {
  const type = types[extname(name)];
  if (type === undefined || !/^[a-z0-9][a-z0-9.-]*$/.test(name) || !existsSync(folder + name)) return null;
  return { path: folder + name, type };
}
