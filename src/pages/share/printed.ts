/** What only paper needs, added to a page that is written: cases of cells by number, links as notes. */
import { formatDate } from '../../language/index.js';
import type { Site } from '../model.js';
import { publisherName } from '../source-name.js';
import type { Words } from '../words.js';
import { withPrintedCases } from './print-cases.js';
import { withPrintNotes } from './print-notes.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Who published it, when, where: a source as a note at the foot of a printed page. */
function sourceNote(id: string, site: Site, words: Words): string | null {
  const source = site.assessment.study.sources.get(id);
  if (source === undefined) return null;
  const who = publisherName({ site, words }, source.publisher);
  const when = source.date === null ? '' : `, ${formatDate(source.date, words.language)}`;
  return escaped(`${who}${when}${source.url == null ? '' : `: ${source.url}`}`);
}

export function printed(
  html: string,
  { site, words, path }: { site: Site; words: Words; path: readonly string[] },
): string {
  const withCases = withPrintedCases(html, () => ({
    heading: words('paper.cases'),
    key: words('paper.key'),
    tooMany: (n) => words('paper.too_many', { n }),
    nameOf: (id) => escaped(words.label(site.assessment.evidence.byId.get(id)?.record.name ?? { en: id })),
  }));
  return withPrintNotes(withCases, {
    heading: words('share.notes'),
    // A derivation names its sources in full already.
    ofSource: path[0] === 'explain' ? () => null : (id) => sourceNote(id, site, words),
  });
}
