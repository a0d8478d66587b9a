import { describe, expect, test } from 'vitest'
import { parseFile } from '../../scenario/support/reading.js'
import { run, runSilently } from '../../support/tracing.js'

/** A remedy of 80, talk of 5 minutes, one agent with a supervisor who decides in 2 minutes. */
const decision = ({ issue = '', team = '', customers = '', more = '', at = '[0 min]' } = {}) => `
horizon: 1 week
demand: {at: ${at}}
${customers}
issues:
  broken: {share: 100%, talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}${issue}}
  other: {share: 0%, talk: 5 min, chain: [claims]}
teams:
  desk: {agents: 1, reports_to: boss${team}}
  claims: {agents: 1, reports_to: boss2}
managers:
  boss: {people: 1, decides_in: 2 min}
  boss2: {people: 1, decides_in: 2 min}
${more}
`
const CAUSES = [
  'decisions',
  'on_the_spot',
  'escalations',
  'refused_on_policy',
  'paid_anyway',
  'manager_demands',
] as const

describe('what nothing blocks', () => {
  test('is granted on the spot, and restores trust', () => {
    const traced = run(decision())
    expect(traced.story('granted', 'ended')).toEqual(['5 #0 granted desk 80', '5 #0 ended resolved'])
    expect(traced.sums(...CAUSES, 'concession', 'over_granted')).toEqual({
      decisions: 1,
      on_the_spot: 1,
      concession: 80,
    })
    expect(traced.trust.remedied).toBeLessThan(0)
    expect(traced.trust.resolved).toBeLessThan(0)
  })

  test('where no remedy is needed there is nothing to decide', () => {
    const traced = run(decision().replace('{amount: 80 EUR}', '{amount: 80 EUR, needed: 0%}'))
    expect(traced.sums(...CAUSES, 'concession')).toEqual({})
    expect(traced.sum('ended_resolved')).toBe(1)
  })

  test('time to decide is talk', () => {
    const traced = run(decision({ issue: ', decide: 90 s' }))
    expect(traced.minutes).toEqual({ talking: 6.5 })
  })
})

