import { readFileSync } from 'node:fs'
import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import { composeCheck } from '../../../src/report/check/check-page.js'
import { junit } from '../../../src/report/formats/build-checks.js'
import { endingsText, FORMATS, formatOf, formatsFrom, print } from '../../../src/report/formats/format.js'
import { CHECK, design } from './checked.js'

const look = { chalk: new Chalk({ level: 0 }), width: 80 }
const report = { title: 'What came of it', sections: [] }

test('every format of pages prints them, and every format of data the data', () => {
  const found = { reports: () => [report, report], data: () => ({ title: report.title }) }
  for (const format of formatsFrom('pages', 'data')) expect(print(found, format, look)).toContain(report.title)
})

test('every end of a name asks for one format', () => {
  const all = Object.keys(FORMATS) as readonly (keyof typeof FORMATS)[]
  for (const format of all) for (const ending of FORMATS[format].endings) expect(formatOf(ending, all)).toBe(format)
})

test('help names every ending', () => {
  expect(endingsText(formatsFrom('pages', 'data', 'rows', 'drawing'))).toBe(
    '.json, .csv, .md, .html, .txt, .svg (its picture)',
  )
})

test('the page on output names every format and every usual ending of results', () => {
  const page = readFileSync('docs/output.md', 'utf8')
  const missing = formatsFrom('pages', 'data', 'rows', 'drawing').filter(
    (format) => !page.includes(`\`${FORMATS[format].endings[0]}\``),
  )
  expect(missing).toEqual([])
})

test('what is found where something is expected reads alike in every format but data', () => {
  const missed = {
    path: 'resolution',
    threshold: '>= 55 %',
    verdict: 'failed',
    straddles: false,
    unknown: null,
  } as const
  const checked = design('ersatz', {
    expectations: [{ ...missed, mean: 0.5638735621434583, half_width: 0.00512345678 }],
  })
  const check = { ...CHECK, designs: [checked] }
  const found = {
    reports: () => [composeCheck(check, (labels) => ['accept', ...labels])],
    data: () => check,
    junit: () => junit(check),
  }
  for (const format of formatsFrom('pages', 'check')) {
    const text = print(found, format, look)
    expect(text).toMatch(/56\.39 ± 0\.51/)
    expect(text).not.toMatch(/0\.\d{5}/)
  }
})
