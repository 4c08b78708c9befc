/** `elshi list`: what the study holds and what came out, as a table in the terminal. */

import { type Assessment, indicatorName } from '../../assessment/index.js';
import { institutionClass } from '../../classes/index.js';
import { formatNumber, type Language, labelIn, speak } from '../../language/index.js';
import { judgedIndicator } from '../../report/index.js';
import { ownTextsOf, ownTextsOfCard } from '../../study/index.js';
import type { Command } from '../command.js';
import { aligned } from '../fit.js';
import { assessed } from '../study-argument.js';
import { UserError } from '../user-error.js';

type Rows = readonly (readonly string[])[];

const lists: Readonly<Record<string, (assessment: Assessment, language: Language) => Rows>> = {
  indicators: (assessment, language) =>
    [...assessment.evidence.standard.indicators.keys()].map((id) => {
      const value = judgedIndicator(assessment, id, assessment.study.settings.focal);
      return [
        id,
        speak(indicatorName(assessment, id), language),
        value === undefined ? 'no_data' : value.status,
        value?.value == null
          ? speak({ key: 'judgement.outcome.nodata' }, language)
          : formatNumber(value.value, language),
        value === undefined ? '' : value.period.id,
        value === undefined ? '' : `n=${value.n}`,
        [
          ...(value?.reason == null ? [] : [speak(value.reason, language)]),
          ...(value?.value == null ? lastKnown(assessment, id, language) : []),
        ].join(' '),
      ];
    }),
  criteria: ({ focal }, language) =>
    [...focal.current.values()].map((item) => [
      item.criterion.id,
      item.criterion.name[language],
      speak(
        { key: `judgement.${item.criterion.role === 'background' ? 'background' : 'verdict'}.${item.verdict}` },
        language,
      ),
      [
        ...(item.fragile ? ['fragile'] : []),
        ...(item.draft && item.verdict !== 'insufficient' ? ['draft'] : []),
        ...(item.restsOnOne ? ['rests_on_one'] : []),
      ]
        .map((key) => speak({ key: `judgement.${key}` }, language))
        .join('; '),
    ]),
  diagnoses: ({ focal }, language) =>
    [...focal.diagnoses.values()].map((item) => [
      item.rule.id,
      item.rule.name[language],
      speak({ key: `judgement.state.${item.state}` }, language),
      item.severity === null ? '' : formatNumber(item.severity, language, 1),
    ]),
  recommendations: ({ focal }, language) =>
    [...focal.recommendations]
      .sort((a, b) => (a.order ?? 99) - (b.order ?? 99) || (a.rule.id < b.rule.id ? -1 : 1))
      .map((item) => [
        item.rule.id,
        item.order === null ? '' : String(item.order),
        item.rule.recommendation[language],
        item.whyNot === null ? '' : speak(item.whyNot, language),
      ]),
  cases: ({ evidence }, language) =>
    evidence.views.map((view) => [
      view.id,
      view.record.country,
      labelIn(view.record.name, language),
      speak({ key: `class.${institutionClass(evidence, view, evidence.calendar.asOf).class}` }, language),
    ]),
  texts: ({ study }, language) =>
    [
      ...new Set([
        ...study.cases.flatMap(({ record }) => ownTextsOf(record)),
        ...[...study.experience.values()].flatMap(({ record }) => ownTextsOfCard(record)),
      ]),
    ].map((text) => [
      text,
      language === study.settings.texts_in ? text : (study.translations.get(language)?.get(text.trim()) ?? ''),
    ]),
  sources: ({ study }) => [...study.sources].map(([id, source]) => [id, source.publisher, source.url ?? '']),
};

/** What stands in each cell of a row. */
const columns: Readonly<Record<string, readonly string[]>> = {
  indicators: ['code', 'indicator', 'status', 'value', 'period', 'known_units', 'remark'],
  criteria: ['code', 'criterion', 'verdict', 'remark'],
  diagnoses: ['code', 'problem', 'status', 'severity'],
  recommendations: ['code', 'order', 'recommendation', 'why_not'],
  cases: ['code', 'country', 'case', 'class'],
  texts: ['text', 'translation'],
  sources: ['source', 'publisher', 'address'],
};

/** Where the judged years have no value: the last year that has one. */
function lastKnown({ table, evidence, study }: Assessment, id: string, language: Language): string[] {
  for (let year = evidence.calendar.to; year >= evidence.calendar.from; year--) {
    const value = table.get(id, study.settings.focal, String(year));
    if (value?.value != null)
      return [
        speak(
          { key: 'cli.list.last_known', args: { year: String(year), value: formatNumber(value.value, language) } },
          language,
        ),
      ];
  }
  return [];
}

export const list: Command = {
  name: 'list',
  takes: 'STUDY WHAT',
  options: {},
  examples: Object.keys(lists).map((what) => `elshi list studies/kazakhstan ${what}`),
  run: async (context) => {
    const { positionals, terminal, language, options } = context;
    const what = positionals[1] ?? 'indicators';
    const rowsOf = lists[what];
    if (rowsOf === undefined)
      throw new UserError({ key: 'cli.list.unknown', args: { what, known: Object.keys(lists).join(', ') } });
    const { assessment } = await assessed(context);
    if (assessment === null) return 1;
    const rows = rowsOf(assessment, language);
    if (options['json'] === true) {
      terminal.out(`${JSON.stringify(rows, null, 1)}\n`);
      return 0;
    }
    const ofIndicators = what === 'indicators';
    const heading = (columns[what] ?? []).map((name) => speak({ key: `cli.list.column.${name}` }, language));
    const shown = ofIndicators ? rows.map((row) => row.with(2, statusWord(row[2] ?? '', language))) : rows;
    terminal.out(`${aligned([heading, ...shown], terminal.columns)}\n`);
    if (ofIndicators) terminal.out(`\n${countsByStatus(rows, language)}\n`);
    return 0;
  },
};

const statusWord = (status: string, language: Language): string => speak({ key: `page.status.${status}` }, language);

/** The last line of the table: how many indicators stand in each status. */
function countsByStatus(rows: Rows, language: Language): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[2] ?? '', (counts.get(row[2] ?? '') ?? 0) + 1);
  return [...counts]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([status, n]) => `${statusWord(status, language)}: ${n}`)
    .join(' · ');
}
