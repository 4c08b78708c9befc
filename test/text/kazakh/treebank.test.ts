/** Kazakh lemmas on documents that the model has not seen, and what they give a dictionary. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeWithShared } from '../../shared-data.js';

let done: ReturnType<typeof spawnSync> | undefined;
/** What the script prints; it runs once. */
function printed(): { readonly stdout: string; readonly stderr: string } {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  done ??= spawnSync(process.execPath, ['scripts/evaluate-kazakh.mjs'], { cwd: root, encoding: 'utf8' });
  return { stdout: String(done.stdout), stderr: String(done.stderr) };
}
const dictionaryFound = (name: string): number[] =>
  (new RegExp(`^dictionary, ${name}\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)$`, 'm').exec(printed().stdout) ?? [])
    .slice(1)
    .map(Number);

describeWithShared('data/kazakh/ktb-visible.conllu', 'leaving one document of the treebank out', () => {
  const run = printed();
  const share = (name: string): number =>
    Number(new RegExp(`^${name}\\s+\\d+\\s+([\\d.]+) %$`, 'm').exec(run.stdout)?.[1]);
  const found = (name: string): number[] =>
    (new RegExp(`^${name}\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)$`, 'm').exec(run.stdout) ?? []).slice(1).map(Number);

  test('at least 92 of 100 tokens get the right lemma (the aim is 96)', () => {
    expect(run.stderr.includes('Error')).toBe(false);
    expect(share('all tokens')).toBeGreaterThanOrEqual(92);
  });

  test('lemmas find nearly all occurrences, exact forms a third, wildcards with many false hits', () => {
    const [lemmaPrecision = 0, lemmaRecall = 0, lemmaF1 = 0] = found('lemma');
    const [wildPrecision = 0] = found('wildcard lemma\\*');
    const [, exactRecall = 0] = found('exact form');
    expect(lemmaPrecision).toBeGreaterThan(95);
    expect(lemmaRecall).toBeGreaterThan(95);
    expect(lemmaF1).toBeGreaterThan(95);
    expect(wildPrecision).toBeLessThan(85);
    expect(exactRecall).toBeLessThan(50);
  });
});

describeWithShared(
  'data/kazakh/ktb-visible.conllu',
  'dictionaries on documents that the lemmatizer has not seen',
  () => {
    test('a lemma finds what a wildcard finds without its false hits, and more than twice what the exact form finds', () => {
      const [precision = 0, recall = 0] = dictionaryFound('lemma');
      const [wildPrecision = 100] = dictionaryFound('wildcard lemma\\*');
      const [, exactRecall = 100] = dictionaryFound('exact form');
      expect(precision).toBeGreaterThan(97);
      expect(recall).toBeGreaterThan(97);
      expect(wildPrecision).toBeLessThan(80);
      expect(exactRecall).toBeLessThan(40);
    });
  },
);

describeWithShared('data/kazakh', 'every form of UniMorph’s noun paradigms', (folder) => {
  test('is read back to its lemma by the suffix tables in at least 99 of 100 cases', async () => {
    const { readFileSync } = await import('node:fs');
    const { readings } = await import('../../../src/text/kazakh/analyse.js');
    const rows = readFileSync(`${folder}/unimorph-kaz/kaz.noun.tsv`, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([lemma = '', form = '']) => /^[а-яёәғқңөұүһі]{2,}$/.test(lemma) && /^[а-яёәғқңөұүһі]+$/.test(form));
    const read = rows.filter(([lemma, form = '']) =>
      readings(form, false, () => false).some((one) => one.stem === lemma),
    );
    expect(rows.length).toBeGreaterThan(25_000);
    expect(read.length / rows.length).toBeGreaterThan(0.99);
  });
});
