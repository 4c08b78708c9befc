/** Part II: institutions: who leads, what lasts, how the work is co-ordinated (T4, N4, N6). */
import type { Composer } from '../composer.js';
import { caseStudies } from './case-studies.js';
import { closing } from './closing.js';
import { coordination } from './coordination.js';
import { infrastructure } from './infrastructure.js';
import { lasting } from './lasting.js';
import { leadingActors, leadingKinds } from './leading-actors.js';
import { criteriaTable } from './parts.js';
import { told } from './reading.js';

export function institutions(c: Composer): void {
  const { focal } = c.assessment;
  c.heading(2, 'institutions', 'export.h.institutions');
  const byKind = leadingKinds(c);
  const first = byKind[0];
  if (first !== undefined)
    c.paragraph(
      told(c, 'export.institutions.finding', {
        first: c.quoted(c.code('actors', first.kind)),
        n: c.count(first.cases, 'actors'),
        share: c.judged('INS-07'),
        coordination: c.judged('GOV-01'),
      }),
    );
  leadingActors(c, byKind);
  const ofUnknownClass = lasting(c);
  const notCoded = coordination(c);
  c.paragraph(c.sentence('export.table.see', { where: { kind: 'cross', to: 'table-institutions' } }));
  criteriaTable(c, 'table-institutions', 'export.table.institutions', ['D4', 'D5']);
  infrastructure(c);
  caseStudies(c);
  closing(
    c,
    [
      c.sentence('export.institutions.unknown', {
        classes: c.count(ofUnknownClass, 'classes'),
        modes: c.count(notCoded, 'modes'),
        criteria: c.count(
          [...focal.current.values()].filter(
            ({ criterion, verdict }) => ['D4', 'D5'].includes(criterion.dimension) && verdict === 'insufficient',
          ).length,
          'decided',
        ),
      }),
    ],
    [
      c.sentence(
        'export.institutions.follows',
        { problems: { kind: 'cross', to: 'problems' }, clauses: { kind: 'cross', to: 'recommendations' } },
        'L0',
      ),
    ],
  );
  c.own('institutions');
}
