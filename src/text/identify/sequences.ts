/**
 * Letter sequences of each language: log-likelihoods of two and three letters in a row, counted in samples of our own
 * (`language-data/identify/samples.txt`) and the lists of frequent words. W. Cavnar & J. Trenkle (1994) in spirit.
 * Example: «ышат» and «үү» speak for Kyrgyz, «ът » for Bulgarian, «th» for English.
 */
const smoothing = 0.3;
const vocabulary = 900;

export interface Sequences {
  /** For each three letters, what they say for each language, around zero. */
  readonly gains: ReadonlyMap<string, Float64Array>;
  /** What three letters say that a language's samples do not hold. */
  readonly absent: Float64Array;
}

export function countSequences(texts: readonly string[]): Sequences {
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(texts.length);
  texts.forEach((text, language) => {
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [])
      for (const sequence of sequencesOf(word)) {
        const of = counts.get(sequence) ?? new Float64Array(texts.length);
        of[language] = (of[language] ?? 0) + 1;
        counts.set(sequence, of);
        totals[language] = (totals[language] ?? 0) + 1;
      }
  });
  // A language with little text has no floor above the others: what is unseen costs all alike.
  const mean = totals.reduce((sum, total) => sum + total, 0) / Math.max(1, texts.length);
  const gains = new Map<string, Float64Array>();
  for (const [sequence, of] of counts)
    gains.set(
      sequence,
      of.map((count, language) => {
        const total = totals[language] ?? 0;
        const share = total === 0 ? 0 : (count * mean) / total;
        return Math.log((share + smoothing) / (mean + smoothing * vocabulary));
      }),
    );
  const absent = Math.log(smoothing / (mean + smoothing * vocabulary));
  return { gains, absent: new Float64Array(texts.length).fill(absent) };
}

export function* sequencesOf(word: string): Generator<string> {
  const bounded = ` ${word} `;
  for (let at = 0; at + 3 <= bounded.length; at += 1) yield bounded.slice(at, at + 3);
}
