/** As much of HTML as a test of the site needs: the tags of a page with their attributes, and the words inside. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export function filesBelow(root: string, folder = root): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(root, path) : [relative(root, path).split('\\').join('/')];
    });
}

/** A whole document to take along, with its own style inside: `kk/downloads/thesis.html`. */
const isDocument = (file: string): boolean => /^[a-z]{2}\/downloads\/(?!index)[a-z]+\.html$/.test(file);

export const htmlFiles = (root: string): string[] =>
  filesBelow(root).filter((file) => file.endsWith('.html') && !isDocument(file));
export const documentFiles = (root: string): string[] => filesBelow(root).filter(isDocument);
export const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

export const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, plain(value)]),
      ),
    }),
  );