describe('the gates', () => {
  const gates: readonly (readonly [string, string, Parameters<typeof decision>[0]])[] = [
    ['authority', 'an amount above the limit', { team: ', authority: {granted: 79 EUR}' }],
    [
      'authority',
      'an exception',
      { team: ', authority: {granted: 100 EUR, exceptions: false}', issue: ', exception: 100%' },
    ],
    ['tools', 'a system that will not', { team: ', empowerment: {tools: 0%}' }],
    [
      'judgement',
      'a novel case without orientation',
      { team: ', empowerment: {orientation: 0%, guidelines: 0%}', issue: ', novel: 100%' },
    ],
    [
      'judgement',
      'more than routine without orientation',
      {
        team: ', authority: {granted: 100 EUR, routine: 10 EUR}, empowerment: {orientation: 0%, guidelines: 0%}',
        more: 'beliefs: {judging: {bare: 0}}',
      },
    ],
    ['courage', 'an exception without safety', { team: ', empowerment: {safety: 0%}', issue: ', exception: 100%' }],
  ]
  test.each(gates)('%s blocks %s: asked upstairs without a culture of refusal', (gate, _, what) => {
    const traced = run(decision(what))
    expect(traced.story('blocked', 'decided', 'ended')).toEqual([
      `5 #0 blocked desk ${gate}`,
      '7 #0 decided boss yes',
      '7 #0 ended resolved',
    ])
    expect(traced.sums(...CAUSES)).toEqual({ decisions: 1, escalations: 1, paid_anyway: 1 })
    expect(traced.team('desk', `blocked_only_${gate}` as 'blocked_only_tools')).toBe(1)
  })

  test('limits are inclusive, and routine cases need neither judgement nor courage', () => {
    const routine = run(
      decision({
        team: ', authority: {granted: 80 EUR, routine: 80 EUR}, empowerment: {orientation: 0%, guidelines: 0%, safety: 0%}',
      }),
    )
    expect(routine.sum('on_the_spot')).toBe(1)
  })

  test('all are evaluated: the block is booked to the first, "any" to each, "only" to none', () => {
    const traced = run(
      decision({
        team: ', authority: {granted: 50 EUR, routine: 10 EUR}, empowerment: {tools: 0%, orientation: 0%, guidelines: 0%, safety: 0%}',
        more: 'beliefs: {judging: {bare: 0}}',
      }),
    )
    expect(traced.story('blocked')).toEqual(['5 #0 blocked desk authority'])
    for (const gate of ['authority', 'tools', 'judgement', 'courage'] as const) {
      expect(traced.sum(`blocked_any_${gate}`)).toBe(1)
      expect(traced.sum(`blocked_only_${gate}`)).toBe(0)
      expect(traced.sum(`blocked_first_${gate}`)).toBe(gate === 'authority' ? 1 : 0)
    }
    expect(traced.sums('discretionary', 'discretionary_allowed', 'authority_used')).toEqual({ discretionary: 1 })
  })

  test('a remedy that another team owns goes to the owner where the border is shut', () => {
    const traced = run(
      decision({ more: 'culture: {silos: 100%}', issue: '' })
        .replace('{amount: 80 EUR}', '{amount: 80 EUR, owner: claims}')
        .replace('reports_to: boss}', 'reports_to: boss, transfer: {misroute: 0%}}'),
    )
    expect(traced.story('blocked', 'transferred', 'granted', 'ended')).toEqual([
      '5 #0 blocked desk ownership',
      '5 #0 transferred claims',
      '10 #0 granted claims 80',
      '10 #0 ended resolved',
    ])
    expect(traced.sums(...CAUSES)).toEqual({ decisions: 2, on_the_spot: 1 })
  })

  test('behind shut walls the front gives nothing of another department’s, whatever its limit', () => {
    for (const design of ['siloed', 'ersatz']) {
      const outcome = (limit: string) => {
        const sets = [
          'horizon=2 days',
          'warm_up=0 s',
          'culture.silos=100%',
          `teams.front_line.authority.granted=${limit}`,
        ]
        const found = runSilently(parseFile(`scenarios/${design}.yaml`, sets).scenario)
        return [
          found.team('front_line', 'on_the_spot'),
          found.team('front_line', 'concession'),
          found.sum('trust_final'),
        ]
      }
      expect(outcome('unlimited')).toEqual(outcome('20 USD'))
      expect(outcome('unlimited').slice(0, 2)).toEqual([0, 0])
    }
  })

  test('under a matrix the owner keeps what it is handed: nobody travels for ever', () => {
    const traced = run(
      `${decision({ more: 'culture: {silos: 100%}' })
        .replace('{amount: 80 EUR}', '{amount: 80 EUR, owner: claims}')
        .replace('chain: [desk]', 'routing: {start: desk, matrix: {desk: {}, claims: {desk: 100%}}}')
        .replace('reports_to: boss}', 'reports_to: boss, transfer: {misroute: 0%}}')}`.replace(
        'desk: {}, claims',
        'desk: {claims: 0%}, claims',
      ),
    )
    expect(traced.story('answered', 'ended')).toEqual([
      '0 #0 answered desk',
      '5 #0 answered claims',
      '10 #0 ended resolved',
    ])
  })
})

