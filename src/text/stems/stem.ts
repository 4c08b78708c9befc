/**
 * Stems of Russian and English words by the Snowball algorithms (M. Porter, snowballstem.org), through snowball-stemmers,
 * which equals SnowballC on English, and on Russian once ё is written е.
 * Example: «международных» → международн, “nations” → nation.
 */
import snowball from 'snowball-stemmers';

type Stemmed = 'ru' | 'en';
const stemmers = { ru: snowball.newStemmer('russian'), en: snowball.newStemmer('english') };
const kept: Record<Stemmed, Map<string, string>> = { ru: new Map(), en: new Map() };
const mostTypes = 400_000;

export function stem(word: string, language: Stemmed): string {
  const types = kept[language];
  const found = types.get(word);
  if (found !== undefined) return found;
  if (types.size >= mostTypes) types.clear();
  const small = word.toLowerCase().replaceAll('\u2019', "'");
  const made =
    word.length > 64 ? small : stemmers[language].stem(language === 'ru' ? small.replaceAll('ё', 'е') : small);
  types.set(word, made);
  return made;
}
