/**
 * Places whose words commit nobody to anything: titles of acts, headings, and definitions of terms. «Содействие» in «Закон „О
 * содействии занятости“» is part of a name; in «Статья 5. Содействие развитию» of a heading; in «помощь – содействие …» of an
 * article on terms it says what a word means.
 * Example: «Заң «Жұмыспен қамтуға жәрдемдесу туралы» заңға сәйкес қабылданды.» commits to nothing.
 */
import type { Language } from '../../../language/index.js';
import type { Paragraph } from '../paragraphs/index.js';
import type { Span } from './sentence-spans.js';

const acts: Readonly<Record<Language, string>> = {
  kk: '(?:заң|жарлық|жарлығ|қаулы|кодекс|тұжырымдама|бағдарлама|стратегия|келісім|шарт|конвенция|декларация|меморандум|қарар|хартия|жоспар|ереже)\\p{L}*',
  ru: '(?:закон|указ|постановлени|кодекс|концепци|программ|стратеги|соглашени|договор|конвенци|деклараци|меморандум|резолюци|харти|план|правил)\\p{L}*',
  en: '(?:act|law|decree|code|concept|programme|program|strategy|agreement|treaty|convention|declaration|memorandum|resolution|charter|plan|rules)s?',
};

interface Beside {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}
/** The kind of act beside a name in quotation marks: few words may stand between. */
const besideQuotes: Readonly<Record<Language, Beside>> = {
  kk: { before: null, after: new RegExp(`^ *(?:\\p{Lu}[^\\s]* +){0,4}${acts.kk}`, 'iu') },
  ru: { before: new RegExp(`(?<!\\p{L})${acts.ru}(?: [^\\s«»“”"]+){0,8} *$`, 'iu'), after: null },
  en: {
    before: new RegExp(`\\b${acts.en}(?: [^\\s«»“”"]+){0,6} *$`, 'iu'),
    after: new RegExp(`^ *${acts.en}\\b`, 'iu'),
  },
};
/** Without quotation marks: the first words after «закон о», “law on”, the last before «туралы заң». */
const besideWords: Readonly<Record<Language, Beside>> = {
  kk: { before: null, after: new RegExp(`^\\p{L}*(?: [\\p{L}-]+)? (?:туралы|жөніндегі) ${acts.kk}`, 'iu') },
  ru: {
    before: new RegExp(
      `(?<!\\p{L})${acts.ru}(?: республики казахстан| рк| оон)?(?: от [^«»;]{1,40})? об?о? (?:[\\p{L}-]+ )?$`,
      'iu',
    ),
    after: null,
  },
  en: { before: new RegExp(`\\b${acts.en} (?:on|for|concerning) (?:the )?(?:[\\p{L}-]+ )?$`, 'iu'), after: null },
};

/** A verb after «закон о занятости» is what the law does. */
const isNoun: Readonly<Record<Language, RegExp>> = {
  kk: /^/u,
  ru: /(?:ни|стви)(?:е|я|ю|и|ем|ях|ям)$/iu,
  en: /(?:support|ing|ment)$/iu,
};

/** How far a name of an act reaches; what is longer is no name. */
const farthest = 200;
const near = 100;

/** Whether the words at this place belong to the name of an act. Only what stands near is looked at. */
export function isInTitle(text: string, { start, end }: Span, language: Language): boolean {
  const before = text.slice(Math.max(0, start - farthest), start).replace(/^[\s\S]*\n/, '');
  const after = text.slice(end, end + farthest).replace(/\n[\s\S]*$/, '');
  const words = besideWords[language];
  if (isNoun[language].test(text.slice(start, end)))
    if (words.before?.test(before.slice(-near)) === true || words.after?.test(after.slice(0, near)) === true)
      return true;
  const opens = Math.max(...[...'«“„"'].map((mark) => before.lastIndexOf(mark)));
  const closed = Math.max(...[...'»”'].map((mark) => before.lastIndexOf(mark)));
  const closes = after.search(/[»”"]/);
  if (opens < 0 || closed > opens || closes < 0) return false;
  const quotes = besideQuotes[language];
  return (
    quotes.before?.test(before.slice(Math.max(0, opens - near), opens)) === true ||
    quotes.after?.test(after.slice(closes + 1, closes + 1 + near)) === true
  );
}

const terms = /ұғым|термин|анықтама|поняти|определени|definition|\bterms?\b|following (?:expressions|meanings)/iu;

/** Numbers of articles and chapters head what follows them; so does the first line of a text, and a line in capitals. */
function isHeading({ text, anchor }: Paragraph, first: boolean): boolean {
  if (/[.;:!?,…]$/.test(text)) return false;
  if (anchor?.kind === 'chapter' || anchor?.kind === 'article' || first) return true;
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Whole paragraphs that commit to nothing: headings, and the terms that a list defines. */
export function barrenParagraphs(paragraphs: readonly Paragraph[]): Span[] {
  const found: Span[] = [];
  let defines = false;
  paragraphs.forEach((paragraph, at) => {
    const { start, end, text, anchor } = paragraph;
    if (anchor?.kind !== 'subpoint') defines = text.endsWith(':') && terms.test(text);
    if (isHeading(paragraph, at === 0 && paragraphs.length > 1) || (defines && anchor?.kind === 'subpoint'))
      found.push({ start, end });
  });
  return found;
}

/** Whether a place lies in one of the spans, asked from the beginning of the text to its end. */
export function within(spans: readonly Span[]): (offset: number) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (offset) => {
    for (; next < ordered.length && (ordered[next] as Span).start <= offset; next += 1)
      end = Math.max(end, (ordered[next] as Span).end);
    return offset < end;
  };
}
