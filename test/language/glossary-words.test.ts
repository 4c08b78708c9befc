/** Words for which docs/glossary.md names one and rules another out ("not …"), in everything a reader sees in Kazakh and Russian. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

/** [what is meant, the glossary's word, the stem that is not used for it] */
const ruledOut: readonly [string, string, RegExp][] = [
  ['indicator, metric', 'индикатор', /(?<!\p{L})көрсеткіш/iu],
  ['indicator, metric', 'индикатор', /(?<!\p{L})показател/iu],
  ['criterion', 'критерий', /(?<!\p{L})өлшемшарт/iu],
  ['conventional threshold', 'шартты шекті мән · условный порог', /конвенциональн/iu],
  ['90 % interval', '90 % сенімділік аралығы', /сенім аралығы/iu],
];

/** Dictionaries list the words of other people's texts. */
const seen = [...filesUnder('messages'), ...filesUnder('standard/2026.1')].filter(
  (path) => /\.(json|yaml|md)$/.test(path) && !path.includes('dictionaries'),
);

describe.each(ruledOut)('%s is «%s»', (_, __, stem) => {
  test('nowhere the word that the glossary rules out', () => {
    const found = seen.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, at) => (stem.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 120)}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
