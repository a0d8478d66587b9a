import { defineConfig } from 'vitest/config'

const shared = {
  exclude: ['dist/**', 'node_modules/**', 'test/long/**'],
  testTimeout: 30_000,
  pool: 'threads',
} as const

export default defineConfig({
  test: {
    // All cores: by itself it leaves one idle, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: { ...shared, name: 'core', include: ['test/**/*.test.ts'], exclude: [...shared.exclude, 'test/cli/**'] },
      },
      // The command line is tested as a process, so it is built first.
      { test: { ...shared, name: 'cli', include: ['test/cli/**/*.test.ts'], globalSetup: 'test/support/build.ts' } },
    ],
  },
})
