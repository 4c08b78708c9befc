/** What a source is called: its title, else what it supports; never nothing. */
import { labelOf, type Study } from '../study/index.js';
import type { View } from './view.js';

export function sourceName(study: Study, id: string): string {
  const source = study.sources.get(id);
  return source?.title ?? source?.supports ?? id;
}

/** Who published it, in the reader's language where the study has a translation; an unknown publisher by its sign. */
export function publisherName({ site, words }: Pick<View, 'site' | 'words'>, id: string): string {
  const { study } = site.assessment;
  const name = study.publishers.get(id)?.name;
  return name === undefined ? id : words.label(labelOf(name, study));
}
