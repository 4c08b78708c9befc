// Compiles the program (tsc) and bundles it, and what runs in the browser, into few files (vite) in dist/. Skips what is already up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.inputs');

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

const hash = createHash('sha256');
for (const file of [
  ...filesBelow(join(root, 'src')),
  ...filesBelow(join(root, 'standard')),
  ...['package-lock.json', 'tsconfig.json', 'tsconfig.web.json', 'vite.config.ts', 'vite.program.config.ts'].map(
    (name) => join(root, name),
  ),
]) {
  hash.update(file.slice(root.length)).update(readFileSync(file));
}
const inputs = hash.digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) process.exit(0);

const run = (script, arguments_) => {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...arguments_], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

console.error('Elshi: building …');
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.json']);
run('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
// The command itself starts from few files; the modules beside it stay for the library, the tests and the benches.
run('vite/bin/vite.js', ['build', '--config', 'vite.program.config.ts', '--logLevel', 'warn']);
const command = join(root, 'dist', 'cli', 'main.js');
writeFileSync(command, "#!/usr/bin/env node\nimport '../program/main.js';\n");
// npx gives the right to run it once, when it is first called: a build after that would have taken it away.
chmodSync(command, 0o755);

const assets = join(root, 'dist', 'assets');
mkdirSync(assets, { recursive: true });
cpSync(join(root, 'src', 'pages', 'style'), assets, { recursive: true });
const faces = [
  [
    '@fontsource-variable/source-serif-4/files',
    /^source-serif-4-(cyrillic|cyrillic-ext|latin|latin-ext)-wght-normal\.woff2$/,
  ],
  ['@fontsource-variable/golos-text/files', /^golos-text-(cyrillic|cyrillic-ext|latin|latin-ext)-wght-normal\.woff2$/],
];
for (const [folder, wanted] of faces) {
  for (const name of readdirSync(join(root, 'node_modules', folder))) {
    if (wanted.test(name)) cpSync(join(root, 'node_modules', folder, name), join(assets, name));
  }
}
// The standard as JSON beside the program: every command reads it.
const { compiledEditions } = await import(pathToFileURL(join(root, 'dist', 'standard', 'files.js')).href);
for (const [path, text] of compiledEditions()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
writeFileSync(stamp, inputs);
