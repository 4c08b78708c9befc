/** A part of the default study as a site, made once for all files of tests that a process goes through, in a folder with Kazakh letters. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AssessmentResult, assessFolder } from '../../src/assessment/index.js';
import { type BuiltSite, buildSite } from '../../src/site/index.js';
import { partOfStudy } from './part-of-study.js';

export interface SmallSite {
  readonly result: AssessmentResult;
  readonly built: BuiltSite;
  readonly out: string;
}

let made: Promise<SmallSite> | undefined;
/** Nobody may change what is in it; it goes with the run's temporary folder. */
export const smallSite = (): Promise<SmallSite> => (made ??= make());

async function make(): Promise<SmallSite> {
  const out = join(mkdtempSync(join(tmpdir(), 'elshi-site-')), 'Ғылым және дипломатия', 'Елші сайты');
  mkdirSync(out, { recursive: true });
  const result = await assessFolder(partOfStudy(10));
  return { result, out, built: buildSite({ ...result, out, base: undefined }) };
}
