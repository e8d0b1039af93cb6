import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the viewer into `dist/viz`, from where the server serves it. Nothing in it comes from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('./viz', import.meta.url)),
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/viz',
    emptyOutDir: true,
    // Icons stay files of their own: the page may load nothing else.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
    chunkSizeWarningLimit: 2_000,
  },
  worker: { format: 'es' },
});
