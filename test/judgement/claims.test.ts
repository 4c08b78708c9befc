import { describe, expect, test } from 'vitest';
import { checkClaims } from '../../src/judgement/claims.js';
import { loadStandard } from '../../src/standard/index.js';

const { claims } = loadStandard('2026.1');

describe('the claims ladder (golden G14)', () => {
  test('"The Congress reduced conflict" is more than co-occurrence carries, and a sentence is offered instead', () => {
    const findings = checkClaims('The Congress reduced conflict', 'en', 'L1', claims);
    expect(findings.map((finding) => finding.found.toLowerCase())).toEqual(['reduced']);
    expect(findings[0]?.suggestion).not.toBe('');
  });
  test('the same sentence may be said where the design carries it', () => {
    expect(checkClaims('The Congress reduced conflict', 'en', 'L4', claims)).toEqual([]);
  });
  test('somebody’s words in quotation marks are exempt', () => {
    expect(checkClaims('Ұйымдастырушы «съезд қақтығысты төмендетті» дейді', 'kk', 'L1', claims)).toEqual([]);
    expect(checkClaims('Организатор говорит: «съезд снизил напряжённость»', 'ru', 'L1', claims)).toEqual([]);
  });
  test.each([
    ['kk', 'Съезд шиеленісті төмендетіп отыр'],
    ['kk', 'Шиеленіс съездің арқасында азайды'],
    ['kk', 'Өсім съезге байланысты'],
    ['ru', 'Съезд снижает напряжённость'],
    ['ru', 'Доверие выросло благодаря съезду'],
    ['en', 'Trust rose due to the congress'],
  ] as const)('%s: «%s» is found in any tense', (language, sentence) => {
    expect(checkClaims(sentence, language, 'L2', claims).length).toBeGreaterThan(0);
  });
  test.each([
    ['kk', 'Съезд пен сенім арасында статистикалық байланыс байқалды'],
    ['ru', 'Съезд статистически связан с ростом доверия'],
    ['en', 'After the congress, a rise in trust was seen'],
  ] as const)('%s: «%s» may be said on L2', (language, sentence) => {
    expect(checkClaims(sentence, language, 'L2', claims)).toEqual([]);
  });
});
