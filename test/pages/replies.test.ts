import { describe, expect, it } from 'vitest';
import { assessFolder } from '../../src/assessment/index.js';
import { renderPage, type Site } from '../../src/pages/index.js';
import { buildStudy, type StudyParts } from '../study/build-study.js';

async function site(parts: StudyParts): Promise<Site> {
  const { assessment, problems } = await assessFolder(await buildStudy(parts));
  if (assessment === null) throw new Error('the study cannot be read');
  return { assessment, problems, language: 'en', mode: 'static' };
}

describe('right of reply', () => {
  const parts: StudyParts = {
    cases: { 'a-case': { response: [{ by: 'someone', date: '2025-02-03', text: 'We <b>differ</b>', src: 's1' }] } },
    actors: { someone: { name: { en: 'Aigul A.' }, kind: 'A14', private_person: true } },
    sources: { s1: { title: 'The letter' } },
    files: {
      'responses.yaml': '- {item: K1.1, by: Foreign Ministry, date: 2025-03-04, text: Read again, src: s1}\n',
    },
  };

  it('stands beside the case, dated and with its source; a private person by role only', async () => {
    const html = renderPage(await site(parts), ['cases', 'a-case'])?.html ?? '';
    expect(html).toContain('We &lt;b&gt;differ&lt;/b&gt;');
    expect(html).toContain('3 February 2025');
    expect(html).toContain('The letter');
    expect(html).not.toContain('Aigul');
  });

  it('has one full stop after a Russian date, not two', async () => {
    const html = renderPage({ ...(await site(parts)), language: 'ru' }, ['criteria', 'K1.1'])?.html ?? '';
    expect(html).toContain('4 марта 2025');
    expect(html).not.toContain('г..');
  });

  it('stands beside the verdict it answers, and beside no other', async () => {
    const one = await site(parts);
    expect(renderPage(one, ['criteria', 'K1.1'])?.html).toMatch(/Foreign Ministry[\s\S]*Read again[\s\S]*4 March 2025/);
    expect(renderPage(one, ['criteria', 'K1.3'])?.html).not.toContain('Read again');
  });
});

describe('a static site', () => {
  it('shows agreement without forms, and has no pages of work', async () => {
    const one = await site({
      cases: { 'a-case': { interaction: { depth: 1 }, coding: { coders: ['a1'] } } },
      files: { 'codings/a2/a-case.yaml': 'coder: a2\ninteraction: {depth: 2}\n' },
    });
    const html = renderPage(one, ['agreement'])?.html ?? '';
    expect(html).toContain('Interaction – Depth');
    expect(html).not.toContain('<form');
    for (const path of ['work', 'what-if', 'second-coding']) expect(renderPage(one, [path])).toBeNull();
  });
});
