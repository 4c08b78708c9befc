import { describe, expect, it } from 'vitest';
import { codesOf, editions, findStandard, loadStandard, tryOverrides } from '../../src/standard/index.js';
import { smallEdition, smallIndicator, writeEdition } from './small-edition.js';

const override = (item: string, set: Record<string, unknown>) => ({
  item,
  set,
  author: 'An analyst',
  reason: 'A reason',
  date: '2026-02-01',
});

describe('an edition of the standard', () => {
  it('is found by the name that a study gives', () => {
    const folder = writeEdition();
    expect(editions(folder)).toEqual(['2026.1']);
    expect(findStandard('2025.9', [], folder)).toBeNull();
    expect(() => loadStandard('2025.9', [], folder)).toThrow(/2025\.9/);
  });

  it('gives every item by its id, companions by their own', () => {
    const standard = loadStandard('2026.1', [], writeEdition());
    expect(standard.indicators.get('GOV-05')?.minimum).toEqual({ n: 10, coverage: 0.6 });
    expect(standard.companions.get('GOV-05s')).toMatchObject({
      of: 'GOV-05',
      definition: { unit: 'share', scored: false },
    });
    expect(standard.criteria.get('K5.2')?.rule).toBe('all');
    expect(standard.overriddenBy.size).toBe(0);
  });

  it('keeps the codes in the order of the codebook, which is the order of decision', () => {
    const standard = loadStandard('2026.1', [], writeEdition());
    expect([...codesOf(standard, 'directions').keys()]).toEqual(['DR2', 'DR1']);
    expect(codesOf(standard, 'frames').size).toBe(0);
  });

  it('is the same object each time, and has an identity that any change of its files moves', () => {
    const folder = writeEdition();
    expect(loadStandard('2026.1', [], folder)).toBe(loadStandard('2026.1', [], folder));
    const other = loadStandard(
      '2026.1',
      [],
      writeEdition({ ...smallEdition, 'indicators/gov.yaml': [{ ...smallIndicator, unit: 'count' }] }),
    );
    expect(other.hash).not.toBe(loadStandard('2026.1', [], folder).hash);
    expect(loadStandard('2026.1', [], writeEdition()).hash).toBe(loadStandard('2026.1', [], folder).hash);
  });

  it('that is damaged says where, and is never used', () => {
    const load = (parts: Record<string, unknown>) => () =>
      loadStandard('2026.1', [], writeEdition({ ...smallEdition, ...parts }));
    expect(load({ 'indicators/gov.yaml': [{ ...smallIndicator, directon: 'up' }] })).toThrow(
      /gov\.yaml GOV-05.*directon/s,
    );
    expect(load({ 'indicators/more.yaml': [smallIndicator] })).toThrow(/GOV-05 twice/);
    expect(
      load({
        'indicators/gov.yaml': [{ ...smallIndicator, companions: [{ ...smallIndicator.companions[0], id: 'GOV-05' }] }],
      }),
    ).toThrow(/GOV-05 is defined twice/);
    expect(load({ 'edition.yaml': [] })).toThrow(/edition must be given exactly once/);
    expect(load({ 'codebook/again.yaml': smallEdition['codebook/directions.yaml'] })).toThrow(/directions twice/);
  });

  it('is not changed by other files that lie beside it', () => {
    const folder = writeEdition({ ...smallEdition, 'new-study/study.yaml': 'a: [', 'world.csv': 'x' });
    expect(loadStandard('2026.1', [], folder).hash).toBe(loadStandard('2026.1', [], writeEdition()).hash);
  });
});

describe('a study may change the standard', () => {
  const folder = writeEdition();

  it('field by field, and who changed it and why is kept beside the item', () => {
    const change = override('GOV-05', { minimum: { n: 5 } });
    const standard = loadStandard('2026.1', [change], folder);
    expect(standard.indicators.get('GOV-05')?.minimum).toEqual({ n: 5, coverage: 0.6 });
    expect(standard.indicators.get('GOV-05')?.unit).toBe('share');
    expect(standard.overriddenBy.get('GOV-05')).toEqual([change]);
  });

  it('without touching the edition for any other study', () => {
    const changed = loadStandard('2026.1', [override('GOV-05', { unit: 'count' })], folder);
    expect(changed.indicators.get('GOV-05')?.unit).toBe('count');
    expect(loadStandard('2026.1', [], folder).indicators.get('GOV-05')?.unit).toBe('share');
    expect(changed.hash).not.toBe(loadStandard('2026.1', [], folder).hash);
  });

  it('in criteria, in the codebook and in the classes', () => {
    const standard = loadStandard(
      '2026.1',
      [
        override('K5.2', { weighted: false }),
        override('directions/DR1', { rule: { kk: 'a', ru: 'b', en: 'c' } }),
        override('directions/DR99', { name: { kk: 'a', ru: 'b', en: 'c' } }),
        override('classes', { institution: { young_years: 2 } }),
      ],
      folder,
    );
    expect(standard.criteria.get('K5.2')?.weighted).toBe(false);
    expect(codesOf(standard, 'directions').get('DR1')?.rule?.en).toBe('c');
    expect(codesOf(standard, 'directions').has('DR99')).toBe(true);
    expect(standard.classes.institution).toMatchObject({ young_years: 2, editions: 3 });
  });

  it('by adding an indicator with all its fields', () => {
    const { id: _, ...fields } = { ...smallIndicator, companions: [] };
    const standard = loadStandard('2026.1', [override('GOV-99', fields)], folder);
    expect(standard.indicators.get('GOV-99')?.measure).toBe('scattered_image_share');
  });

  it('in a companion', () => {
    const standard = loadStandard('2026.1', [override('GOV-05s', { direction: 'none' })], folder);
    expect(standard.companions.get('GOV-05s')?.definition.direction).toBe('none');
  });

  it('and gets the same object for the same changes', () => {
    const changes = () => [override('GOV-05', { unit: 'count' })];
    expect(loadStandard('2026.1', changes(), folder)).toBe(loadStandard('2026.1', changes(), folder));
  });

  it('but not so that the standard stops making sense', () => {
    const standard = loadStandard('2026.1', [], folder);
    const mistake = (item: string, set: Record<string, unknown>): string => {
      const tried = tryOverrides(standard, [override(item, set)]);
      return 'mistake' in tried ? tried.mistake : '';
    };
    expect(mistake('GOV-05', { direction: 'sideways' })).toContain('direction');
    expect(mistake('GOV-99', { unit: 'share' })).toContain('GOV-99');
    expect(mistake('nothing', { unit: 'share' })).toContain('nothing');
    expect(mistake('colours/red', {})).toContain('colours/red');
    expect(mistake('GOV-05', { unit: 'count' })).toBe('');
  });
});
