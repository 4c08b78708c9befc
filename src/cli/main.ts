#!/usr/bin/env node
/** The `elshi` command. Exit codes: 0 done, 1 the study has problems, 2 the command was used wrongly. */
import { run } from './run.js';
import { terminal } from './terminal.js';

process.exitCode = await run(process.argv.slice(2), terminal());
