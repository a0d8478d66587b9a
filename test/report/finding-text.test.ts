import { expect, test } from 'vitest'
import { checkedText, findingLine } from '../../src/report/verdict-text.js'
import { measure } from './formats/checked.js'

const exact = { ...measure('worse'), half_width: null, p_adjusted: null }

test('figures without an interval are shown to the decimals of what has changed', () => {
  const moved = { ...exact, baseline: 91.0712, now: 91.1558, difference: 0.0846 }
  expect(checkedText('cost', moved)).toEqual({ base: '91.0712', variant: '91.1558', difference: '+0.0846', half: '' })
  expect(checkedText('churn', { ...exact, baseline: 0.1, now: 0.102, difference: 0.002 })).toMatchObject({
    base: '10.000',
    variant: '10.200',
    difference: '+0.200',
  })
})

test('a finding in one line has both figures, the size, its share of the baseline, and what is let pass', () => {
  expect(findingLine('trust_loss', { ...measure('unproven'), tolerance: 0.5 })).toBe(
    'trust_loss is not beyond simulation noise: 6.00 -> 7.00 points, +1.00 ± 0.25 (+17 %), tolerance 0.500 points',
  )
})

test('what is no longer known has no size', () => {
  expect(findingLine('cost', { ...exact, unit: 'EUR', now: null, difference: null, finding: 'lost' })).toBe(
    'cost is no longer known: 6 -> — EUR, —',
  )
})
