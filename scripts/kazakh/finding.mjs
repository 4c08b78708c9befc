// What a dictionary finds: for lemmas seen at least five times, the tokens that exact forms, wildcards and lemmas find,
// against the tokens that have that lemma. Lemmas come from the run that had not seen the token's document.
export function finding(tokens, { frequent = 5 } = {}) {
  const words = tokens.filter((token) => token.upos !== 'PUNCT' && token.upos !== 'SYM' && /\p{L}/u.test(token.form));
  const counts = new Map();
  for (const { lemma } of words) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  const targets = [...counts]
    .filter(([lemma, count]) => count >= frequent && /^\p{L}+$/u.test(lemma))
    .map(([lemma]) => lemma);
  const ways = [
    ['exact form', (lemma) => (token) => token.form.toLowerCase() === lemma],
    ['wildcard lemma*', (lemma) => (token) => token.form.toLowerCase().startsWith(lemma)],
    [
      'wildcard, к қ п cut',
      (lemma) => {
        const cut = lemma.length > 2 ? lemma.replace(/[кқп]$/, '') : lemma;
        return (token) => token.form.toLowerCase().startsWith(cut);
      },
    ],
    ['lemma', (lemma) => (token) => token.found === lemma],
  ];
  return new Map(
    ways.map(([name, matcher]) => {
      let hits = 0;
      let right = 0;
      let wanted = 0;
      for (const lemma of targets) {
        const matches = matcher(lemma);
        for (const token of words) {
          const isWanted = token.lemma === lemma;
          if (isWanted) wanted += 1;
          if (!matches(token)) continue;
          hits += 1;
          if (isWanted) right += 1;
        }
      }
      const precision = right / hits;
      const recall = right / wanted;
      return [name, { precision, recall, f1: (2 * precision * recall) / (precision + recall) }];
    }),
  );
}
