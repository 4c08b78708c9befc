/** What a series of derivations and its periods are called. */
import { type AnsweredUnit, indicatorName } from '../assessment/index.js';
import { countryName } from '../language/index.js';
import { periodName } from './period-name.js';
import type { View } from './view.js';
import type { Words } from './words.js';

/** A case by its name alone, without its id: what it leads to says both. */
export function unitName(words: Words, name: AnsweredUnit['name']): string {
  const label = name.key === 'indicators.step.unit_case' ? name.args?.['name'] : undefined;
  return typeof label === 'object' && label !== null && 'text' in label ? words.label(label.text) : words.say(name);
}

interface Answer {
  readonly state: AnsweredUnit['answers'][number]['state'];
  readonly reason?: AnsweredUnit['answers'][number]['reason'];
}

export const answerWords = (words: Words, answer: Answer | undefined): string =>
  answer === undefined
    ? ''
    : words(`series.state.${answer.state}`, {
        reason: answer.reason === undefined ? null : { key: `indicators.step.reason.${answer.reason}` },
      });

/** `indicator:GOV-05:KAZ` → «GOV-05 …: Қазақстан» */
export function seriesName({ site, words }: View, series: string, key: 'title' | 'units_title'): string {
  const [kind, id = '', subject = ''] = series.split(':');
  const { assessment } = site;
  const name =
    kind === 'criterion'
      ? { text: assessment.judgements.get(subject)?.current.get(id)?.criterion.name ?? {} }
      : indicatorName(assessment, id);
  return words(`series.${key}`, { id, name, country: countryName(subject, words.language) });
}

export const seriesPeriodName = ({ words }: View, period: string): string =>
  period === 'current' ? words('series.now') : periodName(words, period);

/** Years that follow each other stand as one: 2014, 2015, 2016, 2019 → «2014–2016, 2019». */
export function periodsInWords(view: View, periods: readonly string[]): string {
  const runs: { from: string; to: string }[] = [];
  for (const period of periods) {
    const last = runs.at(-1);
    const follows = last !== undefined && /^\d{4}$/.test(period) && Number(last.to) + 1 === Number(period);
    if (follows) last.to = period;
    else runs.push({ from: period, to: period });
  }
  return runs.map(({ from, to }) => (from === to ? seriesPeriodName(view, from) : `${from}–${to}`)).join(', ');
}
