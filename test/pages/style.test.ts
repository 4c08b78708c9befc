import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the style sheet closes every block that it opens: a lost brace would hide all that follows it from the screen', () => {
  const css = readFileSync('src/pages/style/elshi.css', 'utf8').replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '');
  let depth = 0;
  css.split('\n').forEach((line, index) => {
    for (const sign of line) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) throw new Error(`line ${index + 1} closes a block that nothing opened`);
    // One block of conditions, and rules in it: nothing lies deeper.
    if (depth > 2) throw new Error(`line ${index + 1} opens a third level: a brace is missing above`);
  });
  expect(depth).toBe(0);
});
