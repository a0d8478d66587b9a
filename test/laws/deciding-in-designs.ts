import { expect, test } from 'vitest'
import { type Design, design, everywhere } from '../support/designs.js'
import type { Run } from '../support/tracing.js'

const lever = (name: string, dose: string) => everywhere(`empowerment.${name}=${dose}`)
const trustLoss = (one: Run) => (one.sum('trust_start') - one.sum('trust_final')) / one.sum('customers')
const onTheSpot = (one: Run) => one.sum('on_the_spot') / one.sum('decisions')

/** What people decide in a bundled design. */
export function decidingIn(name: Design): void {
  test('guidelines do more for trust than orientation does, and the more, the better people are oriented', () => {
    const swing = (which: string) =>
      trustLoss(design(name, ...lever(which, '0%'))) - trustLoss(design(name, ...lever(which, '100%')))
    expect(swing('guidelines')).toBeGreaterThan(swing('orientation'))
    expect(swing('orientation')).toBeGreaterThan(0)
    const gain = (orientation: string) => {
      const with_ = (guidelines: string) =>
        onTheSpot(design(name, ...lever('orientation', orientation), ...lever('guidelines', guidelines)))
      return with_('100%') - with_('0%')
    }
    expect(gain('100%')).toBeGreaterThan(gain('0%'))
  })

  test('training cuts the decisions that go to a manager, and the customers who demand one after a refusal', () => {
    const trained = (dose: string) => design(name, ...lever('training', dose))
    const escalated = (dose: string) => trained(dose).sum('escalations') / trained(dose).sum('decisions')
    expect(escalated('100%')).toBeLessThan(escalated('0%'))
    const demanded = (dose: string) => trained(dose).sum('manager_demands') / trained(dose).sum('decisions')
    expect(demanded('100%')).toBeLessThan(demanded('0%'))
  })

  test('the dose of reviews counts: next to none frightens nobody, constant criticism empties authority', () => {
    const used = (...sets: string[]) => {
      const one = design(name, ...sets)
      return one.sum('authority_used') / one.sum('discretionary_allowed')
    }
    const never = used('culture.review=0%')
    const criticising = (review: string) => used(`culture.review=${review}`, 'culture.leadership=0%')
    expect(Math.abs(criticising('0.01%') - never)).toBeLessThan(0.01)
    expect(criticising('30%')).toBeLessThan(0.7 * never)
    expect(criticising('100%')).toBeLessThan(0.1)
  })

  test('policy is misread, less by those who were taught it and know what it is for, more where there are more rules', () => {
    const misread = (...sets: string[]) => {
      const one = design(name, 'culture.misunderstood=30%', ...sets)
      return (one.sum('misread_refusals') + one.sum('misread_grants')) / one.sum('decisions')
    }
    for (const which of ['training', 'orientation', 'guidelines']) {
      expect(misread(...lever(which, '100%'))).toBeLessThan(misread(...lever(which, '0%')))
    }
    expect(misread('culture.rules=2')).toBeGreaterThan(misread('culture.rules=0'))
  })

  test('undue requests are paid the more, the less anybody looks, and the more are made then', () => {
    const looking = (routine: string) => {
      const one = design(
        name,
        ...everywhere('authority={granted: 500 USD, exceptions: true}'),
        ...everywhere(`authority.routine=${routine}`),
      )
      return [one.sum('undue_paid') / one.sum('customers'), one.sum('just_suspected'), one.sum('undue_requests')]
    }
    const [all, none] = ['0 USD', '10000 USD'].map(looking)
    expect(none![0]).toBeGreaterThan(all![0]!)
    expect(none![1]).toBeLessThan(all![1]!)
    expect(none![2]).toBeGreaterThan(all![2]!)
  })
}
