import { build } from './build.js';
import { check } from './check.js';
import { documents } from './documents/index.js';
import { explain } from './explain.js';
import { list } from './list.js';
import { newCommand } from './new.js';
import { open } from './open.js';
import { release } from './release.js';
import { site } from './site.js';
import { sources } from './sources.js';
import { text } from './text/index.js';

export const commands = [
  open,
  check,
  build,
  site,
  explain,
  list,
  sources,
  newCommand,
  release,
  text,
  documents,
] as const;
