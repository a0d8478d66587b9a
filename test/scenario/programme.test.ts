import { describe, expect, test } from 'vitest'
import { scenarioHash } from '../../src/model/canonical.js'
import { assignmentsOf, withNeeds } from '../../src/scenario/programme/measure-settings.js'
import { touchedTeams } from '../../src/scenario/programme/touched-teams.js'
import { LEAST, parse, problems } from './support/reading.js'

const HOUSE = `currency: USD
demand: {arrivals: 38 per hour}
issues: {question: {talk: exponential(1 min), chain: [desk, back], solvable: {desk: 80%}}}
teams:
  desk: {agents: 3, empowerment: {training: 60%, tools: {claimed: 100%, actual: 60%}}}
  back: {agents: 2, empowerment: {training: 60%}}
`
const found = (programme: string, house = HOUSE) =>
  problems(`${house}programme:\n${programme}`).map(
    ({ code, line, column, length }) => `${code} ${line}:${column}+${length}`,
  )

describe('a programme', () => {
  const { scenario } = parse(`${HOUSE}programme:
  desktop: {set: {teams.desk.empowerment.tools: 90%}, cost: {once: 350000, per_year: 60000 USD}, needs: [courses], starts: week 12}
  courses: {set: {teams.*.empowerment.training: 90%}, cost: {per_agent: 400 USD, days_off: 2}, ramp: 8 weeks, fades: 12 weeks}
  people: {set: {teams.desk: {agents: {"mon-fri 08:00-18:00": 4}}}, cost: {people: 1.5, wage: 34 USD per hour}}
`)

  test('is read in money, seconds and money per hour', () => {
    expect(scenario.programme).toEqual({
      desktop: {
        set: { 'teams.desk.empowerment.tools': '90%' },
        cost: { once: 350_000, per_year: 60_000 },
        needs: ['courses'],
        starts: 11 * 604_800,
      },
      courses: {
        set: { 'teams.*.empowerment.training': '90%' },
        cost: { per_agent: 400, days_off: 2 },
        ramp: 8 * 604_800,
        fades: 12 * 604_800,
      },
      people: { set: { 'teams.desk': { agents: { 'mon-fri 08:00-18:00': 4 } } }, cost: { people: 1.5, wage: 34 } },
    })
  })

  test('makes the assignments that --set would, each measure after what it needs stands in the file', () => {
    const { programme = {} } = scenario
    expect(assignmentsOf(programme.people!)).toEqual([
      { path: 'teams.desk', value: '{"agents": {"mon-fri 08:00-18:00": 4}}' },
    ])
    expect(withNeeds(programme, 'desktop')).toEqual(['desktop', 'courses'])
    expect(withNeeds(programme, 'courses')).toEqual(['courses'])
  })

  test('changes no design: a run does not know of it', () => {
    const { programme: _, ...without } = scenario
    expect(scenarioHash(scenario)).toBe(scenarioHash(without))
  })

  test('touches the teams whose settings it changes, or all', () => {
    const teams = ['desk', 'back']
    expect(touchedTeams(['teams.desk.empowerment.tools'], teams)).toEqual(['desk'])
    expect(touchedTeams(['teams.*.empowerment.tools'], teams)).toEqual(teams)
    expect(touchedTeams(['culture.leadership'], teams)).toEqual(teams)
  })
})

describe('a programme is refused where it stands', () => {
  test.each([
    ['what it needs is no measure', '  a: {set: {teams.desk.agents: 4}, needs: [b]}\n', 'unknown-name 8:44+1'],
    ['it needs itself', '  a: {set: {teams.desk.agents: 4}, needs: [a]}\n', 'circular-needs 8:44+1'],
    ['a path does not exist', '  a: {set: {teams.desk.agent: 4}}\n', 'unknown-path 8:13+16'],
    ['a path is no part of the design', '  a: {set: {seed: 4}}\n', 'not-the-design 8:13+4'],
    ['nothing is set', '  a: {set: {}}\n', 'empty 8:7+3'],
    ['it sets what the file says', '  a: {set: {teams.desk.empowerment.training: 0.6}}\n', 'no-effect 8:7+3'],
    ['a value is impossible', '  a: {set: {teams.*.empowerment.training: 190%}}\n', 'too-large 8:43+4'],
    ['a value is cut in two', '  a: {set: {issues.question.talk: lognormal(4 min, 1)}}\n', 'cut-off 8:35+19'],
    ['the house would be impossible', '  a: {set: {teams.desk.agents: 0}}\n', 'nobody-there 8:32+1'],
    [
      'money is of another currency',
      '  a: {set: {teams.desk.agents: 4}, cost: {once: 5 GBP}}\n',
      'other-currency 8:51+3',
    ],
    ['people earn nothing', '  a: {set: {teams.desk.agents: 4}, cost: {people: 2}}\n', 'missing-key 8:51+1'],
    ['a wage is nobody’s', '  a: {set: {teams.desk.agents: 4}, cost: {wage: 20 USD per hour}}\n', 'no-effect 8:43+4'],
  ])('%s', (_, programme, problem) => {
    expect(found(programme)).toEqual([problem])
  })

  test('a circle is said once, and an empty programme too', () => {
    const circle = ['a', 'b', 'c'].map((name, index) => {
      return `  ${name}: {set: {teams.desk.agents: ${4 + index}}, needs: [${'bca'[index]}]}\n`
    })
    expect(problems(`${HOUSE}programme:\n${circle.join('')}`).map(({ message }) => message)).toEqual([
      '"a" needs "b", which needs "c", which needs "a": none can be the first',
    ])
    expect(problems(`${LEAST}programme: {}\n`).map(({ code }) => code)).toEqual(['empty'])
  })

  test('more measures than a set has room for are refused', () => {
    const many = Array.from({ length: 31 }, (_, index) => `  m${index}: {set: {teams.desk.agents: ${4 + index}}}\n`)
    expect(found(many.join(''))).toEqual(['too-many 7:1+9'])
  })

  test('agents without number cannot be paid each', () => {
    const endless = HOUSE.replace('agents: 2', 'agents: unlimited')
    expect(found('  a: {set: {teams.*.empowerment.training: 90%}, cost: {per_agent: 5}}\n', endless)).toEqual([
      'no-number 8:56+9',
    ])
  })

  test('a bot is nobody to be paid for', () => {
    const house = `issues: {question: {talk: 1 min, chain: [helper, desk]}}
demand: {arrivals: 1 per hour}
teams: {helper: {kind: bot}, desk: {agents: 2}}
programme:
`
    const told = (set: string) => problems(`${house}  a: {set: {${set}}, cost: {per_agent: 5}}\n`)
    expect(told('teams.helper.wrong: 1%').map(({ message }) => message)).toEqual([
      '"per_agent" cannot be counted: helper is a bot, which has no agents',
    ])
  })
})
