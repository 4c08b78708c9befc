// Leave one document out: trains on the other documents of ktb-visible, lemmatizes the one left out, prints the share of
// right lemmas, all tokens together and by class, compared case-insensitively; then what finding words by lemma gives.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionaryFinding } from './kazakh/dictionary-finding.mjs';
import { leaveOneDocumentOut } from './kazakh/evaluation.mjs';
import { finding } from './kazakh/finding.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/kazakh', import.meta.url));
const treebank = `${folder}/ktb-visible.conllu`;
if (!existsSync(treebank)) {
  console.error(`evaluate-kazakh: ${treebank} is not there`);
  process.exit(2);
}
const { documents, classes, total, tokens, sentences, lemmatizers } = leaveOneDocumentOut(treebank);
const line = (name, { right, all }) =>
  console.log(`${name.padEnd(24)} ${String(all).padStart(6)} ${((100 * right) / all).toFixed(2).padStart(7)} %`);
console.log('Lemmas, leave-one-document-out, case-insensitive');
for (const [name, counts] of documents) line(name, counts);
console.log('');
for (const [name, counts] of [...classes].sort(([, a], [, b]) => b.all - a.all)) line(name, counts);
console.log('');
line('all tokens', total);
const marks = classes.get('PUNCT');
line('without punctuation', { right: total.right - marks.right, all: total.all - marks.all });

const table = (title, rows) => {
  console.log(`\n${title}`);
  console.log(`${'matching'.padEnd(30)} precision  recall      F1`);
  for (const [name, { precision, recall, f1 }] of rows)
    console.log(
      `${name.padEnd(30)} ${[precision, recall, f1].map((share) => (100 * share).toFixed(1).padStart(7)).join(' ')}`,
    );
};
table('Finding the occurrences of lemmas seen at least 5 times, token by token', finding(tokens));
table('The same by dictionaries on the running text', dictionaryFinding(sentences, lemmatizers));
