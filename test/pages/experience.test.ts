import { beforeAll, describe, expect, it } from 'vitest';
import { groundsOf } from '../../src/assessment/index.js';
import { factsOfNorm } from '../../src/classes/index.js';
import { factsOfCard, itemsOf, modelOf, transferOf } from '../../src/judgement/index.js';
import { languages } from '../../src/language/index.js';
import { renderPage } from '../../src/pages/index.js';
import { searchIndex } from '../../src/pages/search/search-documents.js';
import { defaultSite, partOf, type SmallSite, smallSite, textOf } from './small-site.js';

const card = `id: x
kind: country
country: NOR
title: {kk: Х, ru: Х, en: A card}
lesson: {en: Lesson}
model:
  law: A law nobody vouches for
  budget_share: 77 per cent of everything
  evaluation: {value: Evaluated each year, src: s1}
  autonomy: {value: null, reason: not_found}
tried:
  - {text: A hidden attempt, serves: [PR1]}
known:
  - {text: It worked well, sign: "+", serves: [PR1], src: s1}
  - {text: Its owner says it worked, sign: "+", serves: [PR2], src: s2}
transfer:
  law: {level: 1, because: {en: No such law}}
`;
const norm = `id: n
lane: international
title: {en: A norm}
adopted: 1888-08-08
joined: {value: 1999-01-15, src: s1}
`;
const parts = {
  files: { 'experience/x.yaml': card, 'norms/n.yaml': norm },
  publishers: { palace: { owner: 'state' } },
  sources: { s1: {}, s2: { publisher: 'palace' } },
};

describe('what nobody vouches for is not displayed', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await smallSite(parts);
  });

  it.each(languages)('%s: neither a law nor a share nor an attempt of a card without its source', (language) => {
    for (const address of ['experience/', 'experience/?fact=law', 'experience/?fact=budget_share', 'experience/x/']) {
      const text = site.text(address, language);
      expect(text).not.toContain('A law nobody vouches for');
      expect(text).not.toContain('77 per cent');
      expect(text).not.toContain('A hidden attempt');
    }
    expect(site.text('experience/x/', language)).toContain('Evaluated each year');
  });

  it.each(languages)('%s: nor a date of a norm, nor anything computed from it', (language) => {
    for (const address of ['norms/', 'norms/n/']) {
      const text = site.text(address, language);
      expect(text).not.toContain('1888');
      expect(text).toContain('1999');
    }
  });

  it('says that it has no source, and names the reason of what was not found', () => {
    const text = site.text('experience/x/');
    expect(text).toContain('has no source, so it is not shown');
    expect(text).toContain('not found');
    expect(site.text('norms/n/')).toContain('has no source, so it is not shown');
  });

  it('in whose word something is known follows from the owner of the source', () => {
    const answers = textOf(partOf(site.html('experience/'), 'answers'));
    expect(answers).toMatch(/It worked well good result independent source/);
    expect(answers).toMatch(/Its owner says it worked good result the word of a state or of the owner/);
  });

  it('the quality page counts facts by kind of source, and those that are missing', () => {
    const facts = textOf(partOf(site.html('quality/'), 'facts'));
    // Three of the card and the one dated norm; three of the six facts of the model are missing.
    expect(facts).toContain('Facts with a source: 4; not found or not collected: 3.');
    expect(facts).toMatch(/news 3 1/);
  });

  it('a problem narrows the entries to those that bear on it', () => {
    const answers = textOf(partOf(site.html('experience/?problem=PR2'), 'answers'));
    expect(answers).toContain('Its owner says it worked');
    expect(answers).not.toContain('It worked well');
    expect(textOf(partOf(site.html('experience/?problem=PR9'), 'answers'))).toContain('No experience was found');
  });

  it('lines of transfer are not added up, and a line nobody judged says so', () => {
    const transfer = textOf(partOf(site.html('experience/x/'), 'transfer'));
    expect(transfer).toContain('1 of 3');
    expect(transfer.match(/not judged/g)).toHaveLength(4);
  });
});

