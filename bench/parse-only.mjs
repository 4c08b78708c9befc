// The floor of any build: `yaml.parse` of every YAML file of a study, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

let count = 0;
for (const file of filesBelow(process.argv[2])) {
  if (!file.endsWith('.yaml') || /[\\/](results|releases)[\\/]/.test(file)) continue;
  parse(readFileSync(file, 'utf8'), { logLevel: 'silent' });
  count++;
}
console.log(count);
