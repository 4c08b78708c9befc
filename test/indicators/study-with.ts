/** A small study computed with one or several indicators, for worked examples: definitions say only what the example needs. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Evidence, gatherEvidence } from '../../src/evidence/index.js';
import { computeIndicators, type IndicatorCache, type IndicatorTable } from '../../src/indicators/index.js';
import type { ClassRules, CompanionDefinition, IndicatorDefinition, Standard } from '../../src/standard/index.js';
import { readStudy, type Study, type StudyCache } from '../../src/study/index.js';
import { buildStudy, type StudyParts } from '../study/build-study.js';

const text = (en: string) => ({ kk: en, ru: en, en });
const classes = parse(
  readFileSync(new URL('../../standard/2026.1/classes.yaml', import.meta.url), 'utf8'),
) as ClassRules;

export function companionFor(id: string, more: Partial<CompanionDefinition> = {}): CompanionDefinition {
  return {
    id,
    name: text(id),
    unit: 'share',
    direction: 'up',
    interval: 'wilson',
    formula: text(id),
    scored: false,
    ...more,
  };
}

export function definitionFor(
  id: string,
  measure: string,
  more: Partial<IndicatorDefinition> = {},
  letters = '',
): IndicatorDefinition {
  return {
    id,
    name: text(id),
    meaning: text(id),
    dimension: id.slice(0, 3),
    criteria: [],
    layer: 'gov',
    levels: ['DOM'],
    path: 'both',
    concepts: ['P'],
    data: ['registry'],
    unit: 'share',
    direction: 'up',
    range: [0, 1],
    goalpost: { kind: 'def' },
    measure,
    parameters: {},
    formula: text(`formula of ${id}`),
    interval: 'wilson',
    minimum: { coverage: 0.6 },
    companions: [...letters].map((letter) => companionFor(id + letter)),
    supply: text('coding'),
    caveats: [],
    judged_over: 'five_years',
    serves: ['T7'],
    sources: [],
    ...more,
  };
}

/** An edition that holds these indicators and the class rules of 2026.1. */
export function standardWith(definitions: readonly IndicatorDefinition[]): Standard {
  return {
    id: '2026.1',
    edition: {
      id: '2026.1',
      date: '2026-01-01',
      title: text('test'),
      authors: [],
      licence: 'CC BY 4.0',
      note: text('test'),
    },
    hash: JSON.stringify(definitions),
    dimensions: new Map(),
    indicators: new Map(definitions.map((definition) => [definition.id, definition])),
    companions: new Map(
      definitions.flatMap((definition) =>
        definition.companions.map((companion) => [companion.id, { of: definition.id, definition: companion }]),
      ),
    ),
    criteria: new Map(),
    diagnoses: new Map(),
    recommendations: new Map(),
    codebook: new Map(),
    classes,
    claims: { rungs: [], stems: { kk: [], ru: [], en: [] }, suggestions: {}, cannot: { lead: text(''), items: [] } },
    statements: new Map(),
    textCodes: new Map(),
    lenses: new Map(),
    model: null,
    dag: null,
    dictionaries: new Map(),
    dictionaryHashes: new Map(),
    documentCodebook: new Map(),
    overriddenBy: new Map(),
  };
}

export interface Computed {
  readonly study: Study;
  readonly evidence: Evidence;
  readonly table: IndicatorTable;
  readonly root: string;
}

export async function readForTest(root: string, standard: Standard, cache?: StudyCache): Promise<Study> {
  const { study, problems } = await readStudy(root, () => standard, cache);
  if (study === null) throw new Error(`the study for the test does not read: ${JSON.stringify(problems.slice(0, 5))}`);
  return study;
}

export async function computed(
  parts: StudyParts,
  definitions: readonly IndicatorDefinition[],
  cache?: IndicatorCache,
): Promise<Computed> {
  const root = await buildStudy(parts);
  const standard = standardWith(definitions);
  const study = await readForTest(root, standard);
  const evidence = gatherEvidence(study, standard);
  return { study, evidence, table: computeIndicators(evidence, cache), root };
}
