/** `criteria.csv`, `diagnoses.csv`, `recommendations.csv`: what is said, with what it rests on. */
import type { Assessment } from '../assessment/index.js';
import type { CriterionVerdict } from '../judgement/index.js';
import { type Language, speak } from '../language/index.js';
import type { Table } from './table.js';

const verdictRow = (verdict: CriterionVerdict, language: Language) => [
  verdict.criterion.id,
  verdict.subject,
  verdict.period,
  verdict.verdict,
  verdict.fragile,
  verdict.draft,
  verdict.restsOnOne,
  verdict.judgedYear,
  verdict.insufficientBecause,
  verdict.cannotBeMet.join(' '),
  verdict.tests.map((test) => `${test.test.id}=${test.outcome}`).join(' '),
  verdict.standsIfUnknownAgainst,
  verdict.draftShare,
  speak(verdict.sentence, language),
  speak(verdict.wouldChange, language),
  `criterion:${verdict.criterion.id}:${verdict.subject}:${verdict.period}`,
];

export function criteriaTable(assessment: Assessment, language: Language): Table {
  const rows = [...assessment.judgements.values()].flatMap((judgement) => {
    const years = new Map<string, CriterionVerdict[]>();
    for (const verdict of judgement.byYear.values()) {
      // Years of which nothing is known say the same thing for every year; the headline says it once.
      if (judgement.subject !== assessment.study.settings.focal && verdict.insufficientBecause === 'data') continue;
      const list = years.get(verdict.criterion.id);
      if (list === undefined) years.set(verdict.criterion.id, [verdict]);
      else list.push(verdict);
    }
    return [...judgement.current.values()].flatMap((current) =>
      [current, ...(years.get(current.criterion.id) ?? [])].map((verdict) => verdictRow(verdict, language)),
    );
  });
  return {
    name: 'criteria',
    title: 'Verdicts on the criteria',
    rows,
    columns: [
      { name: 'criterion', type: 'string', description: 'Criterion' },
      { name: 'subject', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      { name: 'period', type: 'string', description: 'A year, or "current": the headline' },
      {
        name: 'verdict',
        type: 'string',
        words: ['met', 'partly_met', 'not_met', 'insufficient'],
        description: 'Verdict',
      },
      {
        name: 'fragile',
        type: 'boolean',
        description: 'Changes when one conventional number moves by 20 % or one test is dropped',
      },
      { name: 'draft', type: 'boolean', description: "More than a third of the judged inputs are one coder's draft" },
      { name: 'rests_on_one', type: 'boolean', description: 'Rests on one indicator' },
      { name: 'judged_year', type: 'integer', description: 'Last year judged' },
      {
        name: 'insufficient_because',
        type: 'string',
        words: ['data', 'undecided'],
        description: 'Why the evidence is insufficient',
      },
      { name: 'cannot_be_met', type: 'string', description: 'Failed tests because of which it cannot be met' },
      { name: 'tests', type: 'string', description: 'Outcome of each core test' },
      {
        name: 'stands_if_unknown_against',
        type: 'boolean',
        description: 'Would stand if all unknown units were against it',
      },
      {
        name: 'draft_share',
        type: 'number',
        unit: 'share',
        description: "Share of judged inputs that are one coder's draft",
      },
      { name: 'sentence', type: 'string', description: 'The verdict as a sentence' },
      { name: 'would_change', type: 'string', description: 'What would change the verdict' },
      { name: 'derivation', type: 'string', description: 'Stable id; elshi explain opens it' },
    ],
  };
}

export function diagnosesTable(assessment: Assessment, language: Language): Table {
  return {
    name: 'diagnoses',
    title: 'Problems',
    columns: [
      { name: 'diagnosis', type: 'string', description: 'Problem' },
      { name: 'subject', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      {
        name: 'state',
        type: 'string',
        words: ['found', 'watch', 'not_found', 'cannot_judge'],
        description: 'What the data say',
      },
      { name: 'severity', type: 'number', unit: '0–3', description: 'Distance beyond the threshold' },
      {
        name: 'confidence',
        type: 'number',
        unit: '0–1',
        description: 'min(completeness, share of inputs at E2 or better)',
      },
      { name: 'draft', type: 'boolean', description: "Rests on one coder's draft" },
      { name: 'because', type: 'string', description: 'What decided' },
      { name: 'counter_evidence', type: 'string', description: 'What speaks against it' },
      { name: 'not_known', type: 'string', description: 'What is not known' },
      { name: 'derivation', type: 'string', description: 'Stable id; elshi explain opens it' },
    ],
    rows: [...assessment.judgements.values()].flatMap((judgement) =>
      [...judgement.diagnoses.values()].map((item) => [
        item.rule.id,
        item.subject,
        item.state,
        item.severity,
        item.confidence,
        item.draft,
        ...[item.because, item.counterEvidence, item.notKnown].map((list) =>
          list.map((message) => speak(message, language)).join(' | '),
        ),
        `diagnosis:${item.rule.id}:${item.subject}`,
      ]),
    ),
  };
}

export function recommendationsTable(assessment: Assessment, language: Language): Table {
  return {
    name: 'recommendations',
    title: 'Recommendations and why not',
    columns: [
      { name: 'recommendation', type: 'string', description: 'Rule' },
      { name: 'subject', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      {
        name: 'state',
        type: 'string',
        words: ['recommended', 'not_recommended', 'waits_for_data', 'displaced'],
        description: 'Whether it is recommended',
      },
      { name: 'order', type: 'integer', description: '1 = first' },
      { name: 'priority', type: 'number', description: 'severity × strength × feasibility' },
      { name: 'strength', type: 'string', words: ['A', 'B', 'C'], description: 'Strength of what it rests on' },
      { name: 'draft', type: 'boolean', description: "Rests on one coder's draft" },
      { name: 'text', type: 'string', description: 'Recommendation' },
      { name: 'because', type: 'string', description: 'What decided' },
      { name: 'why_not', type: 'string', description: 'Why it is not recommended' },
      { name: 'derivation', type: 'string', description: 'Stable id; elshi explain opens it' },
    ],
    rows: [...assessment.judgements.values()].flatMap((judgement) =>
      judgement.recommendations.map((item) => [
        item.rule.id,
        item.subject,
        item.state,
        item.order,
        item.priority,
        item.rule.strength,
        item.draft,
        item.rule.recommendation[language],
        item.because.map((message) => speak(message, language)).join(' | '),
        item.whyNot === null ? null : speak(item.whyNot, language),
        `recommendation:${item.rule.id}:${item.subject}`,
      ]),
    ),
  };
}
