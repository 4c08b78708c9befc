// Format, lint, types, arrows between rooms, dead code, stale schemas: each says what it does, the first failure stops.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (path) => join(root, 'node_modules', path);

const steps = [
  ['format and lint', bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('typescript/bin/tsc'), ['-p', 'tsconfig.test.json']],
  ['types of the browser code', bin('typescript/bin/tsc'), ['-p', 'tsconfig.web.json']],
  [
    'arrows between rooms',
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  ['dead code', bin('knip/bin/knip.js'), []],
  ['schemas up to date', join(root, 'scripts', 'write-schemas.mjs'), ['--check']],
];

for (const [name, script, arguments_] of steps) {
  console.log(`check: ${name}`);
  const run = spawnSync(process.execPath, [script, ...arguments_], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) {
    console.error(`check: ${name} failed`);
    process.exit(run.status ?? 1);
  }
}
