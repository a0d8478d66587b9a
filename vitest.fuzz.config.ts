import { defineConfig } from 'vitest/config'

/** Some thousand hostile inputs, each with a limit of time: FUZZ_SEED and FUZZ_COUNT choose others, or more. */
export default defineConfig({
  test: { include: ['test/fuzz/**/*.fuzz.ts'], testTimeout: 3_600_000, pool: 'threads' },
})
