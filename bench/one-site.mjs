// One site in a process of its own: `node one-site.mjs STUDY OUT` prints pages, files, bytes, milliseconds – by the clock and of all processors – without the assessment.
import { performance } from 'node:perf_hooks';
import { assessFolder } from '../dist/assessment/index.js';
import { buildSite } from '../dist/site/index.js';

const [study, out] = process.argv.slice(2);
const result = await assessFolder(study);
const before = process.cpuUsage();
const start = performance.now();
const built = buildSite({ ...result, out, base: undefined });
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    ...built,
    milliseconds: performance.now() - start,
    processorMilliseconds: (user + system) / 1000,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
