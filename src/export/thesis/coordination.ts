/** Part II: how bodies work together: co-ordination, mechanisms, paths of implementation (N6). */
import { modeTables } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { plain, type Sentence } from '../model.js';
import { namedCases, toldOf, verdictSentences } from './parts.js';
import { judgedReading, told } from './reading.js';

/** The cases whose links nobody has coded. */
export function coordination(c: Composer): number {
  const { evidence, focal } = c.assessment;
  const own = evidence.byCountry.get(c.focal) ?? [];
  c.heading(3, 'coordination', 'export.h.coordination');
  const verdict = focal.current.get('K5.1');
  c.paragraph(
    told(c, 'export.coordination.lead', { share: c.judged('GOV-01'), fragmentation: c.judged('GOV-02') }),
    ...judgedReading(c, 'GOV-01', 'initiatives'),
    ...verdictSentences(c, verdict),
    ...(verdict === undefined ? [] : [toldOf(c, verdict)]),
  );
  const modes = modeTables(c.assessment, null);
  c.paragraph(
    c.sentence('export.modes.lead', {
      linked: c.count(modes.cases.length, 'modes'),
      n: c.count(own.length, 'cases'),
      unknown: c.count(modes.notCoded.length, 'modes'),
      where: { kind: 'cross', to: 'table-modes' },
    }),
    ...commonestModes(c, modes),
  );
  c.table(
    'table-modes',
    'export.table.modes',
    ['export.column.mode', 'export.column.cases', 'export.column.partners', 'export.column.examples'],
    [28, 13, 15, 44],
    [...modes.modes]
      .sort((a, b) => b.cases.length - a.cases.length || (a.mode < b.mode ? -1 : 1))
      .map((row) => [
        plain(c.code('mechanisms', row.mode)),
        [c.count(row.cases.length, 'modes')],
        [c.count(row.byPartner.size, 'modes')],
        row.cases.length === 0 ? plain(c.say('export.none_recorded')) : namedCases(c, row.cases.slice(0, 2)),
      ]),
  );
  paths(c);
  return modes.notCoded.length;
}

function paths(c: Composer): void {
  const { evidence } = c.assessment;
  const own = evidence.byCountry.get(c.focal) ?? [];
  const byPath = [...codesOf(evidence.standard, 'paths').keys()].map((id) => ({
    id,
    n: own.filter((view) => view.record.implementation === id).length,
  }));
  const coded = byPath.reduce((sum, one) => sum + one.n, 0);
  const commonest = [...byPath].sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))[0];
  if (commonest !== undefined && commonest.n > 0)
    c.paragraph(
      c.sentence('export.paths.lead', {
        coded: c.count(coded, 'paths'),
        n: c.count(own.length, 'cases'),
        first: c.quoted(c.code('paths', commonest.id)),
        most: c.count(commonest.n, 'paths'),
      }),
    );
}

/** The commonest ways of interaction and the rarest that occurs. */
function commonestModes(c: Composer, { modes }: ReturnType<typeof modeTables>): Sentence[] {
  const seen = modes
    .filter(({ cases }) => cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || (a.mode < b.mode ? -1 : 1));
  const [first, second] = seen;
  const least = seen.at(-1);
  if (first === undefined || second === undefined || least === undefined || seen.length < 3) return [];
  const named = (mode: string): string => c.quoted(c.code('mechanisms', mode));
  return [
    c.sentence('export.modes.most', {
      first: named(first.mode),
      first_n: c.count(first.cases.length, 'modes'),
      second: named(second.mode),
      second_n: c.count(second.cases.length, 'modes'),
      least: named(least.mode),
      least_n: c.count(least.cases.length, 'modes'),
    }),
  ];
}
