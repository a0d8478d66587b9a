import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/experiment/comparison.js'
import type { Difference } from '../../src/experiment/difference.js'
import { composeComparison } from '../../src/report/comparison/comparison-page.js'
import { terminal } from '../../src/report/formats/terminal.js'
import { compared, difference } from './fabricated-comparison.js'

const COMMAND = ['runaround', 'compare', 'ersatz.yaml', 'my empowered.yaml', '--seed', 'homeware']

function printed(of: Comparison, width = 80): string {
  return terminal(composeComparison(of, COMMAND), { chalk: new Chalk({ level: 0 }), width })
}

function headline(overrides: Readonly<Record<string, Difference>>, of = compared(overrides)): string {
  return composeComparison(of, COMMAND).title
}

const trust = (mean: number, proven = true) =>
  difference(mean, 0.5, proven ? (mean < 0 ? 'better' : 'worse') : 'unproven')

/** The comparison with the variant's or the base's trust loss moved to a figure. */
function losing(before: number, after: number): Comparison {
  const of = compared({ trust_loss: trust(after - before), cost: trust(-2) })
  const at = (label: string, mean: number) => {
    const summary = of.scenarios[label]!
    return { ...summary, measures: { ...summary.measures, trust_loss: { ...summary.measures.trust_loss!, mean } } }
  }
  return { ...of, scenarios: { ersatz: at('ersatz', before), empowered: at('empowered', after) } }
}

describe('a comparison in a terminal', () => {
  it('reads as it should at 80 columns', async () => {
    await expect(printed(compared())).toMatchFileSnapshot('golden/comparison-80.txt')
  })

  it.each([40, 60, 80, 140])('has no line that is wider than %i columns', (width) => {
    for (const line of printed(compared(), width).split('\n')) expect(line.length, line).toBeLessThanOrEqual(width)
  })

  it('says what differs in the design before any figure, the same change at several teams once', () => {
    const text = printed(compared())
    expect(text.indexOf('What differs')).toBeLessThan(text.indexOf('handle time'))
    expect(text.match(/tools 85% → 95%/g)).toHaveLength(1)
    expect(text).toContain('policy ladder → —')
  })

  it('has a table per variant, each with its sentence above', () => {
    const one = compared()
    const several: Comparison = {
      ...one,
      variants: ['empowered', 'third'],
      changes: { ...one.changes, third: [] },
      scenarios: { ...one.scenarios, third: one.scenarios.empowered! },
      differences: { ...one.differences, third: one.differences.empowered! },
    }
    const text = printed(several)
    expect(text.match(/points of trust that ersatz loses/g)).toHaveLength(2)
    expect(text).toContain('What differs: ersatz → third\n  Nothing in the organisation')
    expect(text.match(/^ {2}handle time /gm)).toHaveLength(2)
  })

  it('says when the designs did not meet the same customers', () => {
    const one = compared()
    const other = { ...one.scenarios.empowered!, customers: 5 }
    expect(printed({ ...one, scenarios: { ...one.scenarios, empowered: other } })).toContain('Not the same cases')
  })

  it('leaves out what happens in no design, and marks what is unknown', () => {
    const text = printed(compared({ cost: difference(null, null, 'unproven') }))
    expect(text).not.toContain('turned away ')
    expect(text).toMatch(/^ {2}cost .* — +USD$/m)
  })
})

describe('the headline of a comparison', () => {
  it('has verbs of change for what is proven', () => {
    expect(headline({ trust_loss: trust(-6.4), cost: trust(-1.9) })).toBe(
      'Empowered keeps 6.40 ± 0.50 points of trust that ersatz loses, and costs 1.90 ± 0.50 USD less per case; both are beyond simulation noise.',
    )
  })

  it('says "but" where trust and cost pull apart', () => {
    expect(headline({ trust_loss: trust(-6.4), cost: trust(1.9) })).toMatch(/loses, but costs 1.90 ± 0.50 USD more/)
  })

  it('says only that it is unproven where it is', () => {
    expect(headline({ trust_loss: trust(-6.4), cost: trust(0.1, false) })).toBe(
      'Empowered keeps 6.40 ± 0.50 points of trust that ersatz loses, which is beyond simulation noise; it is unproven whether it costs more or less (0.10 ± 0.50 USD per case).',
    )
    const nothing = headline({ trust_loss: trust(-0.2, false), cost: trust(0.1, false) })
    expect(nothing).toMatch(
      /^Empowered against ersatz: it is unproven whether it keeps or loses trust \(−0\.20 ± 0\.50/,
    )
    expect(nothing).not.toMatch(/keeps \d|costs \d|real|significant/)
  })

  it('keeps only what the base loses', () => {
    expect(headline({}, losing(6, 9))).toContain('loses 3.00 ± 0.50 points of trust that ersatz keeps')
    expect(headline({}, losing(1, -2))).toContain('leaves customers with 3.00 ± 0.50 more points of trust than ersatz')
    expect(headline({}, losing(-3, 1))).toContain('leaves customers with 4.00 ± 0.50 fewer points of trust than ersatz')
  })

  it('names other measures where neither trust nor cost is compared', () => {
    const one = compared()
    const only = (found: Comparison['differences'][string]) =>
      headline({}, { ...one, differences: { empowered: found } })
    expect(only({ handle_time: difference(-2, 0.3, 'differs'), effort: difference(0, 1, 'unproven') })).toBe(
      'Empowered against ersatz: handle time down by 2.00 ± 0.30 min; beyond simulation noise.',
    )
    expect(only({ effort: difference(0, 1, 'unproven') })).toBe(
      'Empowered against ersatz: nothing is beyond simulation noise.',
    )
  })
})

describe('what moved', () => {
  it('shows only the causes whose movement shows in print, and counts the others', () => {
    const one = compared()
    const { empowered } = one.scenarios
    const still = { ...empowered!, trust_loss_by_cause: one.scenarios.ersatz!.trust_loss_by_cause }
    const [cause, figure] = Object.entries(still.trust_loss_by_cause).find(([, { mean }]) => mean)!
    const moved = { ...still.trust_loss_by_cause, [cause]: { ...figure, mean: figure.mean! + 1 } }
    const text = printed({
      ...one,
      scenarios: { ...one.scenarios, empowered: { ...still, trust_loss_by_cause: moved } },
    })
    const table = text.slice(text.indexOf('Where trust moved'), text.indexOf('Where time moved'))
    expect(table).not.toMatch(/ 0\.000/)
    expect(table).toMatch(/\d+ more do not move\./)
    const none = printed({ ...one, scenarios: { ...one.scenarios, empowered: still } })
    expect(none).not.toContain('Where trust moved')
  })

  it('says where trust, time and money moved only as far as they are compared', () => {
    const one = compared()
    const only = { ...one, differences: { empowered: { cost: one.differences.empowered!.cost! } } }
    const text = printed(only)
    expect(text).toContain('Where money moved')
    expect(text).not.toMatch(/Where (trust|time) moved/)
  })
})
