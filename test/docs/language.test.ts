import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languagePage } from '../../src/report/explain/language-page.js'
import { languageParts } from '../../src/scenario/language-parts.js'

test('the reference page of the language is the one that its definitions give; `npm run docs` makes it so', () => {
  expect(readFileSync('docs/language.md', 'utf8')).toBe(languagePage(languageParts()))
})
