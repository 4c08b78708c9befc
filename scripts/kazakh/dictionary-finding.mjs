// What dictionaries find in the running text of each document, through their whole pipeline (tokens, sentences, lemmas of our
// own), against the annotated tokens that have the lemma: exact forms, wildcards, lemmas. The lemmatizer of a document is the
// one that was not trained on it. A hit is right where it meets a token with that lemma.
import { compileDictionary, hitsOf, Reading } from '../../dist/text/index.js';

const ways = {
  'dictionary, exact form': (lemma) => lemma,
  'dictionary, wildcard lemma*': (lemma) => `${lemma}*`,
  'dictionary, wildcard, к қ п cut': (lemma) => `${lemma.length > 2 ? lemma.replace(/[кқп]$/, '') : lemma}*`,
  'dictionary, lemma': (lemma) => `lemma:${lemma}`,
};

export function dictionaryFinding(sentences, lemmatizers, { frequent = 5 } = {}) {
  const lemmas = lemmasSeen(sentences, frequent);
  const documents = [...lemmatizers].map(([document, lemmatize]) => ({
    lemmatize,
    ...running(sentences.filter((one) => one.document === document)),
  }));
  return new Map(Object.entries(ways).map(([name, pattern]) => [name, shares(documents, lemmas, pattern)]));
}

function lemmasSeen(sentences, frequent) {
  const counts = new Map();
  for (const { words } of sentences)
    for (const word of words) if (isWord(word)) counts.set(low(word), (counts.get(low(word)) ?? 0) + 1);
  return [...counts].filter(([lemma, count]) => count >= frequent && /^\p{L}+$/u.test(lemma)).map(([lemma]) => lemma);
}

const low = ({ lemma }) => lemma.toLowerCase();
const isWord = ({ form, upos }) => upos !== 'PUNCT' && upos !== 'SYM' && /\p{L}/u.test(form);

/** The document as a text, a paragraph a sentence, with the place of every annotated word. */
function running(sentences) {
  let text = '';
  const places = [];
  for (const { words } of sentences) {
    for (const word of words) {
      if (isWord(word)) places.push({ lemma: low(word), start: text.length, end: text.length + word.form.length });
      text += `${word.form} `;
    }
    text += '\n\n';
  }
  return { text, places };
}

function shares(documents, lemmas, pattern) {
  let hits = 0;
  let right = 0;
  let wanted = 0;
  let met = 0;
  for (const { text, places, lemmatize } of documents) {
    const codes = Object.fromEntries(lemmas.map((lemma) => [lemma, { kk: [pattern(lemma)] }]));
    const { dictionary } = compileDictionary({ id: 'finding', codes }, lemmatize);
    const found = new Map(lemmas.map((lemma) => [lemma, []]));
    const reading = new Reading(text, 'kk', undefined, lemmatize);
    for (const { code, start, end } of hitsOf(dictionary, reading).hits)
      found.get(dictionary.codes[code].id).push({ start, end });
    for (const lemma of lemmas) {
      const own = places.filter((place) => place.lemma === lemma);
      const meets = (one) => (other) => one.start < other.end && other.start < one.end;
      hits += found.get(lemma).length;
      right += found.get(lemma).filter((hit) => own.some(meets(hit))).length;
      wanted += own.length;
      met += own.filter((place) => found.get(lemma).some(meets(place))).length;
    }
  }
  const precision = right / hits;
  const recall = met / wanted;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
