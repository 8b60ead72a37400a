import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './patience.ts';

/**
 * Runs in a real browser against a running server: `--mode journey` walks through the pages of a demo,
 * `--mode accounts` through those of a server with accounts, `--mode pictures`
 * takes screenshots into the folder in `SCREENSHOTS`, `--mode measure` prints how fast they are. They share
 * one machine, so one file at a time.
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: [`journeys/**/*.${mode}.ts`],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 7 * PATIENCE_MS,
    hookTimeout: 2 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
}));
