/** Every problem of a file of exchange, every coefficient and every reason has its words in three languages. */
import { expect, test } from 'vitest';
import { messages } from '../../../src/language/index.js';
import { exchangeProblems } from '../../../src/text/exchange/index.js';
import { agreementOf, ratingsOf } from '../../../src/text/reliability/index.js';

test.each(exchangeProblems)('%s', (code) => {
  expect(messages().has(`exchange.problem.${code}`)).toBe(true);
});

test('coefficients of every level, for two coders and for three', () => {
  for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
    for (const coders of [2, 3])
      for (const { name } of agreementOf(ratingsOf([Array(coders).fill(1), Array(coders).fill(2)]), {
        level,
        seed: 1,
        draws: 10,
      }).coefficients)
        expect(messages().has(`reliability.coefficient.${name}`), name).toBe(true);
});
