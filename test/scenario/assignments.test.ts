import { describe, expect, test } from 'vitest'
import { LEAST, parse, parseFile, problems } from './support/reading.js'

describe('--set', () => {
  test('replaces, adds and deletes values as a file that extends would', () => {
    const { scenario } = parse(LEAST, [
      'teams.desk.agents=4',
      'teams.desk.authority.granted=100 USD',
      'issues.question.talk=lognormal(6 min, 1.1)',
      'teams.claims={agents: 2}',
    ])
    expect(scenario.teams.desk).toEqual({ agents: 4, authority: { granted: { actual: 100 } } })
    expect(scenario.issues.question?.talk).toEqual({ law: 'lognormal', mean: 360, cv: 1.1 })
    expect(scenario.teams.claims).toEqual({ agents: 2 })
    expect(parse(`${LEAST}horizon: 1 week\n`, ['horizon=null']).scenario).not.toHaveProperty('horizon')
  })

  test('the last assignment to a path wins', () => {
    expect(parse(LEAST, ['teams.desk.agents=4', 'teams.desk.agents=5']).scenario.teams.desk?.agents).toBe(5)
  })

  test.each([
    ['extends=base.yaml', 'not-here'],
    ['expect.__proto__=< 9', 'unknown-path'],
    ['beliefs.__proto__=1', 'unknown-path'],
    ['teams.__proto__={agents: 1}', 'unknown-path'],
    ['__proto__.name=x', 'unknown-path'],
    ['expect={__proto__: "< 9"}', 'invalid-key'],
  ])('ignores nothing in silence: %s', (set, code) => {
    expect(problems(LEAST, [set]).map((problem) => problem.code)).toEqual([code])
  })

  test('takes ids of beliefs and measures with their dots', () => {
    const { scenario } = parse(LEAST, ['beliefs.trust.scale=0.5', 'expect.issues.question.trust_loss=< 9'])
    expect(scenario.beliefs).toEqual({ 'trust.scale': 0.5 })
    expect(scenario.expect?.[0]?.path).toBe('issues.question.trust_loss')
  })

  test('an id of a belief may be set over one that is written nested', () => {
    const nested = `${LEAST}beliefs: {trust: {scale: 2}}\n`
    expect(parse(nested, ['beliefs.trust.scale=0.5']).scenario.beliefs).toEqual({ 'trust.scale': 0.5 })
    expect(parse(nested, ['beliefs.trust.scale=null']).scenario.beliefs).toBeUndefined()
  })

  test.each([
    ['teams.dsk.agents=3', 'unknown-path', 'did you mean "teams.desk.agents"?'],
    ['agents=3', 'unknown-path', 'did you mean "teams.desk.agents"?'],
    ['teams.desk.agentz=3', 'unknown-path', 'did you mean "teams.desk.agents"?'],
    ['teams..agents=3', 'unknown-path', 'did you mean "teams.desk.agents"?'],
    ['zzz=3', 'unknown-path', undefined],
    ['horizon=', 'missing-value', 'write null to delete what is there'],
    ['horizon=[', 'invalid-yaml', undefined],
  ])('%s is refused as %s', (set, code, hint) => {
    const [found, ...more] = problems(LEAST, [set])
    expect(more).toEqual([])
    expect(found).toMatchObject({ code, file: '--set', source: set })
    expect(found?.hint).toBe(hint)
  })

  test('a bad value is shown inside the option', () => {
    const [found] = problems(LEAST, ['teams.desk.agents=many'])
    expect(found).toMatchObject({
      code: 'no-number',
      file: '--set',
      line: 1,
      column: 19,
      length: 4,
      source: 'teams.desk.agents=many',
    })
  })

  test('a share rescales the others in proportion and says so', () => {
    const { scenario, notes } = parseFile('scenarios/base/homeware.yaml', ['issues.late_delivery.share=10%'])
    expect(scenario.issues.late_delivery?.share).toBe(0.1)
    expect(scenario.issues.worn_washer?.share).toBeCloseTo(0.6, 12)
    expect(scenario.issues.damaged_delivery?.share).toBeCloseTo(0.3, 12)
    expect(notes).toEqual([
      'the other shares of issues were rescaled to add up to 100%: worn_washer 30% -> 60%, damaged_delivery 15% -> 30%',
    ])
  })

  test('shares that are set together keep what was said of each', () => {
    const sets = ['issues.late_delivery.share=20%', 'issues.worn_washer.share=20%']
    const { issues } = parseFile('scenarios/base/homeware.yaml', sets).scenario
    expect(Object.values(issues).map(({ share }) => share)).toEqual([0.2, 0.2, expect.closeTo(0.6, 12)])
  })
})
