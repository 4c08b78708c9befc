/**
 * Statistics tables of a study from the collected figures of their publishers, with a source record for each data set.
 *
 *   node scripts/import-statistics.mjs [--from <folder>] [--study <folder>] [--write]
 *
 * Without --write nothing is touched: each file is said to be new, the same, or different, with the lines that differ. With
 * --write the files are written; what a replaced file said otherwise is told first, so that a change by hand is never lost unseen.
 * Run again on the same input it gives the same bytes. What may be shipped, and in which form, is decided with the figures
 * (README of the input folder): see the head of each file in scripts/import-statistics/.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { yamlText } from './draft-cases/text.mjs';
import { differences } from './import-statistics/compare.mjs';
import { armedConflicts, deathsInConflict } from './import-statistics/conflict.mjs';
import { humanitarianFlows, humanitarianPlans } from './import-statistics/humanitarian.mjs';
import { openInput } from './import-statistics/input.mjs';
import { passports } from './import-statistics/passports.mjs';
import { peopleAndIncome } from './import-statistics/people-and-income.mjs';
import { refugees } from './import-statistics/refugees.mjs';
import { scopeOf } from './import-statistics/scope.mjs';
import { sisterCities } from './import-statistics/sister-cities.mjs';
import { students } from './import-statistics/students.mjs';
import { tableText } from './import-statistics/table.mjs';
import { voting } from './import-statistics/votes.mjs';

const dataSets = [
  armedConflicts,
  deathsInConflict,
  humanitarianFlows,
  humanitarianPlans,
  passports,
  peopleAndIncome,
  refugees,
  sisterCities,
  students,
  voting,
];

const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: '../shared/data/statistics' },
    study: { type: 'string', default: 'studies/kazakhstan' },
    write: { type: 'boolean', default: false },
  },
});
for (const folder of [options.from, options.study]) {
  if (existsSync(folder)) continue;
  console.error(`There is no folder ${folder}. Name the input with --from, the study with --study.`);
  process.exit(2);
}

const input = openInput(options.from);
const scope = scopeOf(options.study);
const counts = { new: 0, same: 0, different: 0 };
for (const dataSet of dataSets) {
  const missing = dataSet.needs.filter((path) => !input.has(path));
  if (missing.length > 0) console.log(`not at hand, nothing made: ${missing.join(', ')}`);
  else for (const [path, text] of filesOf(dataSet)) settle(path, text);
}
console.log(`new ${counts.new} · same ${counts.same} · different ${counts.different}`);
if (!options.write && counts.new + counts.different > 0) console.log('Write them with --write.');

/** Path inside the study → text. */
function filesOf({ make }) {
  const { tables, records, texts = {} } = make(input, scope);
  return [
    ...Object.entries(tables).map(([name, { about, rows }]) => [`statistics/${name}`, tableText(about, rows)]),
    ...Object.entries(texts).map(([name, text]) => [`statistics/${name}`, text]),
    ...Object.entries(records).map(([id, fields]) => [`sources/${id}.yaml`, yamlText(fields)]),
  ];
}

function settle(path, text) {
  const target = join(options.study, path);
  const standing = existsSync(target) ? readFileSync(target, 'utf8') : null;
  if (standing === text) {
    counts.same += 1;
    return;
  }
  counts[standing === null ? 'new' : 'different'] += 1;
  console.log(standing === null ? `new: ${path}` : `different: ${path}`);
  if (standing !== null) for (const line of differences(standing, text)) console.log(`  ${line}`);
  if (!options.write) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
