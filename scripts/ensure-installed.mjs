// Installs the exact dependencies of the lock when they are missing or older than it. No dependencies of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Elshi needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org`,
  );
  process.exit(1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Elshi: installing dependencies (npm ci), once …');
  const npm = process.env.npm_execpath;
  const [command, arguments_] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const run = spawnSync(command, [...arguments_, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('Elshi: the installation failed; see the lines above. Is there a connection to the npm registry?');
    process.exit(run.status ?? 1);
  }
}
