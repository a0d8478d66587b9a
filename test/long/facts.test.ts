import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('every figure of the page of facts is the one that is simulated, and every strong fact holds', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['test/proof/run.js', 'calibrate', '--markdown'], {
    maxBuffer: 1e8,
  })
  expect(stdout).toBe(readFileSync('docs/facts.md', 'utf8'))
})
