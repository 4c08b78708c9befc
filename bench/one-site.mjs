// One site in a process of its own: `node one-site.mjs STUDY OUT` prints pages, files, bytes, milliseconds without the assessment.
import { performance } from 'node:perf_hooks';
import { assessFolder } from '../dist/assessment/index.js';
import { buildSite } from '../dist/site/index.js';

const [study, out] = process.argv.slice(2);
const result = await assessFolder(study);
const start = performance.now();
const built = buildSite({ ...result, out, base: undefined });
console.log(
  JSON.stringify({
    ...built,
    milliseconds: performance.now() - start,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
