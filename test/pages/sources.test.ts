import { beforeAll, describe, expect, it } from 'vitest';
import { type SmallSite, smallSite } from './small-site.js';

let site: SmallSite;
beforeAll(async () => {
  const sources = Object.fromEntries(
    Array.from({ length: 450 }, (_, at) => [
      `s${at}`,
      {
        title: at === 7 ? 'Мәдениет күндері <b>' : `Page ${at}`,
        publisher: at % 3 === 0 ? 'ministry' : 'press',
        kind: at % 2 === 0 ? 'news' : 'official',
        lang: at === 7 ? 'kk' : 'en',
      },
    ]),
  );
  site = await smallSite({
    publishers: { ministry: { owner: 'state', country: 'KAZ' } },
    sources,
    cases: { one: { kind: { value: 'event', src: 's449' } } },
  });
});

const rowsOn = (address: string): string[] =>
  [...site.html(address).matchAll(/<a class="url" href="\/en\/sources\/([^/]+)\/"/g)].map(
    (match) => match[1] as string,
  );

describe('the list of sources', () => {
  it('shows 100 to a page, every one exactly once, that on which most rests first', () => {
    const pages = ['', '?page=2', '?page=3', '?page=4', '?page=5'].map((part) => rowsOn(`sources${part}`));
    expect(pages.map((page) => page.length)).toEqual([100, 100, 100, 100, 50]);
    expect(new Set(pages.flat()).size).toBe(450);
    expect(pages[0]?.[0]).toBe('s449');
    expect(rowsOn('sources?page=99')).toEqual(pages[4]);
  });

  it('is narrowed by owner, kind and language, together and in the address', () => {
    expect(rowsOn('sources?owner=state')).toHaveLength(100);
    expect(rowsOn('sources?owner=state&kind=news')).toHaveLength(75);
    expect(rowsOn('sources?lang=kk')).toEqual(['s7']);
    expect(site.html('sources?kind=official&page=2')).toContain('href="/en/sources/?kind=official"');
  });

  it('is searched by words in any script, and keeps what was typed as text', () => {
    expect(rowsOn('sources?q=мәдениет')).toEqual(['s7']);
    expect(rowsOn('sources?q=s12+page')).toContain('s12');
    const odd = site.html('sources?q=%22%3E%3Cscript%3E');
    expect(odd).not.toContain('"><script>');
    expect(odd).toContain('No source fits.');
  });

  it('on a frozen site, where nobody answers a form, offers each choice as a page of its own', () => {
    const html = site.html('sources', 'en', 'static');
    expect(html).not.toContain('<select');
    for (const one of ['owner=state', 'kind=news', 'lang=kk']) expect(html).toContain(`href="/en/sources/?${one}"`);
  });

  it('leads to the page of a source, which names what rests on it and never becomes markup', () => {
    expect(site.text('sources/s449')).toContain('one');
    expect(site.html('sources/s7')).not.toContain('<b>\n');
    expect(site.html('sources/s7')).toContain('Мәдениет күндері &lt;b&gt;');
  });
});
