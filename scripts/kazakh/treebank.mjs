// Reads a CoNLL-U treebank: sentences of syntactic words with form, lemma, word class, and the document each is from.
import { readFileSync } from 'node:fs';

export function readTreebank(path) {
  const sentences = [];
  let document = '';
  let words = [];
  for (const line of `${readFileSync(path, 'utf8')}\n`.split('\n')) {
    if (line.startsWith('# sent_id = '))
      document = line
        .slice(12)
        .split(':')[0]
        .replace(/\.tagged\.txt$/, '');
    else if (/^\d+\t/.test(line)) {
      const [, form, lemma, upos] = line.split('\t');
      words.push({ form: form.normalize('NFC'), lemma: lemma.normalize('NFC').trim(), upos });
    } else if (line === '' && words.length > 0) {
      sentences.push({ document, words });
      words = [];
    }
  }
  return sentences;
}

export const documentsOf = (sentences) => [...new Set(sentences.map((sentence) => sentence.document))];
