import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dosesSection, showDoses } from '../proof/mechanisms/doses.js'
import { designHouse } from '../support/house.js'

test('every lever of who decides what works the named way, at both doses, in every bundled design, and as the page says', () => {
  const doses = showDoses(designHouse)
  expect(doses.filter((one) => !one.holds).map(({ design, dose, figures }) => [dose.what, design, ...figures])).toEqual(
    [],
  )
  expect(doses.length).toBeGreaterThan(60)
  expect(readFileSync('docs/mechanisms.md', 'utf8')).toContain(dosesSection(doses))
})
