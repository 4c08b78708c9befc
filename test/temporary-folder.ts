/** Everything that a run of tests writes for a while lies in one folder, which goes when the run ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Node looks for the folder of temporary files: the first on Linux and macOS, the others on Windows. */
const names = ['TMPDIR', 'TEMP', 'TMP'] as const;

export default function setup(): () => void {
  const before = names.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(join(tmpdir(), 'elshi-tests-'));
  for (const name of names) process.env[name] = folder;
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    // A browser that is just ending may still hold a file.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}
