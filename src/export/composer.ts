/**
 * Makes sentences from messages: what is put into a message may be a run (a number with its note, a citation, a
 * cross-reference), and comes out as that run in its place of the sentence.
 *
 * `sentence('export.coordination', { share: value(GOV-01) })` → runs [text, value, text] at rung L1
 */
import { type Assessment, indicatorName } from '../assessment/index.js';
import type { Message, MessageArgument, TextOf } from '../derivation/index.js';
import { type IndicatorValue, valueId } from '../indicators/index.js';
import { checkClaims, type Rung } from '../judgement/index.js';
import { formatInterval, formatNumber, formatShare, type Language, labelIn, speak } from '../language/index.js';
import { judgedIndicator } from '../report/index.js';
import { type CodebookList, codesOf } from '../standard/index.js';
import type { Block, Cell, Note, Plot, Run, Sentence } from './model.js';
import { runText, text } from './model.js';

export type SentenceArguments = Readonly<Record<string, MessageArgument | Run>>;

const isRun = (item: MessageArgument | Run): item is Run => typeof item === 'object' && item !== null && 'kind' in item;

/** Stands in a message for the run with this number; no text of a study has these signs. */
const placeOf = (index: number): string => `\uE000${index}\uE001`;
const places = /\uE000(\d+)\uE001/;

export class Composer {
  readonly blocks: Block[] = [];
  readonly notes = new Map<string, Note>();

  constructor(
    readonly assessment: Assessment,
    readonly language: Language,
  ) {}

  get focal(): string {
    return this.assessment.study.settings.focal;
  }

  say(key: string, args?: Message['args']): string {
    return speak(args === undefined ? { key } : { key, args }, this.language);
  }
  label(label: TextOf['text']): string {
    return labelIn(label, this.language);
  }
  /** A label of the codebook. */
  code(list: CodebookList, id: string): string {
    const name = codesOf(this.assessment.evidence.standard, list).get(id)?.name;
    return name === undefined ? id : this.label(name);
  }
  /** In quotation marks, those inside it turned into inner ones: somebody's words, or a title. */
  quoted(label: TextOf['text'] | string): string {
    const words = (typeof label === 'string' ? label : this.label(label)).replace(/[.;,\s]+$/, '');
    return this.language === 'en'
      ? `“${words.replace(/[“”]/g, '’')}”`
      : `«${words.replace(/[«“]/g, '„').replace(/[»”]/g, '“')}»`;
  }
  /** What somebody wrote, in quotation marks: in the document's language where the study has a translation, else as written. */
  othersWords(words: string): string {
    const { settings, translations } = this.assessment.study;
    const translated = settings.texts_in === this.language ? words : translations.get(this.language)?.get(words.trim());
    return this.quoted(translated ?? words);
  }
  /** What the work sets itself, as it is stated; in quotation marks where it speaks of cause, which no rung here carries. */
  asStated(label: TextOf['text']): string {
    const words = this.label(label);
    const { claims } = this.assessment.evidence.standard;
    return checkClaims(words, this.language, 'L0', claims).length === 0 ? words.replace(/\.$/, '') : this.quoted(words);
  }

  sentence(key: string, args: SentenceArguments = {}, rung: Rung = 'L1'): Sentence {
    const runs: Run[] = [];
    const written: Record<string, string> = {};
    const spoken = Object.fromEntries(
      Object.entries(args).map(([name, item]): [string, MessageArgument] => {
        if (!isRun(item)) return [name, item];
        written[name] = placeOf(runs.push(item) - 1);
        return [name, wholeNumber(item) ?? written[name]];
      }),
    );
    const parts = speak({ key, args: spoken }, this.language, written).split(places);
    return {
      rung,
      runs: parts
        .map((part, index): Run => (index % 2 === 1 ? (runs[Number(part)] as Run) : text(oneStop(part))))
        .filter((run) => run.kind !== 'text' || run.text !== ''),
    };
  }
  /** A sentence that another room has already made; with a number in it, it leads to the derivation as a whole. */
  told(message: Message, id: string, name: string, rung: Rung = 'L1'): Sentence {
    const words = asSentences(speak(message, this.language));
    return { rung, runs: [/\d/.test(words) ? this.derived(words, id, name) : text(words)] };
  }
  stated(words: string, rung: Rung = 'L0'): Sentence {
    return { rung, runs: [text(words)] };
  }

  /** A value with its interval, leading to its derivation. */
  value(value: IndicatorValue | null | undefined, digits?: number): Run {
    if (value == null || value.value === null) return text(this.say('export.no_data'));
    const id = valueId(value.indicator, value.subject, value.period.id);
    if (!this.notes.has(id)) this.notes.set(id, { id, text: this.noteOf(value) });
    const doubt =
      value.status === 'ok' || value.status === 'given' ? '' : ` (${this.say(`export.status.${value.status}`)})`;
    return { kind: 'value', text: `${this.number(value, digits)}${doubt}`, note: id };
  }
  /** The judged value of an indicator of the focal country. */
  judged(indicator: string): Run {
    return this.value(judgedIndicator(this.assessment, indicator, this.focal));
  }

