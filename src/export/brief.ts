/** The policy brief: two pages for who decides – the answer, the numbers it rests on, problems, what to do, what is not known. */
import { contributionAt, draftedClauses, judgedIndicator } from '../report/index.js';
import { clauseTable } from './clauses-document.js';
import type { Composer } from './composer.js';
import { type PlotRow, text } from './model.js';
import { deedCounts, verdictCounts, verdictSentences } from './thesis/parts.js';

const shown = ['SEC-09s', 'SEC-10s', 'VEC-04', 'VEC-01', 'INS-07', 'GOV-01', 'GOV-08'];

export function brief(c: Composer): void {
  const { focal, evidence } = c.assessment;
  const verdicts = [...focal.current.values()];
  c.heading(2, 'answer', 'export.brief.answer', false);
  for (const level of ['REG', 'INT'] as const) {
    const contribution = contributionAt(c.assessment, level);
    c.paragraph(
      c.sentence(`export.contribution.${level}`, deedCounts(c, contribution)),
      ...verdictSentences(c, contribution.verdict),
    );
  }
  c.paragraph(c.sentence('export.brief.criteria', verdictCounts(c, verdicts)));
  c.figure('figure-shares', 'export.figure.shares', {
    kind: 'interval',
    range: [0, 1],
    rows: shown.map((id): PlotRow => {
      const value = judgedIndicator(c.assessment, id, c.focal);
      const name =
        evidence.standard.indicators.get(id)?.name ?? evidence.standard.companions.get(id)?.definition.name ?? {};
      return {
        label: `${id} ${c.label(name)}`,
        value: value?.value ?? null,
        low: value?.low ?? null,
        high: value?.high ?? null,
        said: [c.judged(id)],
      };
    }),
  });
  c.heading(2, 'brief-problems', 'export.h.problems', false);
  const problems = [...focal.diagnoses.values()].filter((one) => one.state === 'found' || one.state === 'watch');
  c.list(
    problems.map((one) => [
      {
        rung: 'L1',
        runs: [
          text(`${one.rule.id}. ${c.quoted(one.rule.name)}: `),
          c.derived(c.say(`judgement.state.${one.state}`), `diagnosis:${one.rule.id}:${one.subject}`, one.rule.id),
          text('.'),
        ],
      },
    ]),
  );
  if (problems.length === 0) c.paragraph(c.sentence('export.problems.none_found'));
  c.heading(2, 'brief-recommendations', 'export.brief.do', false);
  const given = focal.recommendations
    .filter((one) => one.state === 'recommended')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  c.list(
    given.map((one) => [
      c.sentence(
        'export.brief.recommendation',
        {
          id: one.rule.id,
          text: c.quoted(one.rule.recommendation),
          owner: c.label(one.rule.owner),
          months: c.derived(
            String(one.rule.horizon_months),
            `recommendation:${one.rule.id}:${one.subject}`,
            one.rule.id,
          ),
        },
        'L0',
      ),
    ]),
    true,
  );
  if (given.length === 0) c.paragraph(c.sentence('export.brief.no_recommendation', {}, 'L0'));
  const clauses = draftedClauses(c.assessment, 1).slice(0, 4);
  if (clauses.length > 0) clauseTable(c, clauses);
  c.heading(2, 'brief-unknown', 'export.brief.unknown', false);
  c.paragraph(
    c.sentence('export.brief.needs', {
      n: c.count(focal.needs.length, 'needs'),
      first: focal.needs
        .slice(0, 3)
        .map((need) => need.indicator)
        .join(', '),
    }),
    c.sentence('export.brief.limits', {}, 'L0'),
  );
  c.heading(2, 'notes', 'export.brief.notes', false);
  c.blocks.push({ kind: 'notes' });
}
