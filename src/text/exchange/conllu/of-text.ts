/**
 * A text as CoNLL-U: words and marks with lemma (ru, en: stem) and place, and what coders gave them; and back, to text and
 * codings. MISC says SpaceAfter=No, TokenRange=start:end (code points) and Codes=B-code@coder,I-….
 * Codings that begin or end inside a word take the whole word here.
 * Example: «Сенім артты.» coded TRUST by anna on the first word → 1 Сенім сенім … TokenRange=0:5|Codes=B-TRUST@anna.
 */
import type { Language } from '../../../language/index.js';
import { type Coding, codingOf } from '../../codings/index.js';
import { lemmas } from '../../lemmas.js';
import { divide } from '../../sentences/index.js';
import { offsetsOf, scan } from '../../tokens/index.js';
import type { ExchangedText } from '../coded-project.js';
import type { ConlluLine, ConlluSentence } from './model.js';

export function conlluOf({ id, language, text }: ExchangedText, codings: readonly Coding[]): ConlluSentence[] {
  const tokens = scan(text);
  const { firsts, count } = divide(text, tokens);
  const { codePoint } = offsetsOf(text);
  const mine = codings
    .filter((one) => one.document === id && one.language === language && one.end > one.start)
    .sort((one, other) => one.start - other.start);
  return Array.from({ length: count }, (_, sentence): ConlluSentence => {
    const first = firsts[sentence] as number;
    const last = firsts[sentence + 1] as number;
    const places = Array.from({ length: last - first }, (__, at) => ({
      start: tokens.starts[first + at] as number,
      end: tokens.ends[first + at] as number,
    }));
    const found = lemmas(
      places.map(({ start, end }) => text.slice(start, end)),
      language,
    );
    const whole = text.slice(places[0]?.start ?? 0, places.at(-1)?.end ?? 0);
    return {
      comments: [
        ...(sentence === 0 ? [`newdoc id = ${id}`, `lang = ${language}`] : []),
        `sent_id = ${id}-${sentence + 1}`,
        `text = ${whole.replace(/\s+/g, ' ')}`,
      ],
      lines: places.map(({ start, end }, at): ConlluLine => {
        const after = text.slice(end, (tokens.starts[first + at + 1] as number | undefined) ?? text.length);
        const codes = codesAt(mine, start, end, first + at === 0 ? 0 : (tokens.ends[first + at - 1] as number));
        const misc = [
          ...(after === '' && end < text.length ? ['SpaceAfter=No'] : []),
          ...(/\n/.test(after) ? [`SpacesAfter=${spaces(after)}`] : []),
          `TokenRange=${codePoint(start)}:${codePoint(end)}`,
          ...(codes === '' ? [] : [`Codes=${codes}`]),
        ];
        const blank = { upos: '_', xpos: '_', feats: '_', head: '_', deprel: '_', deps: '_' };
        return {
          id: String(at + 1),
          form: text.slice(start, end),
          lemma: found[at] ?? '_',
          ...blank,
          misc: misc.join('|'),
        };
      }),
    };
  });
}

/** B where a coding begins in or before this word and after the one before, I inside it. */
function codesAt(codings: readonly Coding[], start: number, end: number, before: number): string {
  const found: string[] = [];
  for (const one of codings) {
    if (one.start >= end) break;
    if (one.end > start) found.push(`${one.start >= before ? 'B' : 'I'}-${safe(one.code)}@${safe(one.coder)}`);
  }
  return found.join(',');
}

/** Signs that mean something in MISC. */
const safe = (text: string): string =>
  text.replace(/[%|,@=\s]/g, (sign) =>
    encodeURIComponent(sign) === sign ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign),
  );
const spaces = (text: string): string => text.replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll(' ', '\\s');
const unspaces = (text: string): string =>
  text.replaceAll('\\n', '\n').replaceAll('\\t', '\t').replaceAll('\\s', ' ').replaceAll('\\r', '');

/** The text that the words make up, and the codings in MISC; any CoNLL-U file gives a text. */
export function textOfConllu(
  sentences: readonly ConlluSentence[],
  document: string,
  language: Language,
): { readonly text: string; readonly codings: readonly Coding[] } {
  let text = '';
  const open = new Map<string, { start: number; end: number }>();
  const spans: { code: string; coder: string; start: number; end: number }[] = [];
  const shut = (key: string): void => {
    const span = open.get(key);
    const [code = '', coder = ''] = key.split('@').map(decodeURIComponent);
    if (span !== undefined) spans.push({ code, coder, ...span });
    open.delete(key);
  };
  for (const { lines } of sentences) {
    let covered = 0;
    for (const { id, form, misc } of lines) {
      if (id.includes('.')) continue;
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range === null && Number(id) <= covered) continue;
      if (range !== null) covered = Number(range[2]);
      const said = Object.fromEntries(misc.split('|').map((part) => part.split(/=(.*)/s).slice(0, 2)));
      const start = text.length;
      text += form;
      const codes: readonly string[] = typeof said['Codes'] === 'string' ? said['Codes'].split(',') : [];
      for (const key of [...open.keys()]) if (!codes.includes(`I-${key}`)) shut(key);
      for (const one of codes) {
        const key = one.slice(2);
        if (one.startsWith('B-')) shut(key);
        open.set(key, { start: open.get(key)?.start ?? start, end: text.length });
      }
      text +=
        said['SpacesAfter'] !== undefined ? unspaces(said['SpacesAfter']) : said['SpaceAfter'] === 'No' ? '' : ' ';
    }
  }
  for (const key of [...open.keys()]) shut(key);
  const whole = text.normalize('NFC') === text ? text : text.normalize('NFC');
  return {
    text: whole,
    codings: spans.map((span) => codingOf(whole, { document, language, unit: null, ...span })),
  };
}
