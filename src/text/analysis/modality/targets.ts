/**
 * How much is to be done: numbers of a sentence that are neither a year, a deadline, a number of a list, an article nor a
 * document. A target is its number with the word after it.
 * Example: «2030 жылға дейін кемінде 500 грант бөлу» → «500 грант»; “Article 5 provides” → none.
 */
import type { Span } from './sentence-spans.js';

const numeral = /(?<![\p{L}\d.,№/-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,](\d+))?\s*(%|\p{L}[\p{L}-]*)?/gu;
const year = /^(?:жыл|жж?$|год|гг?$|year)/iu;
const reference =
  /(?:бап|бабы|бөлі|тарма|статья|статье|статьи|пункт|част[ьи]|articles?|art\.|paragraphs?|points?|sections?|no\.?|№|resolution|резолюци\p{L}*|қарар\p{L}*)\s*$/iu;
const referenceAfter = /^(?:бап|баб|тармақ|тармағ|бөлік|бөліг|тарау|стать|пункт|част|глав|article|paragraph)/iu;
const date =
  /^(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december)/iu;
/** «3rd», «5-ші», «2-й» stand apart from their ending when a sign is between; “in 2025” is a year without its word. */
const ordinal = /^(?:st|nd|rd|th|ші|шы|інші|ыншы|й|го|му|м|я|е)$/iu;
const yearBefore = /(?:^|\s)(?:in|from|since|of|until|till|during|after|before|by|for)\s+$/iu;
const functionWord = /^(?:to|and|or|on|of|in|at|for|до|и|или|в|на|с|мен|және|немесе)$/iu;
const monthBefore = new RegExp(`(?<!\\p{L})(?:${date.source.slice(4, -1)})\\p{L}*[\\s,]*$`, 'iu');

export function targetsOf(sentence: string, deadlines: readonly Span[]): string[] {
  const found: string[] = [];
  for (const match of sentence.matchAll(numeral)) {
    const [whole, integer = '', decimals, after = ''] = match;
    const at = match.index;
    if (deadlines.some(({ start, end }) => at < end && at + whole.length > start)) continue;
    if (sentence.slice(0, at).trim() === '' && /^[.)]/.test(sentence.slice(at + integer.length))) continue;
    const number = integer.replace(/[ \u00a0]/g, '');
    const couldBeYear = decimals === undefined && /^(?:19|20)\d\d$/.test(number);
    if (couldBeYear && (after === '' || year.test(after) || date.test(after))) continue;
    if (couldBeYear && monthBefore.test(sentence.slice(0, at))) continue;
    if (referenceAfter.test(after) || date.test(after) || reference.test(sentence.slice(Math.max(0, at - 24), at)))
      continue;
    if (ordinal.test(after) || (couldBeYear && yearBefore.test(sentence.slice(0, at)))) continue;
    const value = decimals === undefined ? number : `${number}.${decimals}`;
    found.push(after === '' || functionWord.test(after) ? value : `${value} ${after.toLowerCase()}`);
  }
  return found;
}
