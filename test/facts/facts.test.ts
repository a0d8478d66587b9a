import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DAY } from '../../src/kernel/units.js'
import { calibrateFact } from '../proof/calibrate/calibrate-fact.js'
import { targetText } from '../proof/calibrate/fact-sections.js'
import { FACTS } from '../proof/calibrate/facts.js'
import { settingsOf } from '../proof/calibrate/settings-of.js'

test('the facts are F1 to F26', () => {
  expect(FACTS.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, index) => `F${index + 1}`))
})

test('every scenario of scenarios/facts is the setting of a fact, or what one extends', () => {
  const used = new Set(FACTS.flatMap(({ settings }) => Object.values(settings)))
  const files = readdirSync('scenarios/facts').map((file) => `facts/${file}`)
  expect(files.filter((file) => !used.has(file))).toEqual([])
})

test('a fact has readings, or says what the language cannot state', () => {
  for (const { id, readings, unstated = [], settings } of FACTS) {
    expect(readings.length + unstated.length, id).toBeGreaterThan(0)
    expect(Object.keys(settings).length > 0, id).toBe(readings.length > 0)
  }
})

test.each(FACTS.filter(({ readings }) => readings.length > 0))(
  '$id runs, and reads a figure from a single day',
  (fact) => {
    const short = Object.entries(settingsOf(fact)).map(([name, { model, plan }]) => {
      // A week of arrivals alone, where days are compared with each other.
      const span = fact.id === 'F4' ? 7 * DAY : DAY
      return [name, { model: { ...model, warmUp: 0, span }, plan: { ...plan, replications: 1 } }]
    })
    const run = calibrateFact(fact, Object.fromEntries(short))
    let step = run.next()
    while (!step.done) step = run.next()
    const unread = step.value.filter(({ simulated }) => Number.isNaN(simulated)).map(({ reading }) => reading.name)
    // A day is too short for the rarest of them, a third contact among others.
    expect(unread.length, unread.join()).toBeLessThanOrEqual(2)
  },
)

const page = readFileSync('docs/facts.md', 'utf8')

test('the page of facts names every fact, reading and target as they are; `npm run calibrate -- --write` makes it so', () => {
  const unnamed = FACTS.filter(({ id, fact }) => !page.includes(`## ${id}: ${fact}\n`))
  expect(unnamed).toEqual([])
  const readings = FACTS.flatMap((fact) => fact.readings)
  expect(readings.filter((reading) => !page.includes(`| ${reading.name} | ${targetText(reading)} | `))).toEqual([])
})

test('the page says of every strong reading that it holds', () => {
  const strong = FACTS.flatMap((fact) => fact.readings).filter(({ strength }) => strength === 'strong')
  const rows = page.split('\n')
  const broken = strong.filter(
    ({ name }) => !rows.some((row) => row.startsWith(`| ${name} |`) && row.includes('holds |')),
  )
  expect(broken.map(({ name }) => name)).toEqual([])
  expect(page.includes(`Strong: ${strong.length} of ${strong.length} readings hold`)).toBe(true)
})
