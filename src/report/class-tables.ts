/** `classes.csv`, `contribution.csv`: cases with their classes, deeds by level and mechanism family. */

import type { Assessment } from '../assessment/index.js';
import { imageClass, institutionClass } from '../classes/index.js';
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
