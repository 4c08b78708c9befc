import { describe, expect, it } from 'vitest';
import { laneCells, laneTotals } from '../../src/pages/lanes/lane-cells.js';
import { levels } from '../../src/study/index.js';
import { defaultSite, partOf, smallSite, textOf } from './small-site.js';

describe('the two lanes over four levels', () => {
  it('hold every indicator of a level and path with its value, interval and status, each opening to its derivation', async () => {
    const site = await defaultSite();
    const html = site.html('lanes');
    const cells = laneCells(site.assessment);
    expect(cells).toHaveLength(8);
    for (const level of levels) {
      const part = partOf(html, level);
      for (const { definition, value, state } of cells
        .filter((cell) => cell.level === level)
        .flatMap((c) => c.entries)) {
        expect(part).toContain(`/indicators/${definition.id}/`);
        if (state !== 'unknown')
          expect(part).toContain(encodeURIComponent(`indicator:${definition.id}:KAZ:${value?.period.id}`));
      }
    }
  });

  it('count an indicator of both lanes in each, and once however many levels it stands at', async () => {
    const site = await defaultSite();
    const indicators = [...site.assessment.evidence.standard.indicators.values()];
    const cells = laneCells(site.assessment);
    for (const path of ['direct', 'indirect'] as const) {
      const totals = laneTotals(cells, path);
      expect(totals.n).toBe(indicators.filter((one) => one.path === path || one.path === 'both').length);
      expect(totals.yes + totals.no + totals.unknown).toBe(totals.n);
    }
  });

  it('say in each cell without a value why: the indicators with their reasons, never a blank', async () => {
    const site = await smallSite({});
    const html = site.html('lanes');
    expect(textOf(html)).toMatch(/Cells without any value: .*international · direct/);
    for (const level of levels) {
      const text = textOf(partOf(html, level));
      expect(text.match(/no indicator in this cell has a value/g)?.length).toBe(2);
      expect(text).toContain('Indicators without a value');
      expect(text.match(/No case is coded with this level and path/g)?.length).toBe(2);
    }
  });
});
