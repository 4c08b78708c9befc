// From the treebank, the lists and the paradigms to weights: what train-kazakh.mjs writes and evaluate-kazakh.mjs measures.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { memoryOf } from './memory.mjs';
import { train } from './perceptron.mjs';

const dist = new URL('../../dist/text/kazakh/', import.meta.url);
const modules = await Promise.all(
  ['analyse', 'candidates', 'context', 'features', 'lemmatizer', 'load', 'lexicon'].map(
    (name) => import(new URL(`${name}.js`, dist).href),
  ),
);
export const text = Object.assign({}, ...modules);
/** The folder of the training data: named as the first argument, else beside the repository. */
export const shared =
  process.argv[1]?.endsWith('-kazakh.mjs') && process.argv[2] !== undefined
    ? pathToFileURL(`${resolve(process.argv[2])}/`)
    : new URL('../../../shared/data/kazakh/', import.meta.url);

/** Every 29th form of UniMorph's noun paradigms: suffixes that six documents are too small to show. */
export function paradigms() {
  const rows = readFileSync(new URL('unimorph-kaz/kaz.noun.tsv', shared), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([lemma, form]) => /^[а-яёәғқңөұүһі-]{3,}$/.test(lemma ?? '') && /^[а-яёәғқңөұүһі-]+$/.test(form ?? ''));
  return rows.filter((_, index) => index % 29 === 0).map(([lemma, form]) => ({ form, lemma, upos: 'NOUN' }));
}

export function learn(sentences) {
  const memory = memoryOf(sentences);
  const lexicon = text.lexiconWithout(memory);
  const weights = train(sentences, lexicon, text, {
    rounds: 6,
    folds: 12,
    unknownEvery: 4,
    seeds: 4,
    paradigms: paradigms(),
  });
  return { lexicon, weights: text.readWeights(weightsText(weights)), memory };
}

/** Thousandths, the smallest left out: the same text from the same data, on every machine. */
export function weightsText(weights) {
  const lines = [];
  weights.forEach((weight, index) => {
    const thousandths = Math.round(weight * 1000);
    if (Math.abs(thousandths) >= 20) lines.push(`${index} ${thousandths}`);
  });
  return `${lines.join('\n')}\n`;
}
