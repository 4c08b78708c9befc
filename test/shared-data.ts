/** Tests on the data that lie beside the repository: absent, they are skipped and say so; under CI they must run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

export function describeWithShared(path: string, name: string, body: (folder: string) => void): void {
  const folder = fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
  if (existsSync(folder)) describe(name, () => body(folder));
  else if (process.env['CI'] === 'true')
    test(name, () => expect.fail(`${folder} is missing, and under CI this test must run`));
  else {
    console.warn(`skipped: “${name}” needs ${folder}, which is not there`);
    describe.skip(name, () => body(folder));
  }
}
