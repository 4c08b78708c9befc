/** The words of the texts named, over one vocabulary; all must be in one language. */
import type { Language } from '../../../language/index.js';
import { Vocabulary, type Words, wordsOf } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { UserError } from '../../user-error.js';
import { oneOf } from './number-option.js';
import type { NamedText } from './part.js';
import { languageOfText } from './text-language.js';

export interface AnalysedText {
  readonly name: string;
  readonly words: Words;
}
export interface Analysed {
  readonly texts: readonly AnalysedText[];
  readonly language: Language;
  readonly unit: 'form' | 'lemma';
  readonly vocabulary: Vocabulary;
}

export function analysedWords(
  context: CommandContext,
  texts: readonly NamedText[],
  needs: { readonly part: string; readonly texts: number; readonly numbers?: boolean },
): Analysed {
  if (texts.length < needs.texts)
    throw new UserError({ key: 'cli.text.texts_needed', args: { name: needs.part, n: needs.texts } });
  const unit = oneOf(context, 'unit', ['form', 'lemma'], 'form');
  const language = commonLanguage(context, texts);
  const vocabulary = new Vocabulary();
  const found = texts.map(({ name, text }) => ({
    name,
    words: wordsOf(text, { language, unit, numbers: needs.numbers ?? false }, vocabulary),
  }));
  for (const { name, words } of found)
    if (words.count === 0) throw new UserError({ key: 'cli.text.no_words', args: { file: name } });
  return { texts: found, language, unit, vocabulary };
}

export function commonLanguage(context: CommandContext, texts: readonly NamedText[]): Language {
  const languages = [...new Set(texts.map((text) => languageOfText(context, text)))];
  const [language] = languages;
  if (language === undefined) throw new UserError({ key: 'cli.text.nothing_given' });
  if (languages.length > 1)
    throw new UserError({ key: 'cli.text.one_language', args: { found: languages.join(', ') } });
  return language;
}
