import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BIBLIOGRAPHY } from '../../src/evidence/bibliography.js'
import { QUALIFICATIONS } from '../../src/evidence/qualifications.js'
import { PARAMETERS } from '../../src/evidence/registry.js'
import { MEASURES } from '../../src/measures/catalogue.js'
import { evidencePage } from '../../src/report/explain/evidence-page.js'

const page = evidencePage()
const written = (text: string) => text.replaceAll(/[_~&#]/g, (mark) => `\\${mark}`)

test('the reference of parameters and measures is the one that their definitions give; `npm run docs` makes it so', () => {
  expect(readFileSync('docs/reference.md', 'utf8')).toBe(page)
})

test('it leaves out no parameter, measure, source or qualified claim', () => {
  const ids = [...PARAMETERS, ...MEASURES].map(({ id }) => id)
  expect([...ids, ...Object.keys(BIBLIOGRAPHY)].filter((id) => !page.includes(`| ${written(id)} `))).toEqual([])
  expect(QUALIFICATIONS.filter(({ claim }) => !page.includes(claim))).toEqual([])
})
