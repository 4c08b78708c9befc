/** Times whole processes, one after another and turn about, so that a drift of the machine meets both alike. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

function run(script, arguments_) {
  const start = performance.now();
  const done = spawnSync(process.execPath, [script, ...arguments_], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status !== 0 && done.status !== 1) throw new Error(`${script}: ${done.stderr}`);
  return performance.now() - start;
}

/** @returns the milliseconds of each command's runs; one warm-up each is not counted. */
export function turnAbout(commands, runs) {
  const times = commands.map(() => []);
  for (let round = 0; round <= runs; round++) {
    for (const [index, [script, ...arguments_]] of commands.entries()) {
      const milliseconds = run(script, arguments_);
      if (round > 0) times[index].push(milliseconds);
    }
  }
  return times;
}
