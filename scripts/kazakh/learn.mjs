// From the treebank, the lists and the paradigms to weights: what train-kazakh.mjs writes and evaluate-kazakh.mjs measures.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as candidates from '../../dist/text/kazakh/candidates.js';
import * as context from '../../dist/text/kazakh/context.js';
import * as features from '../../dist/text/kazakh/features.js';
import * as lemmatizer from '../../dist/text/kazakh/lemmatizer.js';
import * as load from '../../dist/text/kazakh/load.js';
import { memoryOf } from './memory.mjs';
import { train } from './perceptron.mjs';

export const text = { ...candidates, ...context, ...features, ...lemmatizer, ...load };
/** The folder of the training data: named as the first argument, else beside the repository. */
export const shared =
  process.argv[1]?.endsWith('-kazakh.mjs') && process.argv[2] !== undefined
    ? pathToFileURL(`${resolve(process.argv[2])}/`)
    : new URL('../../../shared/data/kazakh/', import.meta.url);

/**
 * Every 29th form of UniMorph's noun paradigms, and every third word of our own nominals as it stands: suffixes, and words
 * that only look suffixed (қала, сала, аудан), which six documents are too small to show.
 */
export function paradigms() {
  const rows = readFileSync(new URL('unimorph-kaz/kaz.noun.tsv', shared), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([lemma, form]) => /^[а-яёәғқңөұүһі-]{3,}$/.test(lemma ?? '') && /^[а-яёәғқңөұүһі-]+$/.test(form ?? ''));
  const forms = rows.filter((_, index) => index % 29 === 0).map(([lemma, form]) => ({ form, lemma, upos: 'NOUN' }));
  const own = readFileSync(new URL('../../language-data/kazakh/nominals.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word.length > 3);
  return [
    ...forms,
    ...own.filter((_, index) => index % 3 === 0).map((word) => ({ form: word, lemma: word, upos: 'NOUN' })),
  ];
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
