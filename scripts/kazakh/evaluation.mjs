// The lemmatizer on documents that it was not trained on.
import { learn, text } from './learn.mjs';
import { documentsOf, readTreebank } from './treebank.mjs';

export function leaveOneDocumentOut(path) {
  const sentences = readTreebank(path);
  const documents = new Map();
  const classes = new Map();
  const total = { right: 0, all: 0 };
  const tokens = [];
  const lemmatizers = new Map();
  for (const document of documentsOf(sentences)) {
    const { lexicon, weights } = learn(sentences.filter((one) => one.document !== document));
    const { sentence } = text.kazakhLemmatizer(lexicon, weights);
    lemmatizers.set(document, sentence);
    for (const { words } of sentences.filter((one) => one.document === document)) {
      const lemmas = sentence(words.map((word) => word.form));
      words.forEach(({ form, lemma, upos }, at) => {
        const right = lemmas[at].toLowerCase() === lemma.toLowerCase() ? 1 : 0;
        for (const counts of [total, of(documents, document), of(classes, upos)]) {
          counts.right += right;
          counts.all += 1;
        }
        tokens.push({ document, form, upos, lemma: lemma.toLowerCase(), found: lemmas[at].toLowerCase() });
      });
    }
  }
  return { documents, classes, total, tokens, sentences, lemmatizers };
}

function of(map, key) {
  const counts = map.get(key) ?? { right: 0, all: 0 };
  map.set(key, counts);
  return counts;
}
