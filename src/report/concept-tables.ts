/** `lenses.csv`, `model.csv`, `loops.csv`: theories test by test, nodes of the whole concept with their indicators, its feedback loops. */
import type { Assessment } from '../assessment/index.js';
import { lensOutcomes, readLenses } from '../judgement/index.js';
import { type Language, labelIn, speak } from '../language/index.js';
import { feedbackLoops, indicatorsOfRule, type SystemModel } from '../standard/index.js';
import type { Cell } from './csv.js';
import { judgedIndicator } from './judged-indicator.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const number = (name: string, description: string): Column => ({ name, type: 'number', description });

export function lensesTable({ evidence, table, study }: Assessment, language: Language): Table {
  return {
    name: 'lenses',
    title: 'Theories held against the values of the focal country, test by test',
    columns: [
      text('lens', 'Theory'),
      text('name', 'Its name'),
      { ...text('reading', 'What the theory comes to, over all its tests that decide'), words: lensOutcomes },
      text('expectation', 'What it expects to be observed'),
      text('test', 'Test; its derivation is lens:<test>:<country>'),
      text('says', 'The test in words'),
      { ...text('rule', 'Kind of rule that decides it') },
      text('indicators', 'Indicators the rule reads'),
      { ...text('outcome', 'What the test comes to'), words: lensOutcomes },
      {
        name: 'provisional',
        type: 'boolean',
        description: 'true: shown, decides nothing (a machine or one person coded)',
      },
      text('why', 'Why, in the reader’s language'),
    ],
    rows: readLenses(evidence, table, study.settings.focal).flatMap(({ lens, outcome: reading, expectations }) =>
      expectations.flatMap(({ expectation, tests }) =>
        tests.map(({ id, test, outcome, provisional, why }): Cell[] => [
          lens.id,
          labelIn(lens.name, language),
          reading,
          labelIn(expectation.text, language),
          id,
          labelIn(test.text, language),
          test.rule.kind,
          indicatorsOfRule(test.rule)
            .map((one) => one.id)
            .join(' '),
          outcome,
          provisional !== undefined,
          speak(why, language),
        ]),
      ),
    ),
  };
}

const modelOf = ({ study, evidence }: Assessment): SystemModel | null => study.model ?? evidence.standard.model;

/** A row a node and indicator; a node without indicators has one row, which says why. */
export function modelTable(assessment: Assessment, language: Language): Table {
  const { focal } = assessment.study.settings;
  const { indicators, companions } = assessment.evidence.standard;
  return {
    name: 'model',
    title: 'The whole concept: nodes and the indicators that stand at them',
    columns: [
      text('node', 'Node'),
      text('layer', 'Layer, from world politics to people’s diplomacy'),
      text('name', 'Name of the node'),
      text('indicator', 'Indicator at the node; empty: none'),
      text('indicator_name', 'Its name'),
      number('value', 'Value that would be judged, for the focal country; empty: none'),
      number('low', 'Lower end of its interval'),
      number('high', 'Upper end of its interval'),
      text('period', 'Period of the value'),
      text('status', 'Status of the value'),
      text('empty', 'Why nothing is measured at the node'),
      text('feeds', 'Nodes that it feeds, with the sign where one is said'),
    ],
    rows: (modelOf(assessment)?.nodes ?? []).flatMap((node): Cell[][] => {
      const head = [node.id, node.layer, labelIn(node.name, language)];
      const feeds = (modelOf(assessment)?.edges ?? [])
        .filter(({ from }) => from === node.id)
        .map(({ to, sign }) => `${sign ?? ''}${to}`)
        .join(' ');
      const empty = node.empty === undefined ? null : labelIn(node.empty, language);
      if (node.holds.length === 0) return [[...head, null, null, null, null, null, null, null, empty, feeds]];
      return node.holds.map((id) => {
        const value = judgedIndicator(assessment, id, focal);
        const name = indicators.get(id)?.name ?? companions.get(id)?.definition.name;
        return [
          ...head,
          id,
          name === undefined ? null : labelIn(name, language),
          value?.value ?? null,
          value?.low ?? null,
          value?.high ?? null,
          value?.period.id ?? null,
          value?.status ?? null,
          empty,
          feeds,
        ];
      });
    }),
  };
}

export function loopsTable(assessment: Assessment): Table {
  const model = modelOf(assessment);
  return {
    name: 'loops',
    title: 'Feedback loops of the whole concept',
    columns: [
      { name: 'loop', type: 'integer', description: 'Number of the loop' },
      {
        ...text('kind', 'Whether a change comes back with its own sign; open: an arrow has no sign'),
        words: ['reinforcing', 'balancing', 'open'],
      },
      { name: 'length', type: 'integer', description: 'How many nodes it has' },
      text('nodes', 'Its nodes in order, the first not repeated'),
    ],
    rows: (model === null ? [] : feedbackLoops(model).loops).map(({ kind, nodes }, at) => [
      at + 1,
      kind,
      nodes.length,
      nodes.join(' '),
    ]),
  };
}
