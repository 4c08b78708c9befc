/** A feed (Atom, RFC 4287) of the released versions, the newest first: what each says differently from the one before. */
import type { Assessment } from '../assessment/index.js';
import { formatDate, type Language, labelIn, speak } from '../language/index.js';
import { changesBetween } from '../report/index.js';
import type { Release } from '../study/index.js';
import { escaped } from './rewrite.js';

/** Nothing here reads a clock: a version is dated by the day up to which it knows. */
const momentOf = (asOf: string): string => `${asOf}T00:00:00Z`;

export function feed(assessment: Assessment, releases: readonly Release[], language: Language, base: string): string {
  const { settings } = assessment.study;
  const said = (key: string, args: Record<string, string>) => speak({ key: `feed.${key}`, args }, language);
  const home = `${base}${language}/`;
  const entries = releases
    .map((release, index) => {
      const before = releases[index - 1];
      const lines =
        before === undefined
          ? [speak({ key: 'feed.first' }, language)]
          : changesBetween(assessment, before, release).map((change) => speak(change, language));
      const content = [...(release.note === null ? [] : [release.note]), ...lines]
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');
      return `<entry><id>${escaped(`${home}#${release.version}-${release.inputs.slice(0, 16)}`)}</id><title>${escaped(
        said('version', { version: release.version, as_of: formatDate(release.asOf, language) }),
      )}</title><updated>${momentOf(release.asOf)}</updated><link href="${escaped(home)}"/><content type="html">${escaped(content)}</content></entry>\n`;
    })
    .reverse();
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escaped(home)}</id>
<title>${escaped(labelIn(settings.title, language))}</title>
<author><name>${escaped(settings.authors.join(', ') || 'Elshi')}</name></author>
<updated>${momentOf(releases.at(-1)?.asOf ?? settings.as_of)}</updated>
<link rel="self" href="${escaped(`${home}feed.xml`)}"/>
<link href="${escaped(home)}"/>
${entries.join('')}</feed>
`;
}
