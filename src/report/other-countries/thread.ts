/** The thread behind `beside.ts`: it is told the folder and the language, and answers with rows or null. */
import { parentPort, workerData } from 'node:worker_threads';
import { assessFolder } from '../../assessment/index.js';
import type { Language } from '../../language/index.js';
import { identityOf } from '../identity.js';
import type { Answer } from './beside.js';
import { rowsOfOthers } from './ready-rows.js';

const { root, language } = workerData as { root: string; language: Language };
const { assessment } = await assessFolder(root, undefined, undefined, 'nobody');
const answer: Answer | null =
  assessment === null ? null : { inputs: identityOf(assessment).inputs, rows: rowsOfOthers(assessment, language) };
parentPort?.postMessage(answer);
