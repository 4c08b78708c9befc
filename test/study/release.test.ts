import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hashOf } from '../../src/study/files.js';
import { identityOfInputs, ReleaseExistsError, readStudy, releaseStudy, type Study } from '../../src/study/index.js';
import { buildStudy } from './build-study.js';
import { findSmallStandard, smallStandard } from './small-standard.js';

async function study(): Promise<Study> {
  const root = await buildStudy({ settings: { version: '1.0.0' }, cases: { 'a-case': {} } });
  const { study: read } = await readStudy(root, findSmallStandard);
  if (read === null) throw new Error('no study');
  return read;
}
const tables = {
  'indicators.csv': 'indicator,value\nINS-01,\n',
  'criteria.csv': 'criterion,verdict\nK1.1,insufficient\n',
};

describe('a release', () => {
  it('freezes the tables with the hash of the inputs and the edition of the standard', async () => {
    const released = await study();
    expect(releaseStudy(released, tables, { standard: smallStandard, note: 'first' })).toBe('releases/1.0.0');
    const folder = join(released.root, 'releases/1.0.0');
    expect(readFileSync(join(folder, 'tables/criteria.csv'), 'utf8')).toBe(tables['criteria.csv']);
    expect(parse(readFileSync(join(folder, 'release.yaml'), 'utf8'))).toEqual({
      study: 'test-study',
      version: '1.0.0',
      as_of: '2024-12-31',
      edition: '2026.1',
      standard: 'small',
      note: 'first',
      inputs: identityOfInputs(released),
      tables: { 'criteria.csv': hashOf(tables['criteria.csv']), 'indicators.csv': hashOf(tables['indicators.csv']) },
      files: Object.fromEntries(released.hashes),
    });
    expect(readdirSync(join(released.root, 'releases'))).toEqual(['1.0.0']);
  });

  it('is never written again', async () => {
    const released = await study();
    releaseStudy(released, tables, { standard: smallStandard });
    expect(() => releaseStudy(released, { 'criteria.csv': 'other' }, { standard: smallStandard })).toThrow(
      ReleaseExistsError,
    );
    expect(readFileSync(join(released.root, 'releases/1.0.0/tables/criteria.csv'), 'utf8')).toBe(
      tables['criteria.csv'],
    );
  });

  it('does not change the study it belongs to', async () => {
    const released = await study();
    releaseStudy(released, tables, { standard: smallStandard });
    const again = (await readStudy(released.root, findSmallStandard)).study;
    expect(again === null ? '' : identityOfInputs(again)).toBe(identityOfInputs(released));
  });

  it('has another identity when any input changes', async () => {
    const released = await study();
    writeFileSync(
      join(released.root, 'search-log.csv'),
      'id,date,query,where,lang,hits,note\n1,2024-01-01,x,y,kk,0,\n',
    );
    const changed = (await readStudy(released.root, findSmallStandard)).study;
    expect(changed === null ? '' : identityOfInputs(changed)).not.toBe(identityOfInputs(released));
    expect(existsSync(join(released.root, 'releases'))).toBe(false);
  });
});
