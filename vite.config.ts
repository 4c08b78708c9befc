import { defineConfig } from 'vite';

/** One classic script for the browser: it must also run from a file:// address, where modules do not load. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/assets',
    emptyOutDir: false,
    lib: { entry: 'src/web/main.ts', formats: ['iife'], name: 'elshi', fileName: () => 'elshi.js' },
  },
});
