import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coding, codingOf, reanchor } from '../../../src/text/index.js';

const old =
  'Құжат елдер арасындағы өзара сенім орнату жолын көрсетеді. Ұйымдар сенім шараларын жүргізеді, ал өңірде сенім нығаяды.';
const place = (text: string, words: string, nth = 0): Coding => {
  let start = -1;
  for (let found = 0; found <= nth; found += 1) start = text.indexOf(words, start + 1);
  return codingOf(text, {
    document: 'd',
    language: 'kk',
    coder: 'aigul',
    code: 'TRUST',
    unit: null,
    start,
    end: start + words.length,
  });
};

describe('codings on a text that was extracted anew', () => {
  it('stay where their words still stand', () => {
    const codings = [place(old, 'сенім'), place(old, 'сенім', 1)];
    expect(reanchor(codings, old)).toEqual({ stayed: codings, moved: [], lost: [] });
  });

  it('move with their words, each of three equal ones to its own place', () => {
    const now = `Алғысөз қосылды.\n\n${old.replace('Ұйымдар', 'Бірлескен ұйымдар')}`;
    const { moved, lost } = reanchor(
      [0, 1, 2].map((nth) => place(old, 'сенім', nth)),
      now,
    );
    expect(lost).toEqual([]);
    expect(moved.map(({ to }) => to.start)).toEqual([0, 1, 2].map((nth) => place(now, 'сенім', nth).start));
  });

  it('are found where a line break, a hyphen or a soft hyphen was put in or taken out', () => {
    const now = old.replace('нығаяды', 'ны\u00adғаяды').replace('сенім шараларын', 'сенім\nшара-лар\u00adын');
    const { moved } = reanchor([place(old, 'сенім шараларын')], now);
    expect(moved[0]?.to.quote).toBe('сенім\nшара-лар\u00adын');
  });

  it('are listed when their words are gone, and when two places fit equally well', () => {
    const coding = { ...place(old, 'сенім'), before: '', after: '' };
    const twice = 'Бір сенім бар. Бір сенім бар. Қалғаны бөлек.';
    expect(reanchor([place(old, 'өзара сенім')], 'Мүлде басқа мәтін.').lost).toMatchObject([{ why: 'not_found' }]);
    expect(reanchor([coding], twice).lost).toMatchObject([{ why: 'ambiguous', candidates: [4, 19] }]);
  });

  it('never move to words that they do not quote, and none is lost from sight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('сенім', 'бейбіт', 'және', 'ел', '😀'), { minLength: 4, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (words, at, cut) => {
          const text = words.join(' ');
          const now = words.slice(cut % words.length).join(' ');
          const start = text.indexOf(words[at % words.length] as string);
          const coding = place(text, words[at % words.length] as string);
          const { stayed, moved, lost } = reanchor([coding], now);
          expect(stayed.length + moved.length + lost.length).toBe(1);
          expect(start).toBeGreaterThanOrEqual(0);
          for (const { to } of moved) expect(now.slice(to.start, to.end)).toBe(coding.quote);
        },
      ),
      { numRuns: 200 },
    );
  });
});
