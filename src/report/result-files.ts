/** All result files of a study as text, by name: tables with their schemas, derivations, and one file that says what they rest on. */
import { type Assessment, derivationOf } from '../assessment/index.js';
import type { Step } from '../derivation/index.js';
import { type Language, speak } from '../language/index.js';
import { identityOfInputs } from '../study/index.js';
import { chainsTable, classesTable, contributionTable, ledgerTable } from './class-tables.js';
import { formsTable } from './form-table.js';
import { indicatorTable } from './indicator-table.js';
import { criteriaTable, diagnosesTable, recommendationsTable } from './judgement-tables.js';
import { schemaText, type Table, tableText } from './table.js';

const tablesOf = (assessment: Assessment, language: Language): Table[] => [
  indicatorTable(assessment, language),
  criteriaTable(assessment, language),
  diagnosesTable(assessment, language),
  recommendationsTable(assessment, language),
  classesTable(assessment),
  chainsTable(assessment),
  ledgerTable(assessment),
  contributionTable(assessment),
  formsTable(assessment),
];

const stepObject = (step: Step, language: Language): object => ({
  what: speak(step.what, language),
  ...(step.value === undefined ? {} : { value: step.value }),
  ...(step.unit === undefined ? {} : { unit: step.unit }),
  ...(step.refs === undefined || step.refs.length === 0 ? {} : { refs: step.refs }),
  ...(step.facts === undefined || step.facts.length === 0 ? {} : { facts: step.facts }),
  ...(step.sources === undefined || step.sources.length === 0 ? {} : { sources: step.sources }),
  ...(step.steps === undefined || step.steps.length === 0
    ? {}
    : { steps: step.steps.map((part) => stepObject(part, language)) }),
});

/** Ids of every result that has a derivation of its own: what is said of the focal country, and its cases. */
function derivedIds(assessment: Assessment): string[] {
  const { focal } = assessment.study.settings;
  const values = assessment.table.all
    .filter((value) => value.subject === focal && value.status !== 'no_data')
    .map((value) => `indicator:${value.indicator}:${value.subject}:${value.period.id}`);
  return [
    ...values,
    ...[...assessment.focal.current.keys()].map((id) => `criterion:${id}:${focal}:current`),
    ...[...assessment.focal.diagnoses.keys()].map((id) => `diagnosis:${id}:${focal}`),
    ...assessment.focal.recommendations.map((item) => `recommendation:${item.rule.id}:${focal}`),
    ...assessment.evidence.views.map((view) => `case:${view.id}`),
  ];
}

function derivationLines(assessment: Assessment, language: Language): string {
  return derivedIds(assessment)
    .map((id) => {
      const derivation = derivationOf(assessment, id);
      return `${JSON.stringify({ id, what: derivation === null ? null : speak(derivation.what, language), steps: derivation?.steps.map((step) => stepObject(step, language)) ?? [] })}\n`;
    })
    .join('');
}

export function resultFiles(assessment: Assessment, language: Language): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const table of tablesOf(assessment, language)) {
    files.set(`${table.name}.csv`, tableText(table));
    files.set(`${table.name}.schema.json`, schemaText(table));
  }
  files.set('derivations.jsonl', derivationLines(assessment, language));
  const { settings } = assessment.study;
  const { standard } = assessment.evidence;
  files.set(
    'results.json',
    `${JSON.stringify(
      {
        study: settings.id,
        version: settings.version,
        as_of: settings.as_of,
        edition: standard.id,
        standard: standard.hash,
        inputs: identityOfInputs(assessment.study),
        language,
        tables: [...files.keys()],
      },
      null,
      2,
    )}\n`,
  );
  return files;
}
