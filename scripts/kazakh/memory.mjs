// What a treebank remembers: lemmas by class with counts, and the lemmas of each form. A part can be left out, so that
// training sees no count that comes from the very sentence it is trained on.
export function memoryOf(sentences) {
  const verbs = new Map();
  const others = new Map();
  const forms = new Map();
  for (const { words } of sentences) {
    for (const { form, lemma, upos } of words) {
      if (upos === 'PUNCT') continue;
      const low = lemma.toLowerCase();
      const counts = upos === 'VERB' || upos === 'AUX' ? verbs : others;
      counts.set(low, (counts.get(low) ?? 0) + 1);
      const word = form.toLowerCase();
      const lemmas = forms.get(word) ?? new Map();
      lemmas.set(low, (lemmas.get(low) ?? 0) + 1);
      forms.set(word, lemmas);
    }
  }
  return { verbs, others, forms };
}

/** Consecutive parts of nearly equal size. */
export function parts(sentences, count) {
  const size = Math.ceil(sentences.length / count);
  return Array.from({ length: count }, (_, index) => sentences.slice(index * size, (index + 1) * size)).filter(
    (part) => part.length > 0,
  );
}
