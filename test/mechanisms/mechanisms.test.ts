import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { stepsOf } from '../../src/scenario/assign.js'
import { LOSSES } from '../proof/mechanisms/declared/losses.js'
import { type DoseShown, showDoses } from '../proof/mechanisms/doses.js'
import type { Demonstration, Mechanism } from '../proof/mechanisms/mechanism.js'
import { MECHANISMS } from '../proof/mechanisms/mechanisms.js'
import { goesTheNamedWay, type Proof, prove, type Shown } from '../proof/mechanisms/prove.js'
import { parse } from '../scenario/support/reading.js'
import { designHouse, pageHouse } from '../support/house.js'

const ALL: readonly Mechanism[] = [...MECHANISMS, ...LOSSES]
const DEMONSTRATIONS = ALL.flatMap((mechanism) =>
  mechanism.demonstrations.map((demonstration) => [mechanism.id, demonstration.what, demonstration] as const),
)
const ROWS = DEMONSTRATIONS.flatMap(([id, what, demonstration]) =>
  (['rises', 'falls'] as const).flatMap((direction) =>
    (demonstration[direction] ?? []).map((output) => [id, what, output.name, direction, demonstration] as const),
  ),
)

/**
 * Which way it goes, on the same customers; `npm run test:long` asks whether that is beyond noise, on all of those for whom
 * the page is.
 */
const FEW = ['replications=4']

/** The strictest and the freest; `npm run test:long` has all seven. */
const DESIGNS = ['bureaucratic', 'empowered'] as const

let proofs: readonly Proof[]
let doses: readonly DoseShown[]

beforeAll(() => {
  const house = pageHouse()
  proofs = ALL.map((mechanism) => prove(mechanism, house, FEW))
  doses = showDoses(designHouse, DESIGNS)
}, 600_000)

function shownOf(demonstration: Demonstration): Shown {
  return proofs.flatMap(({ shown }) => shown).find((one) => one.demonstration === demonstration)!
}

describe('every mechanism', () => {
  test('has a number of its own, a claim of one sentence, and something in which it is seen', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
    for (const { claim } of ALL) expect(claim).toMatch(/^[^.]+\.$/)
    for (const { rises = [], falls = [] } of ALL.flatMap(({ demonstrations }) => demonstrations)) {
      expect(rises.length + falls.length).toBeGreaterThan(0)
    }
  })

  test.each(ROWS)('%s, %s: %s %s with it, and further with more of it', (_, __, name, direction, demonstration) => {
    const found = shownOf(demonstration).findings.find((finding) => finding.output.name === name)!
    expect(found.direction).toBe(direction)
    expect([goesTheNamedWay(found), found.on.mean, found.further.mean]).toEqual([
      true,
      found.on.mean,
      found.further.mean,
    ])
  })
})

describe('a mechanism that is written in the value of its absence', () => {
  const optional = DEMONSTRATIONS.filter(([, , { absent }]) => absent !== null)

  test.each(optional)('%s, %s: is in no file that does not mention it', (_, __, demonstration) => {
    const text = readFileSync('scenarios/mechanisms/house.yaml', 'utf8')
    const { written } = parse(text, demonstration.always)
    for (const assignment of demonstration[demonstration.absent!]) {
      const path = stepsOf(assignment.slice(0, assignment.indexOf('=')))
      const found = path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], written)
      expect([assignment, found]).toEqual([assignment, undefined])
    }
  })

  test.each(optional)('%s, %s: gives the bytes of a file that does not mention it', (_, __, demonstration) => {
    expect(shownOf(demonstration).absentIsSame).toBe(true)
  })
})

test('every lever of who decides what works the named way, at both doses', () => {
  const failing = doses.filter((one) => !one.holds).map(({ design, dose, figures }) => [dose.what, design, ...figures])
  expect(failing).toEqual([])
})

test('the page on mechanisms has every claim and every switch, and says of each figure that it holds', () => {
  const page = readFileSync('docs/mechanisms.md', 'utf8')
  const what = DEMONSTRATIONS.map(([, what]) => `**${what[0]!.toUpperCase()}${what.slice(1)}.**`)
  expect([...ALL.map(({ claim }) => claim), ...what].filter((text) => !page.includes(text))).toEqual([])
  expect(page.match(/ \| holds \|$/gm)!.length).toBeGreaterThanOrEqual(ROWS.length)
  expect(page).not.toContain('does not hold')
})
