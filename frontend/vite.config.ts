import { defineConfig } from 'vitest/config';
import { fakeServer } from './dev/fake-server.ts';

/** The server that `npm run dev` talks to; without one the page gets the scripted stand-in of `dev/`. */
const server = process.env['SAMEBOAT_URL'];

/**
 * Two outputs share this file: the pages (`vite build`) and the one-file panel that other sites embed
 * (`vite build --mode panel`). The second keeps what the first wrote.
 */
export default defineConfig(({ mode }) => ({
  plugins: server === undefined ? [fakeServer()] : [],
  server: server === undefined ? {} : { proxy: { '/api': server, '/ws': { target: server, ws: true } } },
  build: {
    outDir: '../target/classes/static',
    emptyOutDir: mode !== 'panel',
    target: 'es2022',
    ...(mode === 'panel' && {
      copyPublicDir: false,
      lib: { entry: 'src/panel.ts', formats: ['es' as const], fileName: () => 'sameboat-panel.js' },
    }),
  },
  test: {
    include: ['src/**/*.test.ts', 'dev/**/*.test.ts'],
    environment: 'happy-dom',
    maxWorkers: 2,
    testTimeout: 60_000,
  },
}));
