/** `elshi explain`: how a value, verdict, problem or recommendation came about, down to the source records. */
import { type Assessment, type ExplainedStep, explain as explainId } from '../../assessment/index.js';
import { lastFullYear } from '../../evidence/index.js';
import { periodIdFor } from '../../judgement/index.js';
import { formatNumber, type Language, speak, unitWord } from '../../language/index.js';
import type { Command } from '../command.js';
import { assessed } from '../study-argument.js';
import { UserError } from '../user-error.js';

/** `GOV-05` → `indicator:GOV-05:KAZ:<judged period>`; `K5.2` → `criterion:K5.2:KAZ:current`; a full id as it is. */
function fullId(assessment: Assessment, item: string, year: string | undefined, country: string | undefined): string {
  if (item.includes(':')) return item;
  const { standard, calendar, study, byId } = assessment.evidence;
  const subject = country ?? study.settings.focal;
  if (standard.indicators.has(item) || standard.companions.has(item)) {
    const period = year ?? newestPeriod(assessment, item, subject, lastFullYear(calendar));
    return `indicator:${item}:${subject}:${period}`;
  }
  if (standard.criteria.has(item)) return `criterion:${item}:${subject}:${year ?? 'current'}`;
  if (standard.diagnoses.has(item)) return `diagnosis:${item}:${subject}`;
  if (standard.recommendations.has(item)) return `recommendation:${item}:${subject}`;
  if (byId.has(item)) return `case:${item}`;
  if (study.sources.has(item)) return `source:${item}`;
  throw new UserError({ key: 'cli.explain.unknown', args: { item } });
}

function newestPeriod(assessment: Assessment, indicator: string, subject: string, last: number): string {
  for (let year = last; year >= assessment.evidence.calendar.from; year--) {
    const period = periodIdFor(assessment.evidence, indicator, year);
    const value = assessment.table.get(indicator, subject, period);
    if (value !== undefined && value.status !== 'no_data' && value.status !== 'provisional') return period;
  }
  return 'whole';
}

const spoken = (value: ExplainedStep['value'], language: Language): string | number | null | undefined =>
  typeof value === 'object' && value !== null ? speak(value, language) : value;

function valueText(node: ExplainedStep, language: Language): string {
  const value = spoken(node.value, language);
  if (value === undefined || value === null) return '';
  const shown = typeof value === 'number' ? formatNumber(value, language) : value;
  return ` = ${shown}${node.unit === undefined ? '' : `, ${unitWord(node.unit, language)}`}`;
}

function treeLines(node: ExplainedStep, language: Language, indent = ''): string[] {
  const id = node.id === undefined ? '' : `  [${node.id}]`;
  return [
    `${indent}${speak(node.what, language)}${valueText(node, language)}${id}`,
    ...node.steps.flatMap((step) => treeLines(step, language, `${indent}  `)),
  ];
}

const treeObject = (node: ExplainedStep, language: Language): object => ({
  ...(node.id === undefined ? {} : { id: node.id }),
  what: speak(node.what, language),
  ...(node.value === undefined ? {} : { value: spoken(node.value, language) }),
  ...(node.code === undefined ? {} : { code: node.code }),
  ...(node.unit === undefined ? {} : { unit: node.unit }),
  steps: node.steps.map((step) => treeObject(step, language)),
});

export const explain: Command = {
  name: 'explain',
  takes: 'STUDY ID',
  options: { year: { type: 'string', value: '2024' }, country: { type: 'string', value: 'KAZ' } },
  examples: [
    'elshi explain studies/kazakhstan GOV-05 --year 2024 --lang kk',
    'elshi explain studies/kazakhstan K1.5',
    'elshi explain studies/kazakhstan kz-congress-religions --json',
  ],
  run: async (context) => {
    const { options, positionals, terminal, language } = context;
    const item = positionals[1];
    if (item === undefined) throw new UserError({ key: 'cli.explain.needed' });
    const { assessment } = await assessed(context);
    if (assessment === null) return 1;
    const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : undefined);
    const id = fullId(assessment, item, text('year'), text('country'));
    const tree = explainId(assessment, id);
    if (tree === null) throw new UserError({ key: 'cli.explain.unknown', args: { item: id } });
    terminal.out(
      options['json'] === true
        ? `${JSON.stringify(treeObject(tree, language), null, 2)}\n`
        : `${treeLines(tree, language).join('\n')}\n`,
    );
    return 0;
  },
};
