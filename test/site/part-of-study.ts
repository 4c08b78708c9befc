/**
 * The default study cut down to what a test can walk through: some cases, norms and countries' experience, a few countries and years
 * of the debate in the UN, what these rest on (documents, actors, sources), the last years, one peer. Every kind of page is left.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const textBelow = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .map((name) => textBelow(join(path, name)))
        .join('\n')
    : readFileSync(path, 'utf8');

const idOf = (name: string): string => name.replace(/\.yaml$/, '');
/** The id as a word of its own: `oic` is not named by `oic-human-rights`. */
const names = (text: string, id: string): boolean => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);

/** @returns the folder; the caller removes it. */
export function partOfStudy(cases: number, firstYear = 2023): string {
  const root = mkdtempSync(join(tmpdir(), 'elshi-part-'));
  cpSync('studies/kazakhstan', root, {
    recursive: true,
    filter: (path) => !/[\\/](releases|results)([\\/]|$)|kazakhstan[\\/]codings([\\/]|$)/.test(path),
  });
  keepCases(join(root, 'initiatives'), cases);
  keepFew(join(root, 'norms'), 6);
  keepFew(join(root, 'experience'), 3);
  shortenDebate(join(root, 'documents', 'un-general-debate'));
  giveBack(root, 'norms');
  onlyKeptCases(root);
  keepNamedActors(root);
  dropUnnamed(root, 'sources');
  const settings = join(root, 'study.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8')
      .replace(/^years:.*$/m, `years: [${firstYear}, 2026]`)
      .replace(/^peers:.*$/m, 'peers: [UZB]'),
  );
  return root;
}

/** Cases that no other case names. */
function keepCases(folder: string, cases: number): void {
  const ids = readdirSync(folder).map(idOf);
  const standsAlone = (id: string): boolean => {
    const text = readFileSync(join(folder, `${id}.yaml`), 'utf8');
    return !ids.some((other) => other !== id && text.includes(other));
  };
  const kept = new Set(ids.filter((id) => id.startsWith('kz-') && standsAlone(id)).slice(0, cases));
  for (const id of ids) if (!kept.has(id)) rmSync(join(folder, `${id}.yaml`));
}

function keepFew(folder: string, n: number): void {
  for (const name of readdirSync(folder).slice(n)) rmSync(join(folder, name));
}

/** What is left may name more of them; these then stay too. */
function giveBack(root: string, folder: string): void {
  const whole = join('studies/kazakhstan', folder);
  for (let again = true; again; ) {
    again = false;
    const text = textBelow(root);
    for (const name of readdirSync(whole)) {
      const here = readdirSync(join(root, folder)).includes(name);
      if (here || !names(text, idOf(name))) continue;
      cpSync(join(whole, name), join(root, folder, name), { recursive: true });
      again = true;
    }
  }
}

/** The model of the country lists cases; those that are gone go from the lists. */
function onlyKeptCases(root: string): void {
  const kept = new Set(readdirSync(join(root, 'initiatives')).map(idOf));
  const file = join(root, 'country-model.yaml');
  const text = readFileSync(file, 'utf8');
  const lists = /(cases: )\[([^\]]*)\]/g;
  writeFileSync(
    file,
    text.replace(lists, (_, before: string, ids: string) => {
      const left = ids.split(/,\s*/).filter((id) => kept.has(id.trim()));
      // None may be left empty.
      return `${before}[${(left.length > 0 ? left : [...kept].slice(0, 1)).join(', ')}]`;
    }),
  );
}

/** 6,366 speeches become those of five countries since 2022. */
function shortenDebate(folder: string): void {
  const isKept = (part: string): boolean => /^(KAZ|UZB|RUS|CHN|USA)_\d+_202[2-9]$/.test(part);
  for (const name of ['parts.csv', 'counts.csv']) {
    const [header = '', ...rows] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    const kept = rows.filter((row) => isKept(row.slice(0, row.indexOf(','))));
    writeFileSync(join(folder, name), `${[header, ...kept].join('\n')}\n`);
  }
  const codings = join(folder, 'codings');
  for (const name of readdirSync(codings)) {
    const lines = readFileSync(join(codings, name), 'utf8').split('\n');
    const kept = lines.filter((line) => line !== '' && isKept((JSON.parse(line) as { part: string }).part));
    writeFileSync(join(codings, name), kept.map((line) => `${line}\n`).join(''));
  }
}

/** Actors that something else in the study, or an actor that stays, names. */
function keepNamedActors(root: string): void {
  const file = join(root, 'actors.yaml');
  const [head = '', ...entries] = readFileSync(file, 'utf8').split(/^(?=- id: )/m);
  rmSync(file);
  const elsewhere = textBelow(root);
  const idOfEntry = (entry: string): string => /^- id: (\S+)/.exec(entry)?.[1] ?? '';
  let kept = entries.filter((entry) => names(elsewhere, idOfEntry(entry)));
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const text = kept.map((entry) => entry.slice(entry.indexOf('\n'))).join('');
    const known = new Set(kept);
    kept = entries.filter((entry) => known.has(entry) || names(text, idOfEntry(entry)));
  }
  writeFileSync(file, head + kept.join(''));
}

function dropUnnamed(root: string, folder: string): void {
  const own = readdirSync(join(root, folder));
  const words = new Set(textBelow(root).match(/[\w-]+/g));
  for (const name of own) if (!words.has(idOf(name))) rmSync(join(root, folder, name));
}
