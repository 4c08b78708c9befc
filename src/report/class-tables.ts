/** `classes.csv`, `chains.csv`, `ledger.csv`, `contribution.csv`: cases and deeds, with what was computed of them. */

import type { Assessment } from '../assessment/index.js';
import { brokenLinks, chainsOf, imageClass, institutionClass, ledgerRows } from '../classes/index.js';
import { contributionAt, deedsOfFamily, families } from './contribution.js';
import type { Table } from './table.js';

export function classesTable({ evidence }: Assessment): Table {
  const day = evidence.calendar.asOf;
  return {
    name: 'classes',
    title: 'Classes of cases at as_of',
    columns: [
      { name: 'case', type: 'string', description: 'Case' },
      { name: 'country', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      {
        name: 'institution',
        type: 'string',
        words: ['one_off', 'series', 'institutionalized', 'dormant', 'young', 'completed_act', 'unknown'],
        description: 'Class by continuity',
      },
      { name: 'institution_range', type: 'string', description: 'Classes it may be, where unknown' },
      { name: 'points_low', type: 'integer', unit: '0–12', description: 'Points, unknown counted as no' },
      { name: 'points_high', type: 'integer', unit: '0–12', description: 'Points, unknown counted as yes' },
      {
        name: 'image',
        type: 'string',
        words: ['image', 'mixed', 'substance', 'unknown'],
        description: 'Image or substance',
      },
      { name: 'image_range', type: 'string', description: 'Classes it may be, where unknown' },
      { name: 'substance_markers', type: 'string', description: 'S1–S6: yes, no, unknown' },
      { name: 'image_markers', type: 'string', description: 'B1–B5: yes, no, unknown' },
      { name: 'coding', type: 'string', words: ['draft', 'dual', 'adjudicated'], description: 'Who coded it' },
      { name: 'derivation', type: 'string', description: 'Stable id; elshi explain opens it' },
    ],
    rows: evidence.views.map((view) => {
      const institution = institutionClass(evidence, view, day);
      const image = imageClass(evidence, view, day);
      const markers = (list: typeof image.image) =>
        list
          .map((marker) => `${marker.id}=${marker.state === null ? 'unknown' : marker.state ? 'yes' : 'no'}`)
          .join(' ');
      return [
        view.id,
        view.record.country,
        institution.class,
        institution.range.join(' '),
        institution.pointsLow,
        institution.pointsHigh,
        image.class,
        image.range.join(' '),
        markers(image.substance),
        markers(image.image),
        view.record.coding.status,
        `case:${view.id}`,
      ];
    }),
  };
}

export function chainsTable({ evidence }: Assessment): Table {
  return {
    name: 'chains',
    title: 'Chains from goals to results, with broken links',
    columns: [
      { name: 'case', type: 'string', description: 'Case' },
      { name: 'goal', type: 'string', description: 'Goal, empty where activity has none' },
      { name: 'actors', type: 'string', description: 'Actors' },
      { name: 'instruments', type: 'string', description: 'Instruments' },
      { name: 'results', type: 'string', description: 'Results linked to the goal' },
      { name: 'clause', type: 'string', description: 'Clause of doctrine, "none", or empty where not known' },
      { name: 'best_grade', type: 'integer', unit: 'E0–E4', description: 'Best grade of its results' },
      { name: 'broken', type: 'string', description: 'Broken links of the case' },
    ],
    rows: evidence.views.flatMap((view) => {
      const broken = brokenLinks(view);
      const kindsOf = (goal: string | null) =>
        [
          ...new Set(
            broken
              .filter((link) =>
                goal === null
                  ? link.kind !== 'goal_without_result' && link.kind !== 'goal_without_instrument'
                  : link.id === goal,
              )
              .map((link) => link.kind),
          ),
        ].join(' ');
      const chains = chainsOf(evidence, view);
      const rows = chains.map((chain) => [
        view.id,
        chain.goal,
        chain.actors.join(' '),
        chain.instruments.join(' '),
        chain.results.join(' '),
        chain.clause,
        chain.bestGrade,
        kindsOf(chain.goal),
      ]);
      const other = kindsOf(null);
      return other === ''
        ? rows
        : [...rows, [view.id, null, null, (view.record.instruments ?? []).join(' '), null, null, null, other]];
    }),
  };
}

export function ledgerTable({ evidence }: Assessment): Table {
  const countries = [...evidence.byCountry.keys()].sort();
  return {
    name: 'ledger',
    title: 'Contribution ledger',
    columns: [
      { name: 'id', type: 'string', description: 'Deed' },
      { name: 'country', type: 'string', description: 'Country, ISO 3166-1 alpha-3' },
      { name: 'case', type: 'string', description: 'Case' },
      { name: 'deed', type: 'string', description: 'What was done' },
      { name: 'date', type: 'string', description: 'When' },
      { name: 'actor', type: 'string', description: 'By whom' },
      { name: 'beneficiary', type: 'string', description: 'For whom' },
      { name: 'between', type: 'string', description: 'Between whom' },
      { name: 'common_effort', type: 'string', description: 'Which common effort it joined' },
      { name: 'level', type: 'string', words: ['INT', 'STA', 'REG', 'DOM'], description: 'Level of its result' },
      { name: 'goal', type: 'string', description: 'Goal' },
      { name: 'result', type: 'string', description: 'Result' },
      { name: 'sign', type: 'string', words: ['+', '0', '-'], description: 'Sign of the result; empty = not known' },
      { name: 'grade', type: 'integer', unit: 'E0–E4', description: 'Grade of its evidence; empty = no result' },
      {
        name: 'credit',
        type: 'string',
        words: ['sole', 'lead', 'contributor', 'host'],
        description: 'Share of credit; empty = not known',
      },
      {
        name: 'relevance',
        type: 'string',
        words: ['none', 'soft', 'human', 'border', 'conflict'],
        description: 'Security relevance; empty = not known',
      },
      { name: 'families', type: 'string', description: 'Mechanism families' },
      { name: 'sources', type: 'string', description: 'Source records' },
      { name: 'counter_evidence', type: 'string', description: 'What speaks against it' },
      { name: 'rung', type: 'string', description: 'Rung of the claims ladder' },
    ],
    rows: countries.flatMap((country) =>
      ledgerRows(evidence, country).map((row) => [
        row.id,
        country,
        row.caseId,
        row.deed,
        row.date,
        row.actor,
        row.beneficiary,
        row.between,
        row.commonEffort,
        row.level,
        row.goal,
        row.resultId,
        row.sign,
        row.grade,
        row.credit,
        row.relevance,
        row.families.join(' '),
        row.sources.join(' '),
        row.counterEvidence.map((item) => item.text).join(' | '),
        row.rung,
      ]),
    ),
  };
}

export function contributionTable(assessment: Assessment): Table {
  const levels = ['REG', 'INT'] as const;
  return {
    name: 'contribution',
    title: 'Contribution by level and mechanism family',
    columns: [
      { name: 'level', type: 'string', words: levels, description: 'REG regional, INT global' },
      { name: 'family', type: 'string', description: 'Mechanism family MH1–MH7, or "all"' },
      { name: 'period', type: 'string', description: 'Years judged' },
      { name: 'evidenced', type: 'integer', description: 'Positive result at E2 or better' },
      {
        name: 'not_evidenced',
        type: 'integer',
        description: 'Claimed, without independent evidence of a positive result',
      },
      { name: 'unknown', type: 'integer', description: 'Level, sign or credit not known' },
      { name: 'zero_or_negative', type: 'integer', description: 'Evidenced result zero or negative' },
      { name: 'deeds', type: 'string', description: 'Ids in ledger.csv' },
    ],
    rows: levels.flatMap((level) => {
      const contribution = contributionAt(assessment, level);
      const row = (family: string, deeds: typeof contribution.deeds) => [
        level,
        family,
        contribution.share?.period.id ?? null,
        deeds.filter((deed) => deed.state === 'yes').length,
        deeds.filter((deed) => deed.state === 'no').length,
        deeds.filter((deed) => deed.state === 'unknown').length,
        deeds.filter((deed) => contribution.zeroOrNegative.includes(deed.row)).length,
        deeds.map((deed) => deed.row.id).join(' '),
      ];
      return [
        row('all', contribution.deeds),
        ...families.map((family) => row(family, deedsOfFamily(contribution, family))),
      ];
    }),
  };
}
