/** The default study cut down to what a test can walk through: some cases, their sources, the last years, one peer. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const textsBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? textsBelow(path) : [readFileSync(path, 'utf8')];
  });

/** @returns the folder; the caller removes it. */
export function partOfStudy(cases: number, firstYear = 2023): string {
  const root = mkdtempSync(join(tmpdir(), 'elshi-part-'));
  cpSync('studies/kazakhstan', root, {
    recursive: true,
    filter: (path) => !/[\\/](releases|results|codings)([\\/]|$)/.test(path),
  });
  const folder = join(root, 'initiatives');
  const ids = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''));
  const standsAlone = (id: string): boolean => {
    const text = readFileSync(join(folder, `${id}.yaml`), 'utf8');
    return !ids.some((other) => other !== id && text.includes(other));
  };
  const kept = new Set(ids.filter((id) => id.startsWith('kz-') && standsAlone(id)).slice(0, cases));
  for (const id of ids) if (!kept.has(id)) rmSync(join(folder, `${id}.yaml`));
  const sources = join(root, 'sources');
  const own = readdirSync(sources);
  const files = textsBelow(root).join('\n');
  for (const name of own) {
    const id = name.replace(/\.yaml$/, '');
    if (!files.includes(id)) rmSync(join(sources, name));
  }
  const settings = join(root, 'study.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8')
      .replace(/^years:.*$/m, `years: [${firstYear}, 2026]`)
      .replace(/^peers:.*$/m, 'peers: [UZB]'),
  );
  return root;
}
