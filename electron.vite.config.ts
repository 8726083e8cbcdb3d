import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Packages in "dependencies" stay outside the bundles: those with native code cannot be bundled.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        // The worker in which foreign documents are read is a file of its own, beside the one that starts it.
        input: { index: 'electron/main.ts', 'pdf-worker': 'src/application/files/pdf-worker.ts' },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // The page is sandboxed, so its preload script has to be CommonJS and one file.
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The content security policy refuses data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
