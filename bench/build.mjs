/**
 * How long a build takes, as a ratio to a floor in the same run:
 * 1. `elshi build` of the default study (start of the program, reading, all checks, values, verdicts and intervals of every
 *    country, all files written) ÷ `yaml.parse` of its YAML files and nothing else (goal ≤ 3): by the clock, and by the
 *    work of all processors, which says more where others use the machine; collecting garbage beside the program counts in it;
 * 2. studies of 1,000 … 10,000 generated cases: time a case and peak memory (linear or not);
 * 3. in the running workbench on 10,000 cases, from the file event to new results ÷ the full build (goal ≤ .1).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { followStudy } from '../dist/server/index.js';
import { generateStudy } from './generate-study.mjs';
import { median, runsTurnAbout } from './processes.mjs';

const here = import.meta.dirname ?? join(process.cwd(), 'bench');
const elshi = join(here, '..', 'dist', 'cli', 'main.js');
const parseOnly = join(here, 'parse-only.mjs');
const study = join(here, '..', 'studies', 'kazakhstan');
const folder = mkdtempSync(join(tmpdir(), 'elshi-bench-'));
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);

export function buildAgainstParsing(runs = 5) {
  const [build, parse] = runsTurnAbout(
    [
      [elshi, 'build', study, '--out', join(folder, 'results')],
      [parseOnly, study],
    ],
    runs,
  );
  const of = (measured) => ({
    build: median(build.map((one) => one[measured])),
    parse: median(parse.map((one) => one[measured])),
    ratio: median(build.map((one, index) => one[measured] / parse[index][measured])),
  });
  return { clock: of('milliseconds'), processors: of('processor') };
}

/** One build in a process of its own, with its peak memory as the operating system counts it. */
function buildOf(cases) {
  const root = join(folder, `study-${cases}`);
  generateStudy(study, root, cases);
  const text = execFileSync(process.execPath, [join(here, 'one-build.mjs'), root, join(folder, 'out')], {
    encoding: 'utf8',
    maxBuffer: 1 << 20,
  });
  return { root, ...JSON.parse(text) };
}

async function followed(root, caseFile, runs = 5) {
  const watched = await followStudy(root);
  const original = readFileSync(caseFile, 'utf8');
  const times = [];
  for (let round = 0; round <= runs; round++) {
    const changed = new Promise((resolve) => {
      const stop = watched.onChange(() => {
        stop();
        resolve(performance.now());
      });
    });
    const start = performance.now();
    writeFileSync(
      caseFile,
      `${original}# round ${round}\n`.replace(/^status: .*$/m, `status: ${round % 2 === 0 ? 'partly' : 'verified'}`),
    );
    const end = await changed;
    if (round > 0) times.push(end - start);
  }
  await watched.close();
  return median(times);
}

try {
  const small = buildAgainstParsing();
  const said = ({ build, parse, ratio }) =>
    `build ${seconds(build)} s, yaml.parse of the same files ${seconds(parse)} s, ratio ${ratio.toFixed(2)}`;
  console.log(`default study, by the clock: ${said(small.clock)} (goal ≤ 3)`);
  console.log(`default study, work of all processors: ${said(small.processors)}`);
  let last;
  for (const cases of [1000, 2500, 5000, 10_000]) {
    last = buildOf(cases);
    console.log(
      `${cases} cases: ${seconds(last.milliseconds)} s, ${(last.milliseconds / cases).toFixed(2)} ms a case, peak memory ${Math.round(last.peakMebibytes)} MiB`,
    );
  }
  const update = await followed(last.root, join(last.root, 'initiatives', 'kz-congress-religions-3.yaml'));
  console.log(
    `10000 cases followed: ${seconds(update)} s from the file event to new results, ${((100 * update) / last.milliseconds).toFixed(1)} % of the full build (goal ≤ 10 %)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
