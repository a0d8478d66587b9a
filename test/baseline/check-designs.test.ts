import { describe, expect, test } from 'vitest'
import { checkDesigns } from '../../src/baseline/check-designs.js'
import { gateOf } from '../../src/baseline/gate.js'
import type { Summary } from '../../src/experiment/summary.js'
import { baselineOf, type Ran, ran, shop, toCheck } from './baselines.js'

const before = ran(shop())
const baseline = baselineOf(before)

/** The same run, had one measure's figures been `factor` times what they are. */
function scaled({ prepared, summary }: Ran, id: string, factor: number): Ran {
  const measure = summary.measures[id]!
  const numerators = measure.numerators!.map((value) => value * factor)
  const measures = { ...summary.measures, [id]: { ...measure, mean: measure.mean! * factor, numerators } }
  return { prepared, summary: { ...summary, measures } as Summary }
}

function findings(now: Ran, held = baseline, statistical = false) {
  const [design] = checkDesigns([toCheck(held, now)], statistical)
  return { ...design!, of: (id: string) => design!.measures[id]!.finding }
}

describe('the same design on the same customers', () => {
  test('is compared figure by figure, and passes where all are the same', () => {
    const found = findings(ran(shop()))
    expect([found.mode, found.verdict, found.design_changed]).toEqual(['exact', 'passed', false])
    expect(new Set(Object.values(found.measures).map(({ finding }) => finding))).toEqual(new Set(['same']))
  })

  test('fails where a watched measure is worse at all, and only then', () => {
    expect(findings(scaled(before, 'cost', 1.0001)).verdict).toBe('regressed')
    expect(findings(scaled(before, 'cost', 0.9999)).verdict).toBe('improved')
    expect(findings(scaled(before, 'handle_time', 1.5)).of('handle_time')).toBe('differs')
    expect(findings(scaled(before, 'contacts', 1.5)).verdict).toBe('passed')
    expect(findings(scaled(before, 'contacts', 1.5)).of('contacts')).toBe('differs')
  })

  test('lets pass what is within its tolerance', () => {
    const tolerant = baselineOf(before, gateOf(['cost:2%', 'handle_time:lower']))
    expect(findings(scaled(before, 'cost', 1.019), tolerant).of('cost')).toBe('tolerated')
    expect(findings(scaled(before, 'cost', 1.021), tolerant).of('cost')).toBe('worse')
    expect(findings(scaled(before, 'handle_time', 1.001), tolerant).of('handle_time')).toBe('worse')
  })

  test('reports what is only rounding, and fails nothing for it', () => {
    const found = findings(scaled(before, 'cost', 1 + 1e-13))
    expect([found.of('cost'), found.verdict]).toEqual(['differs', 'passed'])
  })

  test('fails where a watched measure is no longer known', () => {
    const measures = { ...before.summary.measures, cost: { ...before.summary.measures.cost!, mean: null } }
    const found = findings({ ...before, summary: { ...before.summary, measures } })
    expect([found.of('cost'), found.verdict]).toEqual(['lost', 'regressed'])
  })

  test('stays the same under other names, other orders of keys and comments', () => {
    const renamed = shop({ front: 'welcome_desk' })
    const teams = renamed.slice(renamed.indexOf('teams:'), renamed.indexOf('managers:'))
    const reordered = `# a comment\n${teams}${renamed.replace(teams, '')}`
    const found = findings(ran(reordered, { streamNames: baseline.names }))
    expect([found.mode, found.verdict]).toEqual(['exact', 'passed'])
    expect(JSON.stringify(found.measures)).toBe(JSON.stringify(findings(before).measures))
  })
})

describe('another design, or other customers', () => {
  test('are compared as statistics, and the change of the design is named', () => {
    const found = findings(ran(shop({ granted: 10 })))
    expect([found.mode, found.design_changed, found.verdict]).toEqual(['statistical', true, 'regressed'])
    expect(found.changes).toEqual([{ path: 'teams.front.authority.granted.actual', base: '40', variant: '10' }])
  })

  test('get better without failing', () => {
    const trusting = baselineOf(before, gateOf(['trust_loss']))
    const found = findings(ran(shop({ granted: 400 })), trusting)
    expect(found.verdict).toBe('improved')
  })

  test('are not failed for noise', () => {
    const found = findings(ran(shop(), { seed: 'other' }))
    expect([found.mode, found.design_changed, found.verdict]).toEqual(['statistical', false, 'passed'])
  })

  test('need more than their tolerance to fail', () => {
    const tolerant = baselineOf(before, gateOf(['trust_loss:1000%']))
    const found = findings(ran(shop({ granted: 10 })), tolerant)
    expect([found.of('trust_loss'), found.verdict]).toEqual(['tolerated', 'passed'])
  })

  test('are paired as far as both have replications', () => {
    const found = findings(ran(shop({ granted: 10 }), { replications: 4 }))
    const cut = findings(ran(shop({ granted: 10 }), { replications: 4 }), baselineOf(ran(shop(), { replications: 4 })))
    expect(found.measures.trust_loss!.difference).toBe(cut.measures.trust_loss!.difference)
  })

  test('fail where fewer than two replications of both have what is watched', () => {
    const one = baselineOf(ran(shop(), { replications: 1 }))
    const found = findings(ran(shop({ granted: 10 }), { replications: 1 }), one)
    expect([found.of('trust_loss'), found.verdict]).toEqual(['unjudged', 'regressed'])
  })

  test('fail for a change of two standard deviations among the measures of seven designs', () => {
    const before = ran(shop())
    const watched = baselineOf(before)
    const house = ['a', 'b', 'c', 'd', 'e', 'f'].map((label) => toCheck(watched, before, label))
    const changed = checkDesigns([toCheck(watched, ran(shop({ granted: 30 }))), ...house], true)[0]!
    const { difference, half_width } = changed.measures.trust_loss!
    expect(difference! / half_width!).toBeGreaterThan((2 * Math.sqrt(10)) / 2.26)
    expect(changed.verdict).toBe('regressed')
  })

  test('share their error: beside others, a design must differ by more', () => {
    const weak = toCheck(baseline, ran(shop({ granted: 37 })), 'weak')
    const alone = checkDesigns([weak])[0]!.measures.trust_loss!.p_adjusted!
    const others = ['a', 'b', 'c'].map((label) => toCheck(baseline, ran(shop(), { seed: label }), label))
    const together = checkDesigns([weak, ...others])[0]!.measures.trust_loss!.p_adjusted!
    expect(together).toBeGreaterThan(alone)
  })
})
