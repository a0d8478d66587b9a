import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Tests that take minutes: statistics of statistics. They simulate with the built program, which is several times as fast
 * as modules that the test runner serves one by one.
 */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\/src\/experiment\/(prepare|run-experiment)\.js$/,
        replacement: fileURLToPath(new URL('dist/index.js', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['test/long/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    testTimeout: 1_800_000,
    pool: 'threads',
  },
})
