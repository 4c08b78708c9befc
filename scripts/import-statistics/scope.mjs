/** Whose figures are taken: the focal country, its peers and region, and the countries of the cases of comparison. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export function scopeOf(study) {
  const { focal, peers = [], region, years } = parse(readFileSync(join(study, 'study.yaml'), 'utf8'));
  const units = [...new Set([focal, ...peers, ...region.members, ...countriesOfCases(study)])].sort();
  return { focal, units, from: years[0], to: years[1], union: membersOfUnion(study) };
}

/** Only the line that names the country is read: a case that is being coded may not be whole YAML. */
function countriesOfCases(study) {
  const folder = join(study, 'initiatives');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => /^country: ([A-Z]{3})\b/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? []);
}

/** Members of the European Union as in the study's map of vectors. */
function membersOfUnion(study) {
  return readFileSync(join(study, 'vectors.csv'), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter(([, primary]) => primary === 'EU')
    .map(([country]) => country)
    .sort();
}
