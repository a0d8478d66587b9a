import { describe, expect, test } from 'vitest'
import { house, type Output, per } from '../support/house.js'

const churn = per('churn')

describe('M3: the transfer game', () => {
  test('a warm handover costs the agent the wait that it shares', () => {
    const warm = house('teams.front.transfer={mode: warm, context: notes, warm_limit: 10 min}', 'teams.back.agents=2')
    const cold = house('teams.front.transfer={mode: cold, context: notes}', 'teams.back.agents=2')
    expect(warm.team('front', 'handle_seconds')).toBeGreaterThan(1.01 * cold.team('front', 'handle_seconds'))
  })
})

describe('M5: procedures without orientation', () => {
  test('guidelines cover part of what orientation misses, less of what is novel', () => {
    const drop = (novel: string) => {
      const blocked = (dose: string) =>
        house(
          `teams.front.empowerment={orientation: 20%, guidelines: ${dose}}`,
          `issues.large={novel: ${novel}, exception: 100%}`,
          'issues.small.remedy.needed=0%',
        ).sum('blocked_first_judgement')
      return 1 - blocked('100%') / blocked('0%')
    }
    expect(drop('100%')).toBeLessThan(0.5 * drop('0%'))
  })
})

describe('M12: a hierarchy that is often not available', () => {
  test('makes big problems wait longer than small ones', () => {
    const one = house(
      'teams.front.authority.granted=40 EUR',
      'managers.supervisor.available=60%',
      'managers.operations.available=30%',
    )
    const wait = (name: string) => {
      const issue = one.model.issues.findIndex((candidate) => candidate.name === name)
      const of = (counter: 'approval_wait_seconds' | 'approvals_decided') => one.ofIssue(issue, counter)
      return of('approval_wait_seconds') / of('approvals_decided')
    }
    expect(wait('large')).toBeGreaterThan(1.3 * wait('small'))
  })
})

describe('M16: service recovery', () => {
  const only = [
    'issues.small.share=0%',
    'issues.question.share=0%',
    'issues.large.share=100%',
    'issues.large.remedy.needed=100%',
  ]

  test('too little is worth little, more than due is worth no more', () => {
    // What is granted over what is due, set by the belief that bends its value.
    const value = (low: number, high: number) => `beliefs={deciding: {remedy_value: {low: ${low}, high: ${high}}}}`
    const regained: Output = (one) => -one.sum('trust_remedied') / one.sum('on_the_spot')
    const stingy = house(...only, value(1.0, 1.8))
    const fair = house(...only, value(0.6, 1.0))
    expect(regained(fair)).toBeGreaterThan(1.1 * regained(stingy))
  })

  test('can please more than no failure at all, but never makes anyone likelier to stay', () => {
    const recovered = house(...only)
    const enquiry = house(...only, 'issues.large.kind=enquiry', 'issues.large.remedy.needed=0%')
    expect(per('satisfaction')(recovered)).toBeGreaterThan(per('satisfaction')(enquiry))
    expect(churn(recovered)).toBeGreaterThan(0.12)
  })
})

describe('M17: word of mouth', () => {
  test('moves nobody where no listener is about to choose', () => {
    expect(house('beliefs.word_of_mouth.listener_in_market=0').sum('customers_won')).toBe(0)
  })
})

describe('M19: causes beside empowerment', () => {
  test('wages cost money and nothing else', () => {
    const wage = (dose: string) => `teams.front.wage=${dose} EUR per hour`
    expect(house(wage('10')).sum('journey_seconds')).toBe(house(wage('40')).sum('journey_seconds'))
  })
})

describe('where empowerment loses', () => {
  const value = per('concession', 'churn_cost', 'word_of_mouth_cost')

  test('trained people do not: loose limits give nothing away, and keep customers', () => {
    const loose = house()
    const tight = house('teams.front.authority.granted=40 EUR')
    expect(per('over_granted')(loose)).toBe(0)
    expect(value(loose)).toBeLessThan(1.02 * value(tight))
    expect(churn(loose)).toBeLessThan(churn(tight))
  })
})
