/**
 * The texts of a document that lie here, gone through with dictionaries: what was found becomes lines of `counts.csv`, what
 * was gone through a line of the card, so that a code not met is 0 and not unread (`reading/reach.ts`). A count is a fact that
 * outlasts its text. Counts of other coders, and of languages whose text is not here, stay as they were.
 * Example: text.ru.txt and the dictionary `agenda` → lines of coder `dictionary:agenda`, and `counted` in the card.
 */
import { isLanguage } from '../../language/index.js';
import { changeText, type LeafChange, type Study, type StudyDocument } from '../../study/index.js';
import type { Dictionary } from '../../text/index.js';
import { withCounts } from '../coding/counts-of-codings.js';
import { countCodes } from '../keeping/count-codes.js';
import { languagesHere, textHere } from '../reading/text-here.js';

export interface CountedVersion {
  readonly lang: string;
  readonly coder: string;
  readonly hits: number;
  /** Codes met, and how many were looked for. */
  readonly met: number;
  readonly of: number;
  readonly tooSlow: readonly string[];
}

export interface CountedDocument {
  readonly versions: readonly CountedVersion[];
  /** Files as they are to be written. */
  readonly counts: string;
  readonly card: string;
}

/**
 * `no_text`: none lies here · `other_words`: what lies here is not what the card names · `in_parts`: a corpus, which has a
 * script of its own · `counts_other`: `counts.csv` has other columns · `card`: the card cannot be changed.
 */
export type NotCounted = 'no_text' | 'other_words' | 'in_parts' | 'counts_other' | 'card';

export function countDocument(
  study: Study,
  document: StudyDocument,
  files: { readonly card: string; readonly counts: string },
  dictionaries: readonly Dictionary[],
): CountedDocument | NotCounted {
  if (document.parts.length > 0) return 'in_parts';
  const here = languagesHere(document).filter(isLanguage);
  const texts = here.flatMap((lang) => {
    const text = textHere(study, document, lang);
    return text?.agrees === true ? [{ lang, ...text }] : [];
  });
  if (texts.length === 0) return here.length === 0 ? 'no_text' : 'other_words';
  const versions: CountedVersion[] = [];
  let counts = files.counts;
  let { card } = files;
  for (const { lang, text, sha256 } of texts) {
    const at = document.card.texts.findIndex((one) => one.lang === lang);
    for (const [index, dictionary] of dictionaries.entries()) {
      const coder = `dictionary:${dictionary.id}`;
      const found = countCodes(text, lang, dictionary, { paragraphs: true });
      const next = withCounts(counts, coder, lang, found.codes, sha256);
      if (next === null) return 'counts_other';
      counts = next;
      const { characters, words, sentences, paragraphs } = found;
      const sizes = { sha256, characters, words, sentences, paragraphs };
      const known = document.card.texts[at] as Readonly<Record<string, unknown>> | undefined;
      const changes = Object.entries(sizes).flatMap(([name, value]): LeafChange[] =>
        index === 0 && known?.[name] == null ? [{ path: ['texts', at, name], change: { set: value } }] : [],
      );
      // One entry a coder and language: what is counted again takes its own place.
      const entry = { coder, codes: dictionary.codes.map(({ id }) => id).sort(), lang: [lang] };
      const former = document.card.counted.findIndex((one) => one.coder === coder && one.lang.join() === lang);
      const changed = changeText(card, [
        ...changes,
        former < 0
          ? { path: ['counted'], change: { add: entry } }
          : { path: ['counted', former], change: { set: entry } },
      ]);
      if ('impossible' in changed) return 'card';
      card = changed.text;
      const whole = found.codes.filter(({ place }) => place === 'whole');
      const parents = new Set(dictionary.codes.flatMap(({ path }) => path.slice(0, -1)));
      versions.push({
        lang,
        coder,
        hits: whole.reduce((sum, { code, count }) => sum + (parents.has(code) ? 0 : count), 0),
        met: whole.length,
        of: dictionary.codes.length,
        tooSlow: found.tooSlow,
      });
    }
  }
  return { versions, counts, card };
}
