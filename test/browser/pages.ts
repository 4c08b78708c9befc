/** Every page of the workbench, for tests that go through them all; the pictures are made of the same. */
import { readFileSync } from 'node:fs';

export const pages: readonly string[] = JSON.parse(
  readFileSync(new URL('../../scripts/every-page.json', import.meta.url), 'utf8'),
);

/** Views of the registry and of actors that stand behind a query. */
export const views: readonly string[] = [
  'cases?view=timeline&form=F02',
  'cases?view=map&country=KAZ',
  'actors?mode=X5',
];

/** A page by its path, with the slash before a query. */
export const addressOf = (path: string): string => {
  const [place = '', query] = path.split('?');
  return `${place === '' || place.endsWith('/') ? place : `${place}/`}${query === undefined ? '' : `?${query}`}`;
};
