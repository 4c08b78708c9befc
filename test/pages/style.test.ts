import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the style closes every block it opens, so that no page is styled for paper only', () => {
  const style = readFileSync('src/pages/style/elshi.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const open: number[] = [];
  for (const [index, line] of style.split('\n').entries())
    for (const sign of line) {
      if (sign === '{') open.push(index);
      if (sign === '}') expect(open.pop()).toBeDefined();
    }
  expect(open).toEqual([]);
});
