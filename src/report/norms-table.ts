/** `norms.csv`: the historical-legal timeline, dates with their sources only, and the lag until each norm was the country's own. */
import type { Assessment } from '../assessment/index.js';
import { firstNamed, lagsOf, sourcedDate } from '../classes/index.js';
import { type Language, labelIn } from '../language/index.js';
import { normDates } from '../study/index.js';
import type { Column, Table } from './table.js';

const text = (name: string, description: string): Column => ({ name, type: 'string', description });
const days = (name: string, description: string): Column => ({ name, type: 'integer', unit: 'days', description });

export function normsTable({ study }: Assessment, language: Language): Table {
  const firsts = firstNamed(study);
  return {
    name: 'norms',
    title: 'Historical-legal timeline',
    columns: [
      text('norm', 'Norm'),
      text('title', 'Title'),
      text('lane', 'international, regional, national'),
      text('kind', 'Kind of act'),
      ...normDates.flatMap((field) => [
        text(field, `Date: ${field}; empty where no source gives it`),
        text(`${field}_sources`, 'Source records'),
      ]),
      text('names', 'What it names'),
      text('names_first', 'What it names first in this timeline'),
      text('answers', 'Norms it takes over'),
      text('supersedes', 'Norm it supersedes'),
      days('joined_after_least', 'From adoption to joining, at least'),
      days('joined_after_most', 'From adoption to joining, at most'),
      days('act_after_least', 'From adoption to the first national act, at least'),
      days('act_after_most', 'From adoption to the first national act, at most'),
      text('act', 'That national act'),
    ],
    rows: [...study.norms.values()].map((norm) => {
      const { record } = norm;
      const lags = lagsOf(study, norm);
      const joined = lags.find(({ end }) => end === 'joined');
      const act = lags.find(({ end }) => end === 'national_act');
      return [
        record.id,
        labelIn(record.title, language),
        record.lane,
        record.kind,
        ...normDates.flatMap((field) => {
          const date = sourcedDate(norm, field);
          return [date?.date ?? null, date?.sources.join(' ') ?? null];
        }),
        record.names.map(({ concept }) => concept).join(' '),
        firsts.flatMap(({ concept, first }) => (first.norm === record.id ? [concept] : [])).join(' '),
        record.answers.join(' '),
        record.supersedes,
        joined?.days.low ?? null,
        joined?.days.high ?? null,
        act?.days.low ?? null,
        act?.days.high ?? null,
        act?.act ?? null,
      ];
    }),
  };
}
