/** The work of a page's main thread, frame by frame, as Chromium's own trace records it. */
const goal = 16;
const thousand = 1000;

/** @returns frames over the goal, the longest single task and the busiest frame, in milliseconds. */
export async function frameWork(browser, page, act) {
  await browser.startTracing(page, {
    categories: [
      'toplevel',
      'devtools.timeline',
      'devtools.timeline.frame',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
    ],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  // The page's main thread is the one that lays out.
  const layouts = new Map();
  for (const { pid, tid, name } of traceEvents)
    if (name === 'UpdateLayoutTree') layouts.set(`${pid} ${tid}`, (layouts.get(`${pid} ${tid}`) ?? 0) + 1);
  const [thread] = [...layouts].sort((a, b) => b[1] - a[1])[0] ?? [''];
  const own = traceEvents.filter(({ pid, tid }) => `${pid} ${tid}` === thread);
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const starts = own
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  if (tasks.length === 0 || starts.length === 0) throw new Error('the trace holds no tasks of the page');
  const work = new Float64Array(starts.length + 1);
  let longest = 0;
  // Time of the thread itself, where the trace has it: others on the machine do not count.
  for (const { ts, dur: wall, tdur: dur = wall } of tasks) {
    longest = Math.max(longest, dur / thousand);
    const at = starts.findIndex((start) => start > ts);
    const slot = at < 0 ? starts.length : at;
    work[slot] += dur / thousand;
  }
  return { frames: work.filter((one) => one > goal).length, longest, busiest: Math.max(...work) };
}
