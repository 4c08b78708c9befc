// Builds one study from nothing and prints how long it took and the peak memory of the process.
import { performance } from 'node:perf_hooks';
import { assessFolder } from '../dist/assessment/index.js';
import { writeResults } from '../dist/report/index.js';

const start = performance.now();
const { assessment } = await assessFolder(process.argv[2]);
const assessed = performance.now();
await writeResults(assessment, process.argv[3], 'en');
console.log(
  JSON.stringify({
    milliseconds: performance.now() - start,
    assessed: assessed - start,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
