#!/usr/bin/env node
/** The `elshi` command. Exit codes: 0 done, 1 the study has problems, 2 the command was used wrongly. */
import { setFlagsFromString } from 'node:v8';
import { run } from './run.js';
import { terminal } from './terminal.js';

// Much is made and much of it stays: room for new objects that grows at once saves copying them again and again.
setFlagsFromString('--semi-space-growth-factor=16');
process.exitCode = await run(process.argv.slice(2), terminal());
