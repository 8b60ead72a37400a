import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './patience.ts';

/**
 * Runs in a real browser against a running server: `--mode journey` walks through the pages of a demo,
 * `--mode accounts` through those of a server with accounts, `--mode pictures`
 * also takes a screenshot of every state that is judged for barriers, of the demo or, where
 * `SAMEBOAT_ADMIN_PASSWORD` is set, of the accounts, `--mode measure` prints how fast they are. They share
 * one machine, so one file at a time.
 */
const PICTURED =
  process.env['SAMEBOAT_ADMIN_PASSWORD'] === undefined ? 'accessibility.journey.ts' : 'accounts.accounts.ts';

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'pictures' ? [`journeys/${PICTURED}`] : [`journeys/**/*.${mode}.ts`],
    env: mode === 'pictures' ? { SCREENSHOTS: process.env['SCREENSHOTS'] ?? '../target/screenshots' } : {},
    environment: 'node',
    fileParallelism: false,
    testTimeout: 7 * PATIENCE_MS,
    hookTimeout: 2 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
}));
