/**
 * Words that only join others: somebody who types «помощь для Афганистана» does not want what holds a «для». Conjunctions,
 * prepositions, postpositions and articles; of those that may also be a word or a name none is listed.
 */
const functionWords: ReadonlySet<string> = new Set(
  [
    'және мен бен пен үшін туралы бойынша арқылы дейін кейін туралы жөнінде жөніндегі',
    'и в во на с со к ко по о об обо для из за от до при у а но или под над между',
    'the a an of in on and or for to with by at from',
  ].flatMap((line) => line.split(' ')),
);

/** A question of nothing but such words is left as it is. */
export function withoutFunctionWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !functionWords.has(word));
  return telling.length === 0 ? words : telling;
}
