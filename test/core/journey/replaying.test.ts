import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/simulation/customer-facts.js'
import { keyOf } from '../../../src/simulation/key.js'
import { type Run, run } from '../../support/tracing.js'

const shop = (at: string, desk = '{agents: 1}') => `
horizon: 1 day
demand: {at: ${at}}
customers: {gold: {share: 50%}, plain: {share: 50%}}
issues:
  question: {share: 50%, talk: exponential(4 min), chain: [desk]}
  refund: {share: 50%, talk: "lognormal(9 min, 1)", chain: [desk], remedy: {needed: 60%, amount: exponential(40 USD)}}
teams: {desk: ${desk}}
`

describe('stated arrivals', () => {
  test('of three customers, by hand: each talks as long as is stated, about what is stated', () => {
    const replayed = run(
      shop(`[
  {time: 0 s, segment: plain, issue: question, talk: 2 min},
  {time: 30 s, segment: gold, issue: question, talk: 1 min},
  {time: 1 min, segment: plain, issue: question, talk: 30 s}]`),
    )
    expect(replayed.story('arrived', 'answered', 'ended')).toEqual([
      '0 #0 arrived',
      '0 #0 answered desk',
      '0.5 #1 arrived',
      '1 #2 arrived',
      '2 #1 answered desk',
      '2 #0 ended resolved',
      '3 #2 answered desk',
      '3 #1 ended resolved',
      '3.5 #2 ended resolved',
    ])
    const [question, refund] = [0, 1].map((issue) => replayed.ofIssue(issue, 'journeys'))
    expect([question, refund]).toEqual([3, 0])
    expect(replayed.minutes).toEqual({ queue: 3.5, talking: 3.5 })
    const who = [0, 1, 2].map((customer) => factsOf(replayed.model, keyOf('test', 0), customer, 0).segment.name)
    expect(who).toEqual(['plain', 'gold', 'plain'])
  })

  test('state the talk of the first leg alone, which is cut short where the case is passed on; factors apply', () => {
    const { minutes } = run(`
demand: {at: [{time: 0 s, talk: 8 min}]}
issues: {question: {talk: 3 min, chain: [desk, back], solvable: {desk: 0%}, unsolved_talk: 50%}}
teams: {desk: {agents: 1, talk_factor: 0.5}, back: {agents: 1}}
`)
    expect(minutes).toMatchObject({ talking: 8 * 0.5 * 0.5 + 3 })
  })

  test('move no draw of anybody else, nor any other of the same customer', () => {
    const times = Array.from({ length: 30 }, (_, n) => `${n} min`)
    const heard = (at: readonly string[]): Run => run(shop(`[${at.join(', ')}]`, '{agents: unlimited}'))
    const plain = heard(times)
    const facts = factsOf(plain.model, keyOf('test', 0), 7, 0)
    // Which of the idle agents answers hangs on who was idle first.
    const all = ({ heard }: Run) => heard.map((what) => ('agent' in what ? { ...what, agent: 0 } : what))
    const others = (of: Run) => all(of).filter(({ customer }) => customer !== 7)
    const of7 = (of: Run) => all(of).filter(({ customer }) => customer === 7)
    const stated = (what: string) => heard(times.with(7, `{time: 7 min, ${what}}`))
    const other = facts.issue.name === 'refund' ? 'question' : 'refund'
    const changed = stated(`segment: ${facts.segment.name}, issue: ${other}, talk: 77 s`)
    expect(others(changed)).toEqual(others(plain))
    expect(of7(changed)).not.toEqual(of7(plain))
    expect(of7(stated(`segment: ${facts.segment.name}, issue: ${facts.issue.name}`))).toEqual(of7(plain))
  })
})
