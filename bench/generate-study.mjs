/**
 * A study of any number of cases, made from the default one: copies of its cases with ids of their own, linked among
 * themselves as the originals are. Documents that cases and commitments name stand as cards. The same number gives the
 * same bytes, and none has an error.
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

/** What was counted and coded in a text stands in files of its own, which are not taken along. */
const counted = /^(counted|codings):.*\n(?:[ \t#-].*\n|\n)*/gm;

function copyCards(from, to) {
  if (!existsSync(from)) return;
  for (const document of readdirSync(from)) {
    const card = join(from, document, 'card.yaml');
    if (!existsSync(card)) continue;
    mkdirSync(join(to, document), { recursive: true });
    writeFileSync(join(to, document, 'card.yaml'), readFileSync(card, 'utf8').replace(counted, ''));
  }
}

/** @returns the paths of the case files written. */
export function generateStudy(from, to, cases) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'initiatives'), { recursive: true });
  for (const name of registers.filter((name) => existsSync(join(from, name))))
    cpSync(join(from, name), join(to, name), { recursive: true, force: true, errorOnExist: false });
  copyCards(join(from, 'documents'), join(to, 'documents'));
  const originals = readdirSync(join(from, 'initiatives'))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
    .sort()
    .map((name) => name.slice(0, -5));
  const numbers = new Map(originals.map((id, number) => [id, number]));
  const texts = originals.map((id) => readFileSync(join(from, 'initiatives', `${id}.yaml`), 'utf8'));
  const ids = new RegExp(`(?<![\\w-])(${originals.toSorted((a, b) => b.length - a.length).join('|')})(?![\\w-])`, 'g');
  return Array.from({ length: cases }, (_, index) => {
    const copy = Math.floor(index / originals.length);
    const own = originals[index % originals.length];
    const id = `${own}-${copy}`;
    // Every copy links to cases that exist: the last one may be cut off, so it links to the first.
    const whole = (copy + 1) * originals.length <= cases;
    const linked = (original) => {
      const number = numbers.get(original);
      // A study smaller than the default one lacks some: others stand in, none for itself.
      const near = number < cases ? original : originals[number % cases];
      return `${near === own && original !== own ? originals[(number + 1) % cases] : near}-${whole ? copy : 0}`;
    };
    const path = join(to, 'initiatives', `${id}.yaml`);
    const text = texts[index % originals.length].replace(ids, linked);
    writeFileSync(path, text.replace(/^id: .*$/m, `id: ${id}`));
    return path;
  });
}
