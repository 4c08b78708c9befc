/**
 * A study of any number of cases, made from the default one: copies of its cases with ids of their own, linked among
 * themselves as the originals are. The same number gives the same bytes.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const registers = [
  'study.yaml',
  'method.yaml',
  'actors.yaml',
  'publishers.yaml',
  'channels.yaml',
  'environment.yaml',
  'commitments.yaml',
  'frame.yaml',
  'vectors.csv',
  'search-log.csv',
  'sources',
  'statistics',
  'values',
];

/** @returns the paths of the case files written. */
export function generateStudy(from, to, cases) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'initiatives'), { recursive: true });
  for (const name of registers.filter((name) => existsSync(join(from, name))))
    cpSync(join(from, name), join(to, name), { recursive: true, force: true, errorOnExist: false });
  const originals = readdirSync(join(from, 'initiatives'))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
    .sort();
  const texts = originals.map((name) => readFileSync(join(from, 'initiatives', name), 'utf8'));
  const own = new RegExp(
    `(?<![\\w-])(${originals
      .map((name) => name.slice(0, -5))
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![\\w-])`,
    'g',
  );
  return Array.from({ length: cases }, (_, index) => {
    const copy = Math.floor(index / originals.length);
    const name = `${originals[index % originals.length].slice(0, -5)}-${copy}`;
    // Every copy links to cases that exist: the last one may be cut off, so it links to the first.
    const whole = (copy + 1) * originals.length <= cases;
    const path = join(to, 'initiatives', `${name}.yaml`);
    const text = texts[index % originals.length].replace(own, (id) => `${id}-${whole ? copy : 0}`);
    writeFileSync(path, text.replace(/^id: .*$/m, `id: ${name}`));
    return path;
  });
}
