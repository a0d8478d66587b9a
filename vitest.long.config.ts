import { defineConfig } from 'vitest/config'
import { LOADED_BY_NODE } from './vitest.config.js'

/** Tests that take minutes: statistics of statistics, and every law in every bundled design. */
export default defineConfig({
  resolve: LOADED_BY_NODE.resolve,
  test: {
    include: ['test/long/**/*.test.ts'],
    globalSetup: ['test/support/transpile.ts', 'test/support/build.ts'],
    server: LOADED_BY_NODE.server,
    // On a busy machine one of them has taken forty minutes.
    testTimeout: 7_200_000,
    pool: 'threads',
    maxWorkers: '100%',
  },
})
