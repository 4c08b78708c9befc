// Alpha with 1,000 bootstrap draws for 10 coders × 10,000 units in one thread, beside one pass over the coincidences.
// Processor time, so that a busy machine changes it little.
const { alpha, alphaInterval, countsOf, ratingsOf } = await import('../dist/text/reliability/index.js');
const { coincidencesOf } = await import('../dist/text/reliability/alpha/coincidences.js');
const { sfc32 } = await import('../dist/derivation/index.js');

const coders = 10;
const units = 10_000;
const draws = 1_000;

for (const [name, categories, level] of [
  ['nominal, 5 categories', 5, 'nominal'],
  ['ordinal, 7 categories', 7, 'ordinal'],
  ['interval, 101 values', 101, 'interval'],
]) {
  const next = sfc32(1);
  const ratings = ratingsOf(
    Array.from({ length: units }, () => {
      const truth = Math.floor(next() * categories);
      return Array.from({ length: coders }, () => {
        if (next() < 0.05) return null;
        return next() < 0.8 ? truth : Math.floor(next() * categories);
      });
    }),
  );
  const pass = best(() => coincidencesOf(countsOf(ratings)));
  const value = alpha(ratings, level);
  const pairs = best(() => alphaInterval(ratings, level, { seed: 1, draws, by: 'pairs' }));
  const whole = best(() => alphaInterval(ratings, level, { seed: 1, draws, by: 'units' }), 1);
  const interval = alphaInterval(ratings, level, { seed: 1, draws, by: 'pairs' });
  console.log(`  ${name}: alpha ${value.toFixed(4)} (${interval.map((end) => end.toFixed(4)).join('–')})`);
  for (const [what, seconds] of [
    ['one pass over the coincidences', pass],
    [`alpha, ${draws} draws of pairs`, pairs],
    [`alpha, ${draws} draws of units`, whole],
  ])
    console.log(
      `    ${what.padEnd(32)} ${seconds.toFixed(3).padStart(7)} s ${(seconds / pass).toFixed(1).padStart(8)} × one pass`,
    );
}

function best(work, times = 3) {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