  private number(value: IndicatorValue, digits = digitsOf(value.value ?? 0)): string {
    const shown = formatNumber(value.value, this.language, digits);
    // What was counted in full has no interval to speak of; a whole list with gaps in it has one.
    const isWhole = value.interval === 'census' && value.low === value.high;
    return value.low === null || value.high === null || isWhole
      ? shown
      : `${shown} ${formatInterval(value.low, value.high, this.language, digits)}`;
  }

  private noteOf(value: IndicatorValue): string {
    return this.say('export.note.value', {
      id: value.indicator,
      name: this.quoted(speak(indicatorName(this.assessment, value.indicator), this.language)),
      period: value.period.id === 'whole' ? this.say('export.whole_period') : value.period.id,
      value: this.number(value),
      n: value.n,
      coverage: value.coverage === null ? this.say('export.note.no_coverage') : this.percent(value.coverage),
      status: { key: `export.status.${value.status}` },
      address: valueId(value.indicator, value.subject, value.period.id),
    });
  }

  /** `0,44 [0,27; 0,63]` of numbers that stand in no indicator of their own. */
  between(value: number, low: number, high: number): string {
    return `${formatNumber(value, this.language, 2)} ${formatInterval(low, high, this.language, 2)}`;
  }
  /** `10 %` as Kazakh and Russian set it, `10%` in English. */
  percent(value: number): string {
    return formatShare(value, this.language);
  }

  /** A count over the registry or a table, with how anybody can count it again. */
  count(n: number | string, of: string, args: Message['args'] = {}): Run {
    const id = `count:${of}`;
    if (!this.notes.has(id)) this.notes.set(id, { id, text: this.say(`export.counted.${of}`, args) });
    return { kind: 'value', text: typeof n === 'number' ? formatNumber(n, this.language, 0) : n, note: id };
  }
  /** A number that stands in a verdict, problem or recommendation: its derivation by id. */
  derived(shown: string, id: string, name: string): Run {
    if (!this.notes.has(id)) this.notes.set(id, { id, text: this.say('export.note.derived', { name, address: id }) });
    return { kind: 'value', text: shown, note: id };
  }

  cite(sources: readonly string[]): Run {
    return { kind: 'cite', sources: sources.filter((id) => this.assessment.study.sources.has(id)) };
  }

  heading(level: 1 | 2 | 3, id: string, key: string, numbered = true, args?: Message['args']): void {
    this.blocks.push({ kind: 'heading', level, id, text: this.say(key, args), numbered });
  }
  paragraph(...sentences: readonly Sentence[]): void {
    if (sentences.length > 0) this.blocks.push({ kind: 'paragraph', sentences });
  }
  list(items: readonly (readonly Sentence[])[], ordered = false): void {
    if (items.length > 0) this.blocks.push({ kind: 'list', ordered, items });
  }
  table(
    id: string,
    caption: string,
    head: readonly string[],
    widths: readonly number[],
    rows: readonly (readonly Cell[])[],
    note?: readonly Sentence[] | undefined,
  ): void {
    this.blocks.push({
      kind: 'table',
      id,
      caption: this.say(caption),
      head: head.map((key) => this.say(key)),
      rows,
      widths,
      ...(note === undefined ? {} : { note }),
    });
  }
  figure(id: string, caption: string, plot: Plot, note?: readonly Sentence[]): void {
    this.blocks.push({ kind: 'figure', id, caption: this.say(caption), plot, ...(note === undefined ? {} : { note }) });
  }
  own(id: string): void {
    this.blocks.push({ kind: 'own', id, hint: this.say('export.own.hint') });
  }
}

/** A date that ends in «г.» or «ж.» ends its sentence too. */
const oneStop = (words: string): string => words.replace(/(\s[гж]\.)\.(?!\.)/g, '$1');

/** A count, so that the words around it take the form it asks for («19 кейсов», «21 кейс»). */
function wholeNumber(run: Run): number | null {
  const digits = runText(run).replace(/[\s\u00A0\u202F]/g, '');
  return run.kind === 'value' && /^\d+$/.test(digits) ? Number(digits) : null;
}

/** Every sentence begins with a capital letter and ends with a stop. */
const asSentences = (words: string): string => {
  const begun = words
    .trim()
    .replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

/** Decimals that suit the number: none for counts, two for shares and indices. */
function digitsOf(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) >= 2) return 0;
  return Math.abs(value) >= 100 ? 0 : 2;
}
