import { relative, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** A module goes on finding what lies beside it (words, standard, models) when it stands in another file. */
const whereItStood = (folder: string): Plugin => ({
  name: 'where-it-stood',
  transform: (code, id) =>
    id.includes('node_modules') || !code.includes('import.meta.url')
      ? null
      : {
          code: code.replaceAll(
            'import.meta.url',
            `new URL(${JSON.stringify(relative(folder, id).split(sep).join('/'))}, import.meta.url).href`,
          ),
          map: null,
        },
});

const chunks = 'dist/program';

/**
 * The command in few files: a thousand modules take a second to find and open. What a command does not need stays in
 * files of its own, as `import()` parts it.
 */
export default defineConfig({
  publicDir: false,
  plugins: [whereItStood(`${import.meta.dirname}/${chunks}`)],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: chunks,
    emptyOutDir: true,
    rollupOptions: {
      input: { main: 'dist/cli/main.js' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
