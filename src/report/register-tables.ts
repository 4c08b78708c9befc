/** `cases.csv`, `sources.csv`, `definitions.csv`, `statements.csv`: the registers behind the results, in the reader's language. */
import type { Assessment } from '../assessment/index.js';
import { imageClass, institutionClass } from '../classes/index.js';
import { factAt } from '../evidence/index.js';
import { type Language, labelIn } from '../language/index.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });

export function casesTable({ evidence }: Assessment, language: Language): Table {
  const day = evidence.calendar.asOf;
  return {
    name: 'cases',
    title: 'Cases of the registry',
    columns: [
      text('case', 'Case'),
      text('name', 'Name'),
      text('country', 'Country, ISO 3166-1 alpha-3'),
      text('start', 'Start, as far as it is known'),
      text('end', 'End, as far as it is known'),
      text('existence', 'Whether it is known to exist'),
      text('concept', 'Primary concept: H, P, C'),
      text('form', 'Primary form'),
      text('instruments', 'Instruments'),
      text('levels', 'Levels'),
      text('institution', 'Class by continuity'),
      text('image', 'Image or substance'),
      text('coding', 'Who coded it: draft, dual, adjudicated'),
    ],
    rows: evidence.views.map((view) => [
      view.id,
      labelIn(view.record.name, language),
      view.record.country,
      view.record.time.start,
      view.record.time.end,
      view.record.status,
      view.record.concepts?.primary ?? null,
      view.record.form?.primary ?? null,
      view.record.instruments?.join(' ') ?? null,
      view.record.levels?.join(' ') ?? null,
      institutionClass(evidence, view, day).class,
      imageClass(evidence, view, day).class,
      view.record.coding.status,
    ]),
  };
}

/** Dotted paths of all leaves of a record. */
function* leavesOf(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    for (const [index, item] of value.entries()) yield* leavesOf(item, `${path}.${index}`);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, path === '' ? key : `${path}.${key}`);
  } else yield path;
}

/** Every field of one case: what it says or why it is empty, and the sources that carry it. */
export function factsTable({ evidence }: Assessment, id: string): Table | null {
  const view = evidence.byId.get(id);
  if (view === undefined) return null;
  return {
    name: 'facts',
    title: 'Fields of the case',
    columns: [
      text('case', 'Case'),
      text('field', 'Field of the case file'),
      text('value', 'What it says; a reason of missing where it is empty'),
      text('sources', 'Source records that carry it'),
      text('grade', 'Evidence grade, E0–E4'),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const path of leavesOf(view.record, '')) {
          const fact = factAt(evidence, view, path);
          const value = Array.isArray(fact.value) ? fact.value.join(' ') : fact.value;
          yield [
            id,
            path,
            typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
            fact.sources.join(' '),
            fact.grade ?? null,
          ];
        }
      },
    },
  };
}

export function sourcesTable({ study }: Assessment): Table {
  return {
    name: 'sources',
    title: 'Source records',
    columns: [
      text('source', 'Source record'),
      text('title', 'Title, or what it was used for'),
      text('publisher', 'Publisher'),
      text('owner', 'Who owns the publisher'),
      text('kind', 'Kind of source'),
      text('date', 'Date of the source'),
      text('retrieved', 'Date on which it was read'),
      text('language', 'Language'),
      text('licence', 'Licence'),
      text('address', 'Web address'),
    ],
    rows: [...study.sources].map(([id, source]) => {
      const publisher = study.publishers.get(source.publisher);
      return [
        id,
        source.title ?? source.supports,
        publisher?.name ?? source.publisher,
        source.owner ?? publisher?.owner ?? null,
        source.kind,
        source.date,
        source.retrieved,
        source.lang,
        source.licence,
        source.url,
      ];
    }),
  };
}

export function definitionsTable({ evidence }: Assessment, language: Language): Table {
  const { standard } = evidence;
  return {
    name: 'definitions',
    title: 'Indicators and their formulas in words',
    columns: [
      text('indicator', 'Indicator, or companion with its letter'),
      text('dimension', 'Dimension'),
      text('name', 'Name'),
      text('unit', 'Unit'),
      text('formula', 'Formula in words'),
      text('interval', 'Rule of the interval'),
      text('supply', 'What would supply the data'),
      text('serves', 'Statements of the abstract it serves'),
    ],
    rows: [...standard.indicators.values()].flatMap((one) => [
      [
        one.id,
        one.dimension,
        labelIn(one.name, language),
        one.unit,
        labelIn(one.formula, language),
        one.interval,
        labelIn(one.supply, language),
        one.serves.join(' '),
      ],
      ...one.companions.map((companion) => [
        companion.id,
        one.dimension,
        labelIn(companion.name, language),
        companion.unit,
        labelIn(companion.formula, language),
        companion.interval,
        null,
        null,
      ]),
    ]),
  };
}

export function statementsTable({ evidence }: Assessment, language: Language): Table {
  return {
    name: 'statements',
    title: 'Statements of the abstract',
    columns: [
      text('statement', 'Statement'),
      text('group', 'Group'),
      text('key', 'Key phrase'),
      text('says', 'In our words'),
    ],
    rows: [...evidence.standard.statements.values()].map((one) => [
      one.id,
      one.group,
      one.key,
      labelIn(one.says, language),
    ]),
  };
}
