/**
 * First drafts of case files and source records from a registry of initiatives (method §6.1, §6.2).
 *
 *   node scripts/draft-cases.mjs [--from <registry.yaml>] [--study <folder>] [--write-new] [--add-fields]
 *
 * May be run again at any time. A file that stands is compared field by field and left as it is; --write-new adds the files that do
 * not exist, --add-fields also adds fields that a file of a case does not have. Nothing that a coder wrote is ever overwritten.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, parseDocument } from 'yaml';
import { draftCase } from './draft-cases/case.mjs';
import { differences, short } from './draft-cases/compare.mjs';
import { draftSource, sourceId } from './draft-cases/source.mjs';
import { commentLines, yamlText } from './draft-cases/text.mjs';

const here = fileURLToPath(new URL('./draft-cases/', import.meta.url));
const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: '../shared/data/initiatives/initiatives.yaml' },
    study: { type: 'string', default: 'studies/kazakhstan' },
    'write-new': { type: 'boolean', default: false },
    'add-fields': { type: 'boolean', default: false },
  },
});

const readYaml = (path, otherwise) => (existsSync(path) ? parse(readFileSync(path, 'utf8')) : otherwise);
const registry = readYaml(options.from);
if (registry === undefined) {
  console.error(`No registry at ${options.from}. Name one with --from.`);
  process.exit(2);
}
const readings = readYaml(join(here, 'readings.yaml'), {});
const copies = readYaml(join(here, 'copies.yaml'), []);
const publishers = readYaml(join(options.study, 'publishers.yaml'), []);
const actors = readYaml(join(options.study, 'actors.yaml'), []);
const asOf = readYaml(join(options.study, 'study.yaml'), {}).as_of ?? '2026-06-30';
const warnings = [];
const counts = { written: 0, same: 0, differing: 0, missing: 0 };

const actorsByName = new Map(
  actors.flatMap(({ id, name, aliases = [] }) =>
    [name.en, ...aliases].filter(Boolean).map((text) => [text.toLowerCase(), id]),
  ),
);
const sourceFolder = join(options.study, 'sources');
const caseFolder = join(options.study, 'initiatives');
for (const folder of [sourceFolder, caseFolder]) if (options['write-new']) mkdirSync(folder, { recursive: true });

/** Address → id; an address that has a record keeps its id for ever. */
const idsByAddress = new Map();
const taken = new Map();
if (existsSync(sourceFolder)) {
  for (const file of readdirSync(sourceFolder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
    .sort()) {
    const { url } = readYaml(join(sourceFolder, file)) ?? {};
    if (typeof url === 'string') {
      idsByAddress.set(url, file.slice(0, -5));
      taken.set(file.slice(0, -5), url);
    }
  }
}

const supportsByAddress = new Map();
for (const record of registry) {
  for (const { url, supports } of record.sources) {
    const words = supportsByAddress.get(url) ?? [];
    if (!words.includes(supports)) supportsByAddress.set(url, [...words, supports]);
  }
}
for (const [address, supports] of supportsByAddress) {
  const id = idsByAddress.get(address) ?? sourceId(address, taken);
  idsByAddress.set(address, id);
  taken.set(id, address);
  const { record, unknownHost } = draftSource({ address, supports, copies, publishers });
  if (unknownHost !== null)
    warnings.push(`sources/${id}: no publisher has the host ${unknownHost}; add it to publishers.yaml`);
  settle(join(sourceFolder, `${id}.yaml`), record, '');
}

for (const record of registry) {
  const sourceIds = new Map(record.sources.map(({ id, url }) => [id, idsByAddress.get(url)]));
  const draft = draftCase(record, {
    reading: readings[record.id],
    sourceIds,
    asOf,
    actorsByName,
    warn: (text) => warnings.push(text),
  });
  settle(join(caseFolder, `${record.id}.yaml`), draft, caseComment(record, sourceIds), options['add-fields']);
}

for (const warning of warnings) console.log(`! ${warning}`);
console.log(
  `written ${counts.written} · as drafted ${counts.same} · differing (left as they are) ${counts.differing} · not there ${counts.missing}`,
);
if (counts.missing > 0 && !options['write-new']) console.log('Add the missing files with --write-new.');

/** A new file is written; one that stands is compared and, if asked, given the fields it lacks. */
function settle(path, draft, comment, addFields = false) {
  if (!existsSync(path)) {
    if (options['write-new']) {
      writeFileSync(path, yamlText(draft, comment), { flag: 'wx' });
      counts.written += 1;
    } else counts.missing += 1;
    return;
  }
  const document = parseDocument(readFileSync(path, 'utf8'));
  const found = differences(document.toJS() ?? {}, draft);
  if (found.length === 0) {
    counts.same += 1;
    return;
  }
  counts.differing += 1;
  console.log(path);
  for (const { path: field, standing, draft: said } of found)
    console.log(`  ${field}: file ${short(standing)} · draft ${short(said)}`);
  const absent = found.filter(({ standing }) => standing === undefined);
  if (!addFields || absent.length === 0) return;
  for (const { path: field, draft: said } of absent) document.setIn(field.split('.'), document.createNode(said));
  writeFileSync(path, document.toString({ lineWidth: 120, flowCollectionPadding: false }));
}

/** The coder's desk: what the registry says in its own words, and which source was used for what. */
function caseComment(record, sourceIds) {
  return commentLines([
    `Registry: ${record.recurrence.type}, ${record.status}; form ${[record.form, ...record.forms_secondary].join(', ')}; vectors ${record.vectors.join(', ') || 'none'}`,
    `Instruments in the registry's words: ${record.instruments.join('; ')}`,
    `Actors in the registry's words: ${[record.lead_actor, ...record.actors].map(({ name, role }) => (role ? `${name} (${role})` : name)).join('; ')}`,
    ...(record.partners.organisations.length > 0
      ? [`Partner organisations: ${record.partners.organisations.join(', ')}`]
      : []),
    ...(record.notes ? [`Note: ${record.notes}`] : []),
    'Sources and what each was used for:',
    ...record.sources.map(({ id, supports }) => `  ${sourceIds.get(id)}: ${supports}`),
  ]);
}
