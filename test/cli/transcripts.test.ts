import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retell } from '../../scripts/transcripts/retell.js'
import { inSession } from '../../scripts/transcripts/session.js'

test('the README shows what the program prints; `npm run transcripts` makes it so', () => {
  const page = readFileSync('README.md', 'utf8')
  expect(inSession((run) => retell(page, run))).toBe(page)
}, 120_000)
