import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('the picture that the README opens with is as the program draws it', async () => {
  const script = fileURLToPath(new URL('../../scripts/gallery.js', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check', '--quick'])
  expect(stdout).toBe('')
}, 120_000)
