/** The commands by name. Each is loaded when it is asked for: `elshi build` need not wait for the pages and the server. */
import type { Command } from '../command.js';

const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  open: async () => (await import('./open.js')).open,
  check: async () => (await import('./check.js')).check,
  build: async () => (await import('./build.js')).build,
  site: async () => (await import('./site.js')).site,
  explain: async () => (await import('./explain.js')).explain,
  list: async () => (await import('./list.js')).list,
  sources: async () => (await import('./sources.js')).sources,
  new: async () => (await import('./new.js')).newCommand,
  release: async () => (await import('./release.js')).release,
  export: async () => (await import('./export.js')).exportCommand,
  'check-clauses': async () => (await import('./check-clauses.js')).checkClausesCommand,
  documents: async () => (await import('./documents/index.js')).documents,
  text: async () => (await import('./text/index.js')).text,
};

export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;

export const allCommands = (): Promise<Command[]> => Promise.all(Object.values(loaders).map((load) => load()));
