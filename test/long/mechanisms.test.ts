import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOSSES } from '../proof/mechanisms/declared/losses.js'
import { showDoses } from '../proof/mechanisms/doses.js'
import { MECHANISMS } from '../proof/mechanisms/mechanisms.js'
import { mechanismsPage } from '../proof/mechanisms/mechanisms-page.js'
import { holding, prove } from '../proof/mechanisms/prove.js'
import { designHouse, pageHouse } from '../support/house.js'

const doses = showDoses(designHouse)
const house = pageHouse()
const proofs = [...MECHANISMS, ...LOSSES].map((mechanism) => prove(mechanism, house))

test('every lever of who decides what works the named way, at both doses, in every bundled design', () => {
  expect(doses.filter((one) => !one.holds).map(({ design, dose, figures }) => [dose.what, design, ...figures])).toEqual(
    [],
  )
  expect(doses.length).toBeGreaterThan(60)
})

test('every mechanism does, more of it more so, beyond noise: all together at 95 % confidence', () => {
  const holds = holding(proofs)
  const failing = proofs.flatMap(({ mechanism, shown }) =>
    shown.flatMap(({ demonstration: { what }, findings }) =>
      findings
        .filter((finding) => !holds.has(finding))
        .map(({ output, on, further }) => [mechanism.id, what, output.name, on.mean, further.mean]),
    ),
  )
  expect(failing).toEqual([])
})

test('the page on mechanisms is the one that the program gives; `npm run mechanisms` makes it so', () => {
  expect(readFileSync('docs/mechanisms.md', 'utf8')).toBe(mechanismsPage(proofs, doses))
})
