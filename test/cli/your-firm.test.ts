import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retell } from '../../scripts/transcripts/retell.js'
import { inSession } from '../../scripts/transcripts/session.js'

test('the tutorial of your own firm shows, command by command, what the program prints', () => {
  const page = readFileSync('docs/your-firm.md', 'utf8')
  expect(inSession((run) => retell(page, run))).toBe(page)
}, 120_000)
