/** Conclusion: each task answered in a sentence from the values, what cannot be claimed, and the lists at the end. */
import { firstNamed } from '../../classes/index.js';
import { commitmentTraces, readLenses } from '../../judgement/index.js';
import { formatDate } from '../../language/index.js';
import { contributionAt, judgedIndicator, successes, yieldTable } from '../../report/index.js';
import type { Composer } from '../composer.js';
import type { Sentence } from '../model.js';
import { verdictSentences } from './parts.js';

export function conclusion(c: Composer): void {
  const { focal, study, evidence } = c.assessment;
  c.heading(1, 'conclusion', 'export.h.conclusion', false);
  c.paragraph(c.sentence('export.conclusion.lead', {}, 'L0'));
  c.list(answers(c), true);
  c.own('conclusion');
  c.heading(2, 'cannot', 'export.h.cannot', false);
  c.paragraph(c.stated(c.label(evidence.standard.claims.cannot.lead)));
  c.list(
    evidence.standard.claims.cannot.items.map((item) => [c.stated(`${c.quoted(item)}.`)]),
    true,
  );
  c.heading(2, 'limits', 'export.h.limits', false);
  c.paragraph(
    c.sentence('export.limits.draft', {
      n: c.count(
        [...focal.current.values()].filter((one) => one.draft && one.verdict !== 'insufficient').length,
        'decided',
      ),
    }),
    c.sentence('export.limits.needs', { n: c.count(focal.needs.length, 'needs') }),
    c.sentence('export.limits.as_of', { as_of: formatDate(study.settings.as_of, c.language) }),
  );
}

function answers(c: Composer): Sentence[][] {
  const { focal, evidence, study } = c.assessment;
  const { standard } = evidence;
  const theories = readLenses(evidence, c.assessment.table, c.focal);
  const traces = commitmentTraces(evidence, c.focal);
  const own = evidence.byCountry.get(c.focal) ?? [];
  const verdict = (id: string): readonly Sentence[] => verdictSentences(c, focal.current.get(id));
  const judged = judgedIndicator(c.assessment, 'VEC-04', c.focal);
  const yields = judged === undefined ? null : yieldTable(c.assessment, judged.period.id);
  const problems = [...focal.diagnoses.values()];
  const found = problems.filter((one) => one.state === 'found');
  const given = focal.recommendations.filter((one) => one.state === 'recommended');
  const [regional, global] = [contributionAt(c.assessment, 'REG'), contributionAt(c.assessment, 'INT')];
  const yesOf = (of: typeof regional): number => of.deeds.filter((deed) => deed.state === 'yes').length;
  return [
    [
      c.sentence('export.conclusion.T1', {
        indicators: c.count(standard.indicators.size, 'standard'),
        criteria: c.count(standard.criteria.size, 'standard'),
      }),
      c.sentence('export.conclusion.T1b', {
        supported: c.count(theories.filter(({ outcome }) => outcome === 'supported').length, 'lenses'),
        no_data: c.count(theories.filter(({ outcome }) => outcome === 'no_data').length, 'lenses'),
        nodes: c.count((study.model ?? standard.model)?.nodes.length ?? 0, 'model'),
      }),
    ],
    [
      c.sentence('export.conclusion.T2', { periods: c.count(study.environment.periods.length, 'periods') }),
      c.sentence('export.conclusion.T2b', {
        n: c.count(study.norms.size, 'norms'),
        both: c.count(
          firstNamed(study).filter(({ outside, national }) => outside !== null && national !== null).length,
          'first_named',
        ),
      }),
    ],
    [c.sentence('export.conclusion.T3'), ...verdict('K2.4'), ...verdict('K3.2')],
    [c.sentence('export.conclusion.T4', { share: c.judged('INS-07'), coordination: c.judged('GOV-01') })],
    [
      c.sentence('export.conclusion.T5', { n: c.count(own.length, 'cases') }),
      c.sentence('export.conclusion.T5b', {
        evidenced: c.count(traces.filter(({ state }) => state === 'evidenced').length, 'commitments'),
        none: c.count(traces.filter(({ state }) => state === 'none' || state === 'before_only').length, 'commitments'),
        n: c.count(traces.length, 'commitments'),
      }),
    ],
    [
      yields === null
        ? c.sentence('export.yields.none', {}, 'L0')
        : c.sentence('export.conclusion.T6', {
            n: c.count(yields.known.length, 'yields'),
            yes: c.count(successes(yields.known), 'yields'),
            regional: c.count(yesOf(regional), 'deeds'),
            global: c.count(yesOf(global), 'deeds'),
          }),
      ...verdict('K6.1'),
      ...verdict('K6.2'),
    ],
    [
      c.sentence('export.conclusion.T7', {
        n: c.count(problems.length, 'standard'),
        found: c.count(found.length, 'problems'),
        open: c.count(problems.filter((one) => one.state === 'cannot_judge').length, 'problems'),
      }),
      ...found.map((one) =>
        c.sentence('export.conclusion.problem', { id: one.rule.id, name: c.quoted(one.rule.name) }),
      ),
    ],
    [
      c.sentence('export.conclusion.T8', {
        given: c.count(given.length, 'recommendations'),
        needs: c.count(focal.needs.length, 'needs'),
      }),
      c.sentence('export.conclusion.T8b', { cards: c.count(study.experience.size, 'experience') }),
      ...given.map((one) =>
        c.sentence(
          'export.conclusion.recommendation',
          { id: one.rule.id, text: c.quoted(one.rule.recommendation) },
          'L0',
        ),
      ),
    ],
  ];
}

/** References and the list of derivations. */
export function lists(c: Composer): void {
  c.heading(1, 'references', 'export.h.references', false);
  c.blocks.push({ kind: 'references' });
  c.heading(1, 'notes', 'export.h.notes', false);
  c.paragraph(c.sentence('export.notes.lead', {}, 'L0'));
  c.blocks.push({ kind: 'notes' });
}
