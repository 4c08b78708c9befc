/** The thread that reads one file (`in-time.ts`): it is told the bytes, answers with the extraction, and may be ended at any time. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractText } from './extract.js';
import type { Limits } from './limits.js';

const { bytes, name, limits } = workerData as { bytes: Uint8Array; name: string; limits: Limits };
parentPort?.postMessage(await extractText(bytes, name, limits));
