/**
 * A text as dictionaries and concordances read it: tokens, the key of each type, and lemmas where someone asks for them.
 * Example: in «Сенімнің бағасы» the first token has the key сенімнің and the lemma сенім.
 */
import type { Language } from '../../language/index.js';
import { kazakhLemmas } from '../kazakh/index.js';
import { cyrillicForm, type LatinAlphabet } from '../script/index.js';
import { divide, type Sentences } from '../sentences/index.js';
import { stem } from '../stems/index.js';
import { scan, type Tokens, type Types, tokenKinds } from '../tokens/index.js';
import { kazakhAlphabetOf, keyOf } from './keys.js';

export type Lemmatize = (words: readonly string[]) => string[];

export class Reading {
  readonly text: string;
  readonly language: Language;
  readonly tokens: Tokens;
  readonly alphabet: LatinAlphabet | undefined;
  #sentences: Sentences | undefined;
  #lemmas: readonly string[] | undefined;

  readonly #lemmatize: Lemmatize;

  /** Another lemmatizer than the one that ships is for measuring: on texts that the shipped one was trained on. */
  constructor(text: string, language: Language, types?: Types, lemmatize: Lemmatize = kazakhLemmas) {
    this.#lemmatize = lemmatize;
    this.text = text;
    this.language = language;
    this.tokens = types === undefined ? scan(text) : scan(text, types);
    this.alphabet = kazakhAlphabetOf(text, language);
  }

  key(token: number): string {
    const { types, typeIds } = this.tokens;
    return keyOf(types.text(typeIds[token] as number), this.language, this.alphabet);
  }

  isWord(token: number): boolean {
    return this.tokens.kinds[token] !== tokenKinds.mark;
  }

  get sentences(): Sentences {
    this.#sentences ??= divide(this.text, this.tokens);
    return this.#sentences;
  }

  /** In Kazakh the lemma, in Russian and English the stem; of marks themselves. */
  lemma(token: number): string {
    if (this.language !== 'kk') return stem(this.key(token), this.language);
    this.#lemmas ??= this.#lemmatized();
    return this.#lemmas[token] ?? '';
  }

  #lemmatized(): string[] {
    const { starts, ends } = this.tokens;
    const { count, firsts } = this.sentences;
    const lemmas: string[] = [];
    for (let sentence = 0; sentence < count; sentence += 1) {
      const forms: string[] = [];
      for (let at = firsts[sentence] as number; at < (firsts[sentence + 1] as number); at += 1)
        forms.push(this.#form(this.text.slice(starts[at], ends[at])));
      for (const lemma of this.#lemmatize(forms)) lemmas.push(lemma.toLowerCase());
    }
    return lemmas;
  }

  #form(form: string): string {
    const visible = form.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').normalize('NFC');
    return this.alphabet === undefined ? visible : cyrillicForm(visible, this.alphabet);
  }
}
