// Counts 200 patterns in a file read over and over, a piece at a time, and says how much memory the process took at most.
import { closeSync, openSync, readSync } from 'node:fs';
import { dictionary200 } from './dictionary200.mjs';

const [file, times, patterns] = process.argv.slice(2);
const { compileDictionary, countPieces, textPieces } = await import('../dist/text/index.js');
const { dictionary } = compileDictionary(dictionary200(patterns));
let bytes = 0;

function* chunks() {
  const buffer = new Uint8Array(1 << 16);
  for (let time = 0; time < Number(times); time += 1) {
    const descriptor = openSync(file, 'r');
    for (let count = readSync(descriptor, buffer); count > 0; count = readSync(descriptor, buffer)) {
      bytes += count;
      yield buffer.subarray(0, count);
    }
    closeSync(descriptor);
  }
}

countPieces(dictionary, 'en', textPieces(chunks()));
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({ bytes, peak: process.resourceUsage().maxRSS * 1024, seconds: (user + system) / 1e6 }),
);
