/** Introduction: relevance, object, subject, aim, tasks, methods, source base, novelty, provisions, significance, structure (method §2, St). */
import { piecesFor, standingOf } from '../../judgement/index.js';
import { formatDate } from '../../language/index.js';
import type { Statement } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { plain, type Sentence } from '../model.js';

/** Where in the work a task is carried out. */
const sectionOfTask: Readonly<Record<string, string>> = {
  T1: 'concepts',
  T2: 'history',
  T3: 'influence',
  T4: 'institutions',
  T5: 'directions',
  T6: 'effectiveness',
  T7: 'problems',
  T8: 'recommendations',
};

/** Methods, as against theories (M3–M8). */
const named: ReadonlySet<string> = new Set(['M1', 'M2', 'M9', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M16']);

const group = (c: Composer, id: string): Statement[] =>
  [...c.assessment.evidence.standard.statements.values()].filter((one) => one.group === id);

const judgedOf = (c: Composer, statement: Statement) => standingOf(piecesFor(statement, c.assessment.focal));

/** A claim or thesis; how it stands with the criteria or problems that decide it, where anything could be tested. */
function standingSentence(c: Composer, statement: Statement, key: string): Sentence {
  const judged = judgedOf(c, statement);
  const by = judged.pieces.map((piece) => piece.id).join(', ');
  if (judged.standing === 'not_testable')
    return c.sentence(
      key.replace(/item$/, 'plain'),
      {
        id: statement.id,
        says: key.endsWith('relevance.item') ? c.quoted(statement.says) : `${c.quoted(statement.says)}.`,
      },
      'L0',
    );
  return c.sentence(
    by === '' ? `${key}_alone` : key,
    {
      id: statement.id,
      says: key.endsWith('relevance.item') ? c.quoted(statement.says) : `${c.quoted(statement.says)}.`,
      standing: { key: `page.thesis.standing.${judged.standing}` },
      ...(by === '' ? {} : { by }),
    },
    'L0',
  );
}

/** Those that nothing could test, named once with what each waits for, instead of the same words after each. */
function untested(c: Composer, statements: readonly Statement[]): Sentence[] {
  const open = statements.filter((one) => judgedOf(c, one).standing === 'not_testable');
  if (open.length === 0) return [];
  const ids = open
    .map((one) => {
      const by = judgedOf(c, one).pieces.map(({ id }) => id);
      return by.length === 0 ? one.id : `${one.id} (${by.join(', ')})`;
    })
    .join('; ');
  return [
    c.sentence(
      open.length === statements.length ? 'export.standing.all_untested' : 'export.standing.untested',
      { ids },
      'L0',
    ),
    c.sentence('export.standing.rule', { where: { kind: 'cross', to: 'needs' } }, 'L0'),
  ];
}

export function introduction(c: Composer): void {
  const { study, evidence } = c.assessment;
  c.heading(1, 'introduction', 'export.h.introduction', false);

  c.heading(2, 'relevance', 'export.h.relevance', false);
  c.paragraph(c.sentence('export.relevance.lead', {}, 'L0'));
  const relevant = group(c, 'A').filter((one) => one.kind !== 'work');
  c.list(relevant.map((one) => [standingSentence(c, one, 'export.relevance.item')]));
  c.paragraph(...untested(c, relevant));
  c.own('relevance');

  c.heading(2, 'object', 'export.h.object', false);
  c.paragraph(...group(c, 'B').map((one) => c.stated(`${c.asStated(one.says)}.`)));

  c.heading(2, 'tasks', 'export.h.tasks', false);
  c.paragraph(c.sentence('export.tasks.lead', {}, 'L0'));
  c.list(
    group(c, 'T').map((one) => [
      c.sentence(
        'export.tasks.item',
        { task: c.asStated(one.says), where: { kind: 'cross', to: sectionOfTask[one.id] ?? 'conclusion' } },
        'L0',
      ),
    ]),
    true,
  );

  c.heading(2, 'methods', 'export.h.methods', false);
  c.paragraph(c.sentence('export.methods.lead', {}, 'L0'));
  c.list(
    group(c, 'M').map((one) => {
      const says = `${c.asStated(one.says)}.`;
      // Theories name themselves; methods are named before what is done by them.
      return [
        named.has(one.id)
          ? c.sentence('export.method.item', { name: c.say(`export.method.${one.id}`), says }, 'L0')
          : c.stated(says),
      ];
    }),
  );
  c.own('methods');

  c.heading(2, 'sources', 'export.h.sources', false);
  const own = evidence.byCountry.get(c.focal) ?? [];
  const dual = own.filter((view) => (study.codings.get(view.id)?.length ?? 0) > 0).length;
  c.paragraph(
    c.sentence('export.sources.cases', {
      n: c.count(own.length, 'cases'),
      others: c.count(study.cases.length - own.length, 'comparators'),
      from: String(study.settings.years[0]),
      as_of: formatDate(study.settings.as_of, c.language),
    }),
    c.sentence('export.sources.records', {
      n: c.count(study.sources.size, 'sources'),
      where: { kind: 'cross', to: 'table-sources' },
    }),
    c.sentence('export.sources.coders', { dual: c.count(dual, 'dual'), n: c.count(own.length, 'cases') }),
    c.sentence('export.sources.intervals'),
  );
  const kinds = new Map<string, number>();
  for (const record of study.sources.values()) kinds.set(record.kind, (kinds.get(record.kind) ?? 0) + 1);
  c.table(
    'table-sources',
    'export.table.sources',
    ['export.column.source_kind', 'export.column.records'],
    [70, 30],
    [...kinds]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([kind, n]) => [plain(c.say(`source.kind.${kind}`)), [c.count(n, 'sources')]]),
  );

  c.heading(2, 'novelty', 'export.h.novelty', false);
  c.paragraph(c.sentence('export.novelty.lead', {}, 'L0'));
  c.list(group(c, 'N').map((one) => [c.stated(`${c.asStated(one.says)}.`)]));
  c.own('novelty');

  c.heading(2, 'provisions', 'export.h.provisions', false);
  c.paragraph(c.sentence('export.provisions.lead', {}, 'L0'));
  const provisions = group(c, 'P');
  c.list(provisions.map((one) => [standingSentence(c, one, 'export.provisions.item')]));
  c.paragraph(...untested(c, provisions));
  c.own('provisions');

  c.heading(2, 'significance', 'export.h.significance', false);
  c.paragraph(c.sentence('export.significance.lead', {}, 'L0'));
  c.list(group(c, 'Z').map((one) => [c.stated(`${c.asStated(one.says)}.`)]));

  c.heading(2, 'structure', 'export.h.structure', false);
  c.paragraph(...group(c, 'St').map((one) => c.stated(`${c.asStated(one.says)}.`)));
}
