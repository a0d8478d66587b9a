import { describe, expect, test } from 'vitest'
import { LEAST, parse, problems, summary } from './support/reading.js'

const BASE = `name: Base
demand: {arrivals: 38 per hour, profile: {hours: {9: 2}, weekdays: {sat: 0}}}
issues: {question: {talk: exponential(1 min), chain: [desk], solvable: {desk: 90%}}}
teams: {desk: {agents: {"mon-fri 08:00-12:00": 3}, wage: 20 USD per hour, patience: 5 min}}
`

describe('a scenario that extends another', () => {
  const variant = (text: string) => parse(`extends: base.yaml\n${text}`, [], { 'base.yaml': BASE }).scenario

  test('is the other with its own changes', () => {
    const { name, teams } = variant('name: Variant\nteams: {desk: {wage: 25 USD per hour}}')
    expect(name).toBe('Variant')
    expect(teams.desk).toMatchObject({ wage: 25, patience: { law: 'constant', value: 300 } })
  })

  test('deletes with null', () => {
    expect(variant('teams: {desk: {patience: null}}').teams.desk).not.toHaveProperty('patience')
    expect(variant('demand: {profile:}').demand).not.toHaveProperty('profile')
  })

  test('replaces lists, distributions, interval maps and hour profiles', () => {
    const { demand, teams } = variant(
      'demand: {profile: {hours: {10: 3}}}\nteams: {desk: {agents: {"sat 08:00-12:00": 1}}}',
    )
    expect(demand.profile).toEqual({ kind: 'week', hours: { 10: 3 }, weekdays: { 5: 0 } })
    expect(teams.desk?.agents).toEqual([{ start: 460_800, end: 475_200, agents: 1 }])
  })

  test('need not delete what its changes make idle, but may not add what is idle', () => {
    const warm = LEAST.replace('agents: 1', 'agents: 1, transfer: {mode: warm, warm_limit: 1 min}')
    const files = { 'base.yaml': warm }
    expect(
      parse('extends: base.yaml\nteams: {desk: {transfer: {mode: cold}}}\n', [], files).scenario.teams.desk?.transfer,
    ).toEqual({ mode: 'cold', warm_limit: 60 })
    expect(parse(warm, ['teams.desk.transfer.mode=cold']).scenario.name).toBe('test')
    expect(parse(warm, ['teams.desk.transfer.mode=null']).scenario.name).toBe('test')
    const cold = LEAST.replace('agents: 1', 'agents: 1, transfer: {mode: cold}')
    expect(summary(problems(cold, ['teams.desk.transfer.warm_limit=1 min']))).toEqual(['no-effect:1'])
  })

  test('shows a mistake in the file that made it', () => {
    const bad = BASE.replace('5 min', '5 mins')
    const [found] = problems('extends: base.yaml\nname: Variant\n', [], { 'base.yaml': bad })
    expect(found).toMatchObject({ file: 'base.yaml', line: 4, code: 'wrong-unit' })
  })

  test('may extend what extends something else, the nearest winning', () => {
    const files = {
      'a.yaml': 'extends: b.yaml\nhorizon: 1 week\nwarm_up: 1 day\n',
      'b.yaml': `${LEAST}horizon: 9 weeks\n`,
    }
    const { scenario } = parse('extends: a.yaml\nwarm_up: 2 days\n', [], files)
    expect(scenario).toMatchObject({ horizon: 604_800, warm_up: 172_800 })
  })

  test('says so when files extend each other in a circle', () => {
    const files = { 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'name: b\nextends: a.yaml\n' }
    const [found, ...more] = problems('extends: a.yaml\n', [], files)
    expect(more).toEqual([])
    expect(found).toMatchObject({ code: 'extends-cycle', file: 'b.yaml', line: 2 })
    expect(found?.message).toContain('a.yaml -> b.yaml -> a.yaml')
    expect(summary(problems('extends: test.yaml\n', [], { 'test.yaml': 'extends: test.yaml\n' }))).toEqual([
      'extends-cycle:1',
    ])
  })

  test('says so when there is no such file, at the line that asks for it', () => {
    const [found] = problems('name: x\nextends: nowhere.yaml\n')
    expect(found).toMatchObject({ code: 'no-such-file', file: 'test.yaml', line: 2, column: 10, length: 12 })
  })
})
