/** What a source is called: its title, else what it supports; never nothing. */
import type { Study } from '../study/index.js';

export function sourceName(study: Study, id: string): string {
  const source = study.sources.get(id);
  return source?.title ?? source?.supports ?? id;
}
