import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { WaitingFirst } from './test/support/waiting-first.js'

/**
 * Node itself loads the program, written as JavaScript before: a module that the test runner serves reads each import
 * anew through a getter, and simulates several times as slowly.
 */
export const LOADED_BY_NODE = {
  resolve: {
    alias: [
      {
        find: /^(?:\.\.\/)+src\/(.*\.js)$/,
        replacement: `${fileURLToPath(new URL('.tested/src', import.meta.url))}/$1`,
      },
    ],
  },
  server: { deps: { external: [/\/\.tested\//] } },
}

/** It watches the sources themselves as they are loaded, afresh. */
const LOADS_AFRESH = 'test/scenario/expressions.test.ts'

const shared = {
  exclude: ['dist/**', 'node_modules/**', 'test/long/**'],
  // Against what hangs, not against a busy machine, on which what takes seconds takes a minute.
  testTimeout: 120_000,
  pool: 'threads',
  // No test alters what another one imports.
  isolate: false,
  server: LOADED_BY_NODE.server,
} as const

export default defineConfig({
  test: {
    // One more than there are cores: tests of pages and of the queue wait for others half of the time.
    maxWorkers: availableParallelism() + 1,
    // Once for all projects.
    globalSetup: ['test/support/transpile.ts', 'test/support/build.ts'],
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        resolve: LOADED_BY_NODE.resolve,
        test: {
          ...shared,
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: [...shared.exclude, 'test/cli/**', LOADS_AFRESH],
        },
      },
      { test: { ...shared, name: 'sources', include: [LOADS_AFRESH], isolate: true } },
      // The command line is called in the folder of each test, which is one for all threads of a process.
      {
        resolve: LOADED_BY_NODE.resolve,
        test: {
          ...shared,
          name: 'cli',
          pool: 'forks',
          include: ['test/cli/**/*.test.ts'],
        },
      },
    ],
  },
})
