import { copyFileSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderNotEmptyError, newStudy, readStudy } from '../../src/study/index.js';
import { errors } from './reading.js';
import { findSmallStandard } from './small-standard.js';

const begin = (country: string) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'elshi-new-')), 'Менің study 1');
  return { folder, paths: newStudy(folder, { country, edition: '2026.1', asOf: '2026-06-30' }) };
};

describe('a new study', () => {
  it('checks without a single error, for any country, and says what it does not know', async () => {
    for (const country of ['MNG', 'KAZ', 'CIV', 'TUR']) {
      const { folder } = begin(country);
      const { study, problems } = await readStudy(folder, findSmallStandard);
      expect(problems).toMatchObject([
        { code: 'nulls_with_reason', severity: 'note', file: 'channels.yaml', args: { not_collected: 16 } },
      ]);
      expect(study?.settings).toMatchObject({
        id: 'study-1',
        focal: country,
        years: [2016, 2026],
        as_of: '2026-06-30',
        edition: '2026.1',
      });
      expect(study?.cases).toEqual([]);
      expect(study?.channels).toHaveLength(8);
      expect(study?.vectors.size).toBe(249);
    }
  });

  it('leaves no gap of its model unfilled', () => {
    const { folder, paths } = begin('MNG');
    for (const path of paths) expect(readFileSync(join(folder, path), 'utf8')).not.toMatch(/⟨\w+⟩/);
    expect(readFileSync(join(folder, 'NEXT-STEPS.md'), 'utf8')).toMatch(
      /Моңғолия: келесі қадамдар[\s\S]*Монголия: следующие шаги[\s\S]*Mongolia: next steps/,
    );
    expect(paths).toContain('initiatives/_sample.yaml');
  });

  it('has a sample case that is not counted, and that is sound once it is given its name', async () => {
    const { folder } = begin('MNG');
    copyFileSync(join(folder, 'initiatives/_sample.yaml'), join(folder, 'initiatives/sample-forum.yaml'));
    const { study, problems } = await readStudy(folder, () => null);
    expect(errors(problems).map(({ code }) => code)).toEqual(['unknown_edition']);
    expect(study?.cases.map(({ record }) => record.id)).toEqual(['sample-forum']);
  });

  it('has a sample source that is sound once it is given its name and publisher', async () => {
    const { folder } = begin('MNG');
    renameSync(join(folder, 'sources/_sample.yaml'), join(folder, 'sources/page.yaml'));
    writeFileSync(
      join(folder, 'publishers.yaml'),
      '- {id: foreign-ministry-site, name: Ministry, owner: state, country: MNG}\n',
    );
    expect(errors((await readStudy(folder, findSmallStandard)).problems)).toEqual([]);
  });

  it('never writes over what is there', () => {
    const { folder } = begin('MNG');
    expect(() => newStudy(folder, { country: 'KGZ', edition: '2026.1', asOf: '2026-06-30' })).toThrow(
      FolderNotEmptyError,
    );
    expect(readFileSync(join(folder, 'study.yaml'), 'utf8')).toContain('focal: MNG');
  });
});
