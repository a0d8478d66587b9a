import { defineConfig } from 'vitest/config'

/** Tests that take minutes: statistics of statistics. */
export default defineConfig({
  test: { include: ['test/long/**/*.test.ts'], testTimeout: 1_800_000, pool: 'threads' },
})
