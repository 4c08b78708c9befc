/** A folder with one small edition of the standard, whole enough to be loaded. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

const text = (word: string) => ({ kk: word, ru: word, en: word });

export const smallIndicator = {
  id: 'GOV-05',
  name: text('Scattered image share'),
  meaning: text('meaning'),
  dimension: 'D5',
  criteria: ['K5.2'],
  layer: 'gov',
  levels: ['DOM'],
  path: 'none',
  concepts: ['P'],
  data: ['registry'],
  unit: 'share',
  direction: 'down',
  range: [0, 1],
  goalpost: { kind: 'def', lo: 0, hi: 1 },
  measure: 'scattered_image_share',
  formula: text('formula'),
  interval: 'wilson',
  minimum: { n: 10, coverage: 0.6 },
  supply: text('supply'),
  judged_over: 'five_years',
  serves: ['P7b'],
  companions: [
    {
      id: 'GOV-05s',
      name: text('spend'),
      unit: 'share',
      direction: 'down',
      interval: 'none',
      formula: text('formula'),
    },
  ],
};

export const smallEdition: Record<string, unknown> = {
  'edition.yaml': {
    id: '2026.1',
    date: '2026-01-01',
    title: text('t'),
    authors: [],
    licence: 'CC BY 4.0',
    note: text('n'),
  },
  'dimensions.yaml': [{ id: 'D5', code: 'GOV', name: text('Governance') }],
  'indicators/gov.yaml': [smallIndicator],
  'criteria.yaml': [
    {
      id: 'K5.2',
      dimension: 'D5',
      name: text('Coherence'),
      serves: ['P7b'],
      met: text('met'),
      not_met: text('not met'),
      tests: [
        {
          id: 'K5.2a',
          text: text('test'),
          parts: [{ indicator: 'GOV-05', kind: 'conv', op: '<=', threshold: 0.3, fails_at: 0.5 }],
        },
      ],
    },
  ],
  'diagnoses.yaml': [
    {
      id: 'PR2',
      name: text('Scattered'),
      fires: [{ criterion: 'K5.2' }],
      counter_evidence: [],
      counter_text: text('c'),
      serves: ['P7b'],
    },
  ],
  'recommendations.yaml': [],
  'codebook/directions.yaml': {
    list: 'directions',
    title: text('Directions'),
    items: [
      { id: 'DR2', name: text('two') },
      { id: 'DR1', name: text('one') },
    ],
  },
  'classes.yaml': {
    institution: {
      points: [],
      institutionalized_at: 8,
      young_years: 1,
      one_off_two_editions_months: 24,
      dormant_intervals: 2,
      continuous_years: 5,
      editions: 3,
      default_interval_months: 18,
      hindsight_months: 24,
      provisional_months: 12,
    },
    image: {
      substance: [],
      image: [],
      image_at: 3,
      image_substance_at_most: 2,
      substance_at: 4,
      substance_image_at_most: 2,
    },
  },
  'claims.yaml': {
    rungs: [],
    stems: { kk: [], ru: [], en: [] },
    suggestions: {},
    cannot: { lead: text('lead'), items: Array.from({ length: 9 }, (_, index) => text(String(index))) },
  },
  'statements.yaml': [{ id: 'P7b', group: 'P', key: 'бытыраңқы', says: text('says') }],
};

/** Writes the parts to a temporary `standard/` folder and returns it. */
export function writeEdition(parts: Record<string, unknown> = smallEdition, id = '2026.1'): string {
  const folder = mkdtempSync(join(tmpdir(), 'elshi-standard-'));
  for (const [path, content] of Object.entries(parts)) {
    const target = join(folder, id, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? content : stringify(content));
  }
  return folder;
}
