import { defineConfig } from 'vitest/config'

/** Tests that take minutes: statistics of statistics. Elsewhere they are skipped. */
export default defineConfig({
  test: { include: ['test/long/**/*.test.ts'], env: { LONG_TESTS: '1' }, testTimeout: 1_800_000, pool: 'threads' },
})
