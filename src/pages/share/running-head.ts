/** The head and foot of printed pages: the study, its version, the hash of its inputs. */
import { shortHash } from '../../report/index.js';
import type { Site } from '../model.js';
import { wordsOf } from '../words.js';

/** A string of CSS: quotes, backslashes and line ends as escapes, so that a title never ends it. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}<>]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

export function runningHead(site: Site): string {
  const words = wordsOf(site.language);
  const { settings } = site.assessment.study;
  const head = words('running_head', {
    title: words.label(settings.title),
    version: settings.version,
    hash: shortHash(site.assessment),
  });
  return `@page { @top-left { content: ${quoted(head)}; font: 8pt serif; white-space: nowrap; } @top-right { content: "Elshi"; font: 8pt serif; } }\n`;
}
