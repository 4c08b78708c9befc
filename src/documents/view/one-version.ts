/**
 * A document in three languages is one document: of its versions one is counted, the original before a translation, and of
 * originals the one in the study's first language, as long as the codes asked for were looked for in it.
 */
import type { CodedText } from './coded-text.js';

const ranks = ['original', 'official_translation', 'not_established', 'unofficial_translation', 'machine_translation'];

export function oneVersionEach(
  texts: readonly CodedText[],
  codes: readonly string[],
  languages: readonly string[],
): CodedText[] {
  const best = new Map<string, CodedText>();
  const rank = (text: CodedText): number => {
    const status = text.card.texts.find(({ lang }) => lang === text.lang)?.status ?? 'not_established';
    const language = languages.indexOf(text.lang);
    return ranks.indexOf(status) * 10 + (language < 0 ? 9 : language);
  };
  for (const text of texts) {
    if (!codes.every((code) => text.codes.has(code))) continue;
    const name = text.part === null ? text.document : text.id;
    const other = best.get(name);
    if (other === undefined || rank(text) < rank(other)) best.set(name, text);
  }
  return [...best.values()];
}
