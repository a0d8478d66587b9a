import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { retell } from '../../scripts/transcripts/retell.js'
import { inSession } from '../../scripts/transcripts/session.js'

const pages = readdirSync('docs').filter((file) => file.endsWith('.md'))

test.each(pages)('docs/%s shows what the program prints; `npm run transcripts` makes it so', (file) => {
  const page = readFileSync(`docs/${file}`, 'utf8')
  expect(inSession((run) => retell(page, run))).toBe(page)
})