describe('the library of the default study', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await defaultSite();
  });

  it('has at least 14 countries and 6 organisations, and ties all twenty comparator cases', () => {
    const { study } = site.assessment;
    const cards = [...study.experience.values()];
    expect(cards.filter(({ record }) => record.kind === 'country').length).toBeGreaterThanOrEqual(14);
    expect(cards.filter(({ record }) => record.kind === 'organisation').length).toBeGreaterThanOrEqual(6);
    for (const country of 'NOR CHE TUR KOR JPN DEU FRA QAT OMN AZE UZB RUS CHN IND MNG'.split(' '))
      expect(cards.some(({ record }) => record.country === country)).toBe(true);
    const tied = new Set(cards.flatMap(({ record }) => record.cases));
    const comparators = study.cases.filter(({ record }) => record.id.startsWith('cmp-')).map(({ record }) => record.id);
    expect(comparators).toHaveLength(20);
    expect(comparators.filter((id) => !tied.has(id))).toEqual([]);
  });

  it('every fact of a card and of a norm opens to a source that is described', () => {
    const { study } = site.assessment;
    const cited = [
      ...[...study.experience.values()].flatMap((one) => factsOfCard(study, one).sourced.flat()),
      ...[...study.norms.values()].flatMap((one) => factsOfNorm(one).sourced.flat()),
    ];
    expect(cited.length).toBeGreaterThan(300);
    expect(cited.filter((id) => !study.sources.has(id))).toEqual([]);
  });

  it('no fact is unsourced: each is sourced, disputed, or missing with its reason', () => {
    const { study } = site.assessment;
    for (const one of study.experience.values()) {
      expect(modelOf(one).filter(({ says }) => says.state === 'unsourced')).toEqual([]);
      expect(itemsOf(study, one)).toHaveLength(one.record.tried.length + one.record.known.length);
      expect(factsOfCard(study, one).sourced.length).toBeGreaterThanOrEqual(3);
      for (const { level, because } of transferOf(one))
        if (level !== null) for (const language of languages) expect(because[language]).not.toBe(undefined);
    }
  });

  it('every card and norm has a page in three languages with a title in each', () => {
    const { study } = site.assessment;
    const paths = [
      ...[...study.experience.keys()].map((id) => ['experience', id]),
      ...[...study.norms.keys()].map((id) => ['norms', id]),
    ];
    for (const language of languages)
      for (const path of paths) {
        const page = renderPage({ assessment: site.assessment, problems: [], language, mode: 'static' }, path);
        expect(page?.title ?? '').not.toBe('');
      }
  });

  it('a lag opens to its derivation, and that to the sources of both dates', () => {
    const page = site.html('norms/refugee-convention/');
    expect(textOf(page)).toContain('17,338 days (47.5 years)');
    const address = /href="\/en\/(explain\/norm-lag[^"]*joined\/)"/.exec(page)?.[1];
    const derivation = site.html(address ?? '');
    expect(textOf(derivation)).toContain('17,338');
    for (const source of ['refworld-org-1951-convention', 'unhcr-org-1999-kazakhstan'])
      expect(derivation).toContain(`/en/sources/${source}/`);
  });

  it('the search finds them by name in any language', () => {
    const index = searchIndex({ assessment: site.assessment, problems: [], language: 'kk', mode: 'live' });
    const text = JSON.stringify(index);
    expect(text).toContain('/kk/experience/kor/');
    expect(text).toContain('/kk/norms/refugee-convention/');
  });
});

describe('a recommendation', () => {
  it('cites at least one measured value and one item of experience or literature, or says that none was found', async () => {
    const site = await defaultSite();
    for (const item of site.assessment.focal.recommendations) {
      const { values, experience, literature } = groundsOf(site.assessment, item);
      const grounds = site.text(`recommendations/${item.rule.id}/`);
      expect(grounds.includes('No measured value was found.')).toBe(values.length === 0);
      expect(grounds.includes('Neither experience nor literature was found.')).toBe(
        experience.length + literature.length === 0,
      );
      for (const { value } of values) expect(grounds).toContain(`${value.indicator}:`);
    }
    const given = site.assessment.focal.recommendations.filter(({ state }) => state === 'recommended');
    expect(given.length).toBeGreaterThan(0);
    for (const item of given) {
      const { values, experience, literature } = groundsOf(site.assessment, item);
      expect([item.rule.id, values.length > 0, experience.length + literature.length > 0]).toEqual([
        item.rule.id,
        true,
        true,
      ]);
    }
  });

  it('cites only entries that bear on what it answers; without the library it says that there is none', async () => {
    const site = await smallSite(parts);
    const rule = (id: string) => {
      const item = site.assessment.focal.recommendations.find((one) => one.rule.id === id);
      if (item === undefined) throw new Error(id);
      return groundsOf(site.assessment, item);
    };
    expect(rule('R01').experience.map(({ text }) => text)).toEqual(['It worked well']);
    expect(rule('R03').experience.map(({ text }) => text)).toEqual(['Its owner says it worked']);
    expect(rule('R21').experience).toEqual([]);
    const text = site.text('recommendations/R21/');
    expect(text).toContain('No measured value was found.');
    expect(text).toContain('Neither experience nor literature was found.');
  });
});
