/** Part II: the contribution to regional and global security, by families of mechanisms (T6). */
import { type Contribution, contributionAt, deedsOfFamily, families, strongestDeeds } from '../../report/index.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, text } from '../model.js';
import { caseSentence, deedCounts, verdictSentences } from './parts.js';
import { reading, told } from './reading.js';

export const deedsWithResult = (c: Composer, level: 'REG' | 'INT'): number =>
  contributionAt(c.assessment, level).deeds.filter(({ state }) => state === 'yes').length;

export function contribution(c: Composer): void {
  c.heading(3, 'contribution', 'export.h.contribution');
  c.paragraph(c.sentence('export.contribution.lead', { where: { kind: 'cross', to: 'table-families' } }, 'L0'));
  for (const level of ['REG', 'INT'] as const) contributionOf(c, contributionAt(c.assessment, level));
  const [regional, global] = [contributionAt(c.assessment, 'REG'), contributionAt(c.assessment, 'INT')];
  c.table(
    'table-families',
    'export.table.families',
    ['export.column.family', 'export.column.regional', 'export.column.global'],
    [46, 27, 27],
    families.map((family) => [
      plain(c.code('families', family)),
      deedsCell(c, deedsOfFamily(regional, family)),
      deedsCell(c, deedsOfFamily(global, family)),
    ]),
    [c.sentence('export.contribution.note', {}, 'L0')],
  );
}

function deedsCell(c: Composer, deeds: Contribution['deeds']): Cell {
  const yes = deeds.filter((deed) => deed.state === 'yes').length;
  return deeds.length === 0
    ? plain(c.say('export.none_recorded'))
    : [c.count(yes, 'deeds'), text(` ${c.say('export.of')} `), c.count(deeds.length, 'deeds')];
}

function contributionOf(c: Composer, contribution: Contribution): void {
  const { level, verdict } = contribution;
  const strongest = strongestDeeds(contribution, 3).map((row) => row.caseId);
  c.paragraph(
    told(c, `export.contribution.${level}`, deedCounts(c, contribution)),
    ...reading(c, contribution.share, 'deeds'),
    ...verdictSentences(c, verdict),
    ...(strongest.length === 0 ? [] : [caseSentence(c, 'export.contribution.strongest', [...new Set(strongest)])]),
    c.sentence('export.contribution.zero', { n: c.count(contribution.zeroOrNegative.length, 'deeds') }),
  );
}
