/**
 * What the country says: the agenda of its UN speeches (CTX-03), the values it names beside those its initiatives carry,
 * and the gap of words and deeds (NAR-05). A dictionary's count is provisional until people have coded beside it.
 */
import { type CodedText, documentsView } from '../../documents/index.js';
import { type IndicatorValue, valueId } from '../../indicators/index.js';
import { codesOf } from '../../standard/index.js';
import type { Composer } from '../composer.js';
import { type PlotRow, plain } from '../model.js';

const agenda = ['AG-RIGHTS', 'AG-HUM', 'AG-DEV', 'AG-ENV', 'AG-DIALOGUE'] as const;
const yearsShown = 10;
const lastSpeeches = 5;

const withCode = (texts: readonly CodedText[], code: string): number =>
  texts.reduce((sum, text) => sum + (text.codes.get(code)?.sentences ?? 0), 0);

const valueIn = (c: Composer, indicator: string, period: string): IndicatorValue | undefined =>
  c.assessment.table.values.get(valueId(indicator, c.focal, period));

/** Speeches that somebody or something counted, the earliest first. */
function speechesOf(c: Composer): readonly (CodedText & { readonly year: number })[] {
  const own = documentsView(c.assessment.study).byCountry.get(c.focal) ?? [];
  return own
    .filter((text): text is CodedText & { readonly year: number } => text.year !== null)
    .filter(({ card, part, codes }) => card.genre === 'speech' && part !== null && codes.has('AGENDA'))
    .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
}

export function wordsOfCountry(c: Composer): void {
  const speeches = speechesOf(c);
  c.heading(3, 'words', 'export.h.words');
  const [first, last] = [speeches[0], speeches.at(-1)];
  if (first === undefined || last === undefined) {
    c.paragraph(c.sentence('export.words.none', {}, 'L0'));
    return;
  }
  c.paragraph(
    c.sentence('export.words.finding', {
      n: c.count(speeches.length, 'speeches'),
      from: String(first.year),
      to: String(last.year),
      whole: c.value(valueIn(c, 'CTX-03', 'whole')),
      year: String(last.year),
      last: c.value(valueIn(c, 'CTX-03', String(last.year))),
      where: { kind: 'cross', to: 'figure-agenda' },
    }),
    ...(speeches.some(({ codes }) => codes.get('AGENDA')?.standing === 'unconfirmed')
      ? [c.sentence('export.words.standing', {}, 'L0')]
      : []),
  );
  const years = [...new Set(speeches.map(({ year }) => year))].slice(-yearsShown);
  c.figure('figure-agenda', 'export.figure.agenda', {
    kind: 'interval',
    range: [0, 0.6],
    rows: years.map((year): PlotRow => {
      const value = valueIn(c, 'CTX-03', String(year));
      return {
        label: String(year),
        value: value?.value ?? null,
        low: value?.low ?? null,
        high: value?.high ?? null,
        said: [c.value(value)],
      };
    }),
  });
  themes(c, speeches);
  values(c, speeches);
  c.paragraph(
    c.sentence('export.words.gap', { gap: c.value(valueIn(c, 'NAR-05', 'whole')) }),
    c.sentence('export.words.gap_rule', {}, 'L0'),
  );
}

const label = (c: Composer, code: string): string => {
  const found = c.assessment.evidence.standard.textCodes.get(code);
  return found === undefined ? code : c.label(found.name);
};

function themes(c: Composer, speeches: readonly CodedText[]): void {
  const rows = agenda
    .map((code) => ({ code, all: withCode(speeches, code), last: withCode(speeches.slice(-lastSpeeches), code) }))
    .sort((a, b) => b.all - a.all || (a.code < b.code ? -1 : 1));
  const [most, least] = [rows[0], rows.at(-1)];
  if (most === undefined || least === undefined) return;
  c.paragraph(
    c.sentence('export.words.themes', {
      first: c.quoted(label(c, most.code)),
      first_n: c.count(most.all, 'speeches'),
      last: c.quoted(label(c, least.code)),
      last_n: c.count(least.all, 'speeches'),
      where: { kind: 'cross', to: 'table-agenda' },
    }),
  );
  c.table(
    'table-agenda',
    'export.table.agenda',
    ['export.column.theme', 'export.column.sentences', 'export.column.sentences_last'],
    [52, 24, 24],
    rows.map((row) => [plain(label(c, row.code)), [c.count(row.all, 'speeches')], [c.count(row.last, 'speeches')]]),
  );
}

function values(c: Composer, speeches: readonly CodedText[]): void {
  const own = c.assessment.evidence.byCountry.get(c.focal) ?? [];
  const counted = speeches.filter(({ codes }) => codes.has('V01'));
  const rows = [...codesOf(c.assessment.evidence.standard, 'values').values()].map(({ id }) => ({
    id,
    deeds: own.filter(({ record }) => record.values?.includes(id)).length,
    words: withCode(counted, id),
  }));
  const first = (of: (row: (typeof rows)[number]) => number): string => {
    const row = [...rows].sort((a, b) => of(b) - of(a) || (a.id < b.id ? -1 : 1))[0];
    return row === undefined ? '' : c.quoted(c.code('values', row.id));
  };
  if (counted.length === 0) return;
  c.paragraph(
    c.sentence('export.words.values', {
      deeds: first((row) => row.deeds),
      words: first((row) => row.words),
      where: { kind: 'cross', to: 'table-values' },
    }),
    c.sentence('export.words.values_rule', {}, 'L0'),
  );
  c.table(
    'table-values',
    'export.table.values',
    ['export.column.value_name', 'export.column.cases', 'export.column.sentences'],
    [46, 27, 27],
    rows.map((row) => [
      plain(c.code('values', row.id)),
      [c.count(row.deeds, 'values')],
      [c.count(row.words, 'speeches')],
    ]),
  );
}
