/** Times whole processes, one after another and turn about, so that a drift of the machine meets both alike. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const atEnd = pathToFileURL(join(import.meta.dirname ?? join(process.cwd(), 'bench'), 'processor-time.mjs')).href;

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

function run(script, arguments_) {
  const start = performance.now();
  const done = spawnSync(process.execPath, ['--import', atEnd, script, ...arguments_], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0 && done.status !== 1) throw new Error(`${script}: ${done.stderr}`);
  return { milliseconds: performance.now() - start, processor: Number(done.output[3]) };
}

/** @returns the runs of each command, by the clock and by the work of all processors; one warm-up each is not counted. */
export function runsTurnAbout(commands, runs) {
  const made = commands.map(() => []);
  for (let round = 0; round <= runs; round++) {
    for (const [index, [script, ...arguments_]] of commands.entries()) {
      const one = run(script, arguments_);
      if (round > 0) made[index].push(one);
    }
  }
  return made;
}

/** @returns the milliseconds of each command's runs. */
export const turnAbout = (commands, runs) =>
  runsTurnAbout(commands, runs).map((made) => made.map(({ milliseconds }) => milliseconds));
