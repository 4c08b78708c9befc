import { describe, expect, test } from 'vitest';
import { addressOf, FileNames, hasOwnPage, type Place, placeOf, relative } from '../../src/site/file-names.js';
import { rewrite } from '../../src/site/rewrite.js';

const from = '/kk/cases/';
const names = new FileNames();
const here = names.fileOf(placeOf(from, '/') as Place);
const frozen = (html: string, dead: readonly string[] = []): string =>
  rewrite(html, from, (place) => (dead.includes(addressOf(place)) ? null : relative(here, names.fileOf(place))));

describe('a link of the workbench, in the site', () => {
  test('leads to a file, relative to the page', () => {
    expect(frozen('<a href="/kk/">x</a>')).toBe('<a href="../index.html">x</a>');
    expect(frozen('<a href="/ru/explain/indicator%3AGOV-05%3AKAZ%3A2024/#a">x</a>')).toBe(
      '<a href="../../ru/explain/indicator_GOV-05_KAZ_2024/index.html#a">x</a>',
    );
    expect(frozen('<link rel="stylesheet" href="/assets/elshi.css"/>')).toContain('href="../../assets/elshi.css"');
    expect(frozen('<a href="#main">x</a><a href="https://example.org/a?b=1&amp;c=2">y</a>')).toBe(
      '<a href="#main">x</a><a href="https://example.org/a?b=1&amp;c=2">y</a>',
    );
  });

  test('to nothing becomes plain text, and keeps what stood in it', () => {
    expect(
      frozen('<li><a class="url" href="/kk/sources/gone/" hreflang="kk"><b>Атауы</b></a></li>', ['/kk/sources/gone/']),
    ).toBe('<li><span class="url"><b>Атауы</b></span></li>');
  });

  test('with one filter has a page; with two it asks the search; an order of a filtered list it does not have', () => {
    expect(frozen('<a href="/kk/cases/?country=KAZ">x</a>')).toContain('href="by-country-KAZ/index.html"');
    expect(frozen('<a href="/kk/cases/?country=KAZ&amp;page=2">x</a>')).toContain(
      'href="by-country-KAZ/page-2/index.html"',
    );
    expect(frozen('<a href="./?page=1">x</a>')).toContain('href="index.html"');
    expect(frozen('<a href="/kk/cases/?country=KAZ&amp;class=series&amp;sort=name">x</a>')).toContain(
      'href="../search/index.html?class=series&amp;country=KAZ&amp;kind=case"',
    );
    expect(frozen('<a href="/kk/cases/?country=KAZ&amp;sort=name">x</a>')).toBe('<span>x</span>');
    expect(frozen('<a href="/kk/ledger/?grade=E2&amp;sign=zero">x</a>')).toBe('<span>x</span>');
    const owns = (address: string) => hasOwnPage(placeOf(address, '/') as Place);
    expect(owns('/kk/concordance/selection.csv?q=x')).toBe(false);
  });

  test('a selection of the registry has a file beside its page', () => {
    expect(frozen('<a href="/kk/cases/selection.csv?country=KAZ" download>x</a>')).toContain(
      'href="by-country-KAZ/selection.csv"',
    );
    const owns = (address: string) => hasOwnPage(placeOf(address, '/') as Place);
    expect(owns('/kk/cases/selection.csv')).toBe(true);
    expect(owns('/kk/cases/selection.csv?class=series&country=KAZ')).toBe(false);
    expect(owns('/kk/cases/selection.csv?country=KAZ&sort=name')).toBe(false);
  });

  test('brings along only the marks that the page draws', () => {
    const html =
      '<svg><symbol id="a"><path/></symbol><symbol id="b"><path/></symbol></svg><svg><use href="#b"></use></svg>';
    expect(frozen(html)).toBe('<svg><symbol id="b"><path/></symbol></svg><svg><use href="#b"></use></svg>');
  });
});

describe('a form of the workbench, in the site', () => {
  test('that asks in words asks the search page about the same kind of thing', () => {
    const html =
      '<form method="get" action="/kk/cases/"><input type="hidden" name="country" value="KAZ"/><input name="q"/><div class="field"><label for="s">S</label><select id="s" name="s"><option value="">–</option></select></div></form>';
    expect(frozen(html)).toBe(
      '<form method="get" action="../search/index.html"><input type="hidden" name="kind" value="case"><input name="q"/></form>',
    );
  });

  test('of the search itself keeps its choice of kinds', () => {
    const choice = '<div class="field"><label for="kind">K</label><select id="kind" name="kind"></select></div>';
    const html = `<form method="get" action="/kk/search/"><input name="q"/>${choice}</form>`;
    expect(frozen(html)).toContain(choice);
  });

  test('that chooses becomes a link for each choice, and says which is chosen', () => {
    const html =
      '<form method="get" action="/kk/criteria/"><div class="field"><label for="f">Өлшем</label><select id="f" name="dimension"><option value="">бәрі</option><option value="D1" selected="">бір &amp; екі</option><option value="D2">үш</option></select></div><button>x</button><p class="shown">12 <a href="/kk/criteria/">бәрі</a></p></form>';
    expect(frozen(html)).toBe(
      '<details class="choice" open><summary>Өлшем</summary><ul class="facets"><li><a href="../criteria/by-dimension-D1/index.html" aria-current="true">бір &amp; екі</a></li><li><a href="../criteria/by-dimension-D2/index.html">үш</a></li></ul></details><p class="shown">12 <a href="../criteria/index.html">бәрі</a></p>',
    );
  });

  test('that changes something is left out, and so is one that needs several choices', () => {
    expect(frozen('a<form method="post" action="/kk/edit/case/x/"><input name="q"/></form>b')).toBe('ab');
    expect(
      frozen('<form action="/kk/compare/"><select name="period"><option value="2020">2020</option></select></form>'),
    ).toBe('');
  });
});

describe('the name of a file', () => {
  test('has no sign that Windows forbids, no reserved name, no hidden file', () => {
    const fresh = new FileNames();
    const nameOf = (part: string): string | undefined =>
      fresh
        .fileOf({ language: 'kk', path: [part], query: new URLSearchParams(), fragment: '', isPage: true })
        .split('/')[1];
    expect(['a:b', 'Ә?', '..', 'con', 'K5.2', 'a.'].map(nameOf)).toEqual([
      'a_b',
      '_4d8_3f',
      '__',
      '_con',
      'K5.2',
      'a_',
    ]);
  });

  test('is never shared by two addresses, even where capital letters do not count', () => {
    const fresh = new FileNames();
    const files = ['/kk/x/SEC-09s/', '/kk/x/SEC-09S/', '/kk/x/a%3Ab/', '/kk/x/a_b/', '/kk/x/SEC-09s/'].map((address) =>
      fresh.fileOf(placeOf(address, '/') as Place),
    );
    expect(files).toEqual([
      'kk/x/SEC-09s/index.html',
      'kk/x/SEC-09S-2/index.html',
      'kk/x/a_b/index.html',
      'kk/x/a_b-2/index.html',
      'kk/x/SEC-09s/index.html',
    ]);
  });
});