describe('refusing', () => {
  const refused = (more = '', customers = '') =>
    decision({
      team: ', authority: {granted: 100 EUR, exceptions: false}',
      issue: ', exception: 100%',
      more: `culture: {refusal: 100%${more}}`,
      customers,
    })

  test('on policy ends the contact, and hurts more than anything so far', () => {
    const traced = run(refused())
    expect(traced.story('blocked', 'refused', 'asked', 'ended')).toEqual([
      '5 #0 blocked desk authority',
      '5 #0 refused desk',
      '5 #0 ended refused',
    ])
    expect(traced.sums(...CAUSES)).toEqual({ decisions: 1, refused_on_policy: 1 })
    // 8 points at trust 70 to first order; the curve makes it a little more on the way down.
    expect(traced.trust.refused_on_policy).toBeGreaterThan(7.5)
    expect(traced.trust.refused_on_policy).toBeLessThan(9.5)
  })

  test('the refused call again, at most so often; the same hurt grows', () => {
    const traced = run(refused('', 'customers: {all: {calls_again: {share: 100%, after: 2 h, at_most: 2}}}'))
    expect(traced.story('contact', 'ended')).toEqual([
      '0 #0 contact desk',
      '125 #0 contact desk',
      '250 #0 contact desk',
      '255 #0 ended refused',
    ])
    expect(traced.sum('refused_on_policy')).toBe(3)
    expect(traced.minutes).toEqual({ talking: 15, between_contacts: 240 })
  })

  test('some demand a manager, and get what was refused: paid anyway, after the hurt', () => {
    const traced = run(refused('', 'customers: {all: {demands_manager: 100%}}'))
    expect(traced.story('blocked', 'decided', 'ended')).toEqual([
      '5 #0 blocked desk authority',
      '7 #0 decided boss yes',
      '7 #0 ended resolved',
    ])
    expect(traced.sums(...CAUSES)).toEqual({
      decisions: 1,
      escalations: 1,
      refused_on_policy: 1,
      paid_anyway: 1,
      manager_demands: 1,
    })
    expect(Object.keys(traced.trust)).toEqual(
      expect.arrayContaining(['refused_on_policy', 'hold_for_approval', 'remedied']),
    )
  })

  test('a substitute softens it by what it is worth, and costs as much', () => {
    const plain = run(refused()).trust.refused_on_policy!
    const softened = run(refused(', substitute: {share: 100%, worth: 40%}'))
    expect(softened.sums('substitutes', 'concession', 'refused_on_policy')).toEqual({
      substitutes: 1,
      concession: 32,
      refused_on_policy: 1,
    })
    // .6 of the shift in logits; the curve bends it a little.
    expect(softened.trust.refused_on_policy! / plain).toBeGreaterThan(0.55)
    expect(softened.trust.refused_on_policy! / plain).toBeLessThan(0.62)
  })

  test('a block that the claim rules out costs integrity on top', () => {
    const claimed = run(refused().replace('exceptions: false', 'exceptions: {claimed: true, granted: false}'))
    const honest = run(refused())
    expect(claimed.sums('claimed_possible', 'over_claims')).toEqual({ claimed_possible: 1, over_claims: 1 })
    expect(honest.sums('claimed_possible', 'over_claims')).toEqual({})
    expect(claimed.trust.refused_on_policy).toBe(honest.trust.refused_on_policy)
    expect(claimed.trust.over_claim).toBeGreaterThan(0)
    expect(claimed.sum('trust_ability')).toBeCloseTo(honest.sum('trust_ability'), 9)
    expect(claimed.sum('trust_integrity')).toBeLessThan(honest.sum('trust_integrity'))
  })

  test('where there is nobody to ask, the blocked are refused on policy', () => {
    const traced = run(decision({ team: ', authority: {granted: 50 EUR}' }).replace('reports_to: boss,', ''))
    expect(traced.story('ended')).toEqual(['5 #0 ended refused'])
    expect(traced.sums(...CAUSES)).toEqual({ decisions: 1, refused_on_policy: 1 })
  })
})

describe('over-granting', () => {
  const loose = (team: string) => run(decision({ team }))

  test('untrained and unguided agents grant half as much again, never beyond their limit', () => {
    expect(loose(', empowerment: {training: 0%, guidelines: 0%}').sums('concession', 'over_granted')).toEqual({
      concession: 120,
      over_granted: 40,
    })
    expect(loose(', empowerment: {training: 0%, guidelines: 50%}').sum('concession')).toBe(100)
    expect(loose(', empowerment: {training: 0%, guidelines: 0%}, authority: {granted: 90 EUR}').sum('concession')).toBe(
      90,
    )
    expect(loose(', empowerment: {training: 0%}').sum('concession')).toBe(80)
  })

  test('who lacks the big picture now and then grants what nobody needed, within the limit', () => {
    const many = (team: string) =>
      run(
        decision({ team, at: '{every: 10 min}' })
          .replace('{amount: 80 EUR}', '{amount: 80 EUR, needed: 0.0001%}')
          .replace('agents: 1,', 'agents: unlimited,'),
      )
    const traced = many(', empowerment: {orientation: 0%}, authority: {granted: 30 EUR}')
    const journeys = traced.sum('journeys')
    expect(Math.abs(traced.sum('unneeded_grants') / journeys - 0.05)).toBeLessThan(
      4 * Math.sqrt((0.05 * 0.95) / journeys),
    )
    expect(traced.sum('concession')).toBe(30 * traced.sum('unneeded_grants'))
    expect(traced.sum('over_granted')).toBe(traced.sum('concession'))
    expect(many('').sum('unneeded_grants')).toBe(0)
  })
})
