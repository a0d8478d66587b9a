import { describe, expect, test } from 'vitest'
import { ApprovalPolicy } from '../../src/core/model/model.js'
import { compile } from '../../src/model/compile.js'
import type { Model } from '../../src/model/model.js'
import { nameKeys } from '../../src/model/names.js'
import { scenarioOf } from '../support/tracing.js'

const model = (yaml: string): Model => compile(scenarioOf(yaml))
const one = (team = 'agents: 1', more = '', issue = '') =>
  model(`
demand: {arrivals: 10 per hour}
issues: {case: {talk: 5 min, chain: [desk]${issue}}}
teams: {desk: {${team}}}
${more}
`)

describe('compiling', () => {
  test('what a scenario does not mention is not there', () => {
    const { teams, segments, issues, managers, opening, culture, approvals } = one()
    const [desk, segment, issue] = [teams[0]!, segments[0]!, issues[0]!]
    expect([managers, opening]).toEqual([[], null])
    expect([desk.patience, desk.overflow, desk.timeTarget, desk.queueLimit]).toEqual([null, null, null, Infinity])
    expect([desk.actual.granted, desk.actual.exceptions, desk.actual.tools]).toEqual([Infinity, true, 1])
    expect([desk.actual.judgement, desk.actual.judgementNovel, desk.actual.logConfidence]).toEqual([1, 1, 0])
    expect(desk.claimed).toEqual(desk.actual)
    expect([desk.history, desk.spread, desk.talkFactor, desk.overGrant, desk.unneededGrants]).toEqual([1, 0, 1, 0, 0])
    expect([segment.patience, segment.holdPatience, segment.redial, segment.callsAgain]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([issue.explain, issue.wrapUp, issue.decide, issue.remedy, issue.reopensAfter]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(culture).toMatchObject({
      rulesNow: 0,
      rulesAge: Infinity,
      attrition: 0,
      refuse: { amount: 0, exception: 0, tools: 0, judgement: 0, courage: 0 },
      substitute: null,
    })
    expect(approvals).toEqual({ policy: ApprovalPolicy.ladder, duty: -1, holdLimit: Infinity, promise: null })
  })

  test('wages pay for people at their desks, time away included', () => {
    const { wage, deskPay } = one('agents: 1, wage: 36 EUR per hour, shrinkage: 20%').teams[0]!
    expect(wage).toBeCloseTo(0.01, 15)
    expect(deskPay).toBeCloseTo(0.0125, 15)
  })

  test('guidelines and orientation complement each other in judging, and history informs both', () => {
    const judging = (orientation: number, guidelines: number, history = 100) =>
      one(`agents: 1, empowerment: {orientation: ${orientation}%, guidelines: ${guidelines}%, history: ${history}%}`)
        .teams[0]!.actual
    expect(judging(30, 50).judgement).toBeCloseTo(0.2 + 0.3 * 0.5 + 0.2 * 0.3 + 0.3 * 0.5 * 0.3, 12)
    expect(judging(30, 50).judgementNovel).toBeCloseTo(0.1 + 0.1 * 0.5 + 0.4 * 0.3 + 0.4 * 0.5 * 0.3, 12)
    expect(judging(100, 100, 0).judgement).toBeCloseTo(0.75, 12)
    const gain = (orientation: number) => judging(orientation, 100).judgement - judging(orientation, 0).judgement
    expect(gain(100)).toBeGreaterThan(1.5 * gain(0))
    // The stronger of the two, where the playbook reaches.
    expect(judging(0, 100).judgement).toBeGreaterThan(judging(100, 0).judgement)
    expect(judging(0, 100).judgementNovel).toBeLessThan(judging(100, 0).judgementNovel)
  })

  test('refusals are weighted by what blocks', () => {
    expect(one('agents: 1', 'culture: {refusal: 60%}').culture.refuse).toEqual({
      amount: 0.3,
      exception: 0.6,
      tools: 0.15,
      judgement: 0.6,
      courage: 0.3,
    })
  })

  test('an agent without any safety never dares', () => {
    expect(one('agents: 1, empowerment: {safety: 0%}').teams[0]!.actual.logConfidence).toBe(-Infinity)
  })

  test('horizon and warm-up can be overridden for a run', () => {
    const scenario = scenarioOf(
      'demand: {arrivals: 1 per hour}\nhorizon: 2 weeks\nissues: {a: {talk: 1 min, chain: [t]}}\nteams: {t: {agents: 1}}',
    )
    expect([compile(scenario).span, compile(scenario, { horizon: 60, warmUp: 5 }).span]).toEqual([1_209_600, 60])
    expect(compile(scenario, { warmUp: 5 }).warmUp).toBe(5)
  })
})

describe('silos', () => {
  const house = (culture: string, transfer = '{}') =>
    model(`
demand: {arrivals: 10 per hour}
issues: {case: {talk: 5 min, chain: [a, b, c]}}
teams:
  a: {agents: 1, reports_to: x, transfer: ${transfer}}
  b: {agents: 1, reports_to: x}
  c: {agents: 1, reports_to: y}
managers: {x: {people: 1, decides_in: 1 min}, y: {people: 1, decides_in: 1 min}}
culture: ${culture}
`).teams

  test('stand between teams with different managers', () => {
    const [a, b] = house('{silos: 40%}')
    expect(a!.transfer.misroute).toEqual([0, 0, 0.25 * 0.4])
    expect(a!.actual.guarded).toEqual([0, 0, 0.4])
    expect(b!.transfer.context).toEqual([0, 0, 0])
  })

  test('take their part of the context that the form of handover carries', () => {
    expect(house('{silos: 40%}', '{context: shared}')[0]!.transfer.context).toEqual([0.998, 0.998, 0.998 * 0.6])
  })

  test('give way to what is stated, and hold in both directions by border', () => {
    expect(house('{silos: 40%}', '{misroute: 3%}')[0]!.transfer.misroute).toEqual([0.03, 0.03, 0.03])
    const [a, b] = house('{silos: {b-a: 50%}}')
    expect([a!.actual.guarded, b!.actual.guarded]).toEqual([
      [0, 0.5, 0],
      [0.5, 0, 0],
    ])
  })

  test('may be claimed away', () => {
    const [a] = house('{silos: {claimed: 0%, actual: 40%}}')
    expect([a!.claimed.guarded, a!.actual.guarded]).toEqual([
      [0, 0, 0],
      [0, 0, 0.4],
    ])
  })
})

describe('the order of teams', () => {
  test('follows the routes, not the names or the file', () => {
    const order = (front: string) =>
      model(`
demand: {arrivals: 10 per hour}
issues:
  b: {share: 50%, talk: 5 min, chain: [${front}, last]}
  a: {share: 50%, talk: 5 min, routing: {start: mid, matrix: {mid: {rare: 10%, often: 60%}}}}
teams: {last: {agents: 1}, unused: {agents: 1}, ${front}: {agents: 1}, mid: {agents: 1}, often: {agents: 1}, rare: {agents: 1}}
`).teams.map(({ name }) => name)
    expect(order('front')).toEqual(['mid', 'often', 'rare', 'front', 'last', 'unused'])
    expect(order('zzz')[3]).toBe('zzz')
  })
})

describe('keys of names', () => {
  test('depend on the name alone, fit 12 bits and differ', () => {
    const many = Array.from({ length: 500 }, (_, i) => `team_${i}`)
    const keys = nameKeys(many)
    expect(new Set(keys.values()).size).toBe(500)
    for (const key of keys.values()) expect(key >= 0 && key < 4096 && Number.isInteger(key)).toBe(true)
    expect(nameKeys(['front', 'zebra']).get('front')).toBe(nameKeys(['aardvark', 'front']).get('front'))
  })

  test('are what they have always been: baselines hang on them', () => {
    expect([...nameKeys(['front_line', 'claims'])]).toMatchInlineSnapshot(`
      [
        [
          "claims",
          3840,
        ],
        [
          "front_line",
          3581,
        ],
      ]
    `)
  })
})

describe('staffing', () => {
  const changes = (agents: string, open = '') =>
    model(`
demand: {arrivals: 10 per hour${open}}
issues: {case: {talk: 5 min, chain: [desk]}}
teams: {desk: {agents: ${agents}}}
`).teams[0]!.staffing.changes.map(({ at, agents: level }) => [at / 3600, level])

  test('is constant where nothing closes, and nobody is there outside opening hours', () => {
    expect(changes('3')).toEqual([[0, 3]])
    expect(changes('3', ', open: "mon-tue 09:00-17:00"')).toEqual([
      [0, 0],
      [9, 3],
      [17, 0],
      [33, 3],
      [41, 0],
    ])
  })

  test('by interval changes from one to the next without a gap', () => {
    expect(changes('{"mon 00:00-06:00": 1, "mon 06:00-08:00": 1, "mon 08:00-12:00": 4}')).toEqual([
      [0, 1],
      [8, 4],
      [12, 0],
    ])
  })
})
