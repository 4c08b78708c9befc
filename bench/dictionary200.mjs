// The 200 patterns of the recorded figure, as a dictionary.
import { readFileSync } from 'node:fs';

export const dictionary200 = (path) => ({
  id: 'dict200',
  codes: Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(path, 'utf8'))).map(([code, patterns]) => [code, { en: patterns }]),
  ),
});
