import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

/** A house whose savings are certain: people are paid day and night, whatever happens. */
const HOUSE = `currency: USD
horizon: 1 week
demand: {arrivals: 2 per hour}
issues: {question: {talk: exponential(3 min), chain: [desk, back], solvable: {desk: 80%}}}
teams:
  desk: {agents: 4, wage: 20 USD per hour}
  back: {agents: 2, wage: 25 USD per hour}
programme:
  fewer: {set: {teams.desk.agents: 3}, cost: {once: 20000 USD}, ramp: 4 weeks}
  later:
    set: {teams.back.agents: 1}
    cost: {once: 30000 USD, people: 0.5, wage: 20 USD per hour}
    needs: [fewer]
    starts: week 12
  raise: {set: {teams.back.wage: 26 USD per hour}}
  more: {set: {teams.desk.agents: 5}, cost: {per_agent: 100 USD, days_off: 2}}
`
const SHORT = ['--replications', '3', '--worlds', '2', '--quiet']
const WEEKS_A_YEAR = 31_557_600 / 604_800

async function plan(args: readonly string[], files: Readonly<Record<string, string>> = { 'a.yaml': HOUSE }) {
  const cwd = folderWith(files)
  return { cwd, ...(await runaround(['plan', 'a.yaml', ...SHORT, ...args], { cwd })) }
}

/** Per week of a full effect from a start on, a sum at the start and one a year: what it is worth today, week by week. */
function byHand(perWeek: number, once: number, aYear: number, starts: number, ramp: number): number {
  const rate = (week: number) => 1.08 ** (-week / WEEKS_A_YEAR)
  let value = -once * rate(starts)
  for (let week = starts; week < 3 * WEEKS_A_YEAR; week++) {
    const length = Math.min(1, 3 * WEEKS_A_YEAR - week)
    const middle = week + length / 2
    const dose = ramp === 0 ? 1 : Math.min(1, (middle - starts) / ramp)
    value += (perWeek * dose - aYear / WEEKS_A_YEAR) * length * rate(middle)
  }
  return value
}

test('a programme whose savings are certain is worth what it is by hand, to the cent, and pays back when it does', async () => {
  const { code, stdout, stderr } = await plan(['--json'])
  expect([code, stderr]).toEqual([0, ''])
  const found = JSON.parse(stdout)
  const { fewer, later, raise, more } = found.measures
  // One of four at the desk: 168 hours a week at 20.
  const one = byHand(168 * 20, 20_000, 0, 0, 4)
  expect(fewer.alone.net_present_value.cash.mean).toBeCloseTo(one, 2)
  expect(fewer.alone.net_present_value.cash.half_width).toBe(0)
  // After t weeks of which two are lost to the ramp 3,360 (t - 2) = 20,000.
  const months = ((20_000 / 3360 + 2) * 12) / WEEKS_A_YEAR
  expect(fewer.alone.payback.cash.months).toBeCloseTo(months, 9)
  expect(fewer.alone.payback.with_assumed).toEqual(fewer.alone.payback.cash)
  // One of two at the back from the twelfth week on, beside half a person at 20 for 2,000 hours, and the first with it.
  const two = one + byHand(168 * 25, 30_000, 20_000, 11, 0)
  expect(later.alone.measures).toEqual(['fewer', 'later'])
  expect(later.alone.net_present_value.cash.mean).toBeCloseTo(two, 2)
  expect(later.alone.takes).toEqual({ first_year: 70_000, once: 50_000, a_year: 20_000, hours_away: 0 })
  expect(raise.alone.net_present_value.cash.mean).toBeCloseTo(byHand(-2 * 168, 0, 0, 0, 0), 2)
  expect(raise.alone.payback.cash).toEqual({ months: null, low: null, high: null })
  // Four at the desk take the hours of 4 * 168 * 52.18 / 2,000 people; a day off is a fifth of the hours of a week.
  const people = (4 * 168 * WEEKS_A_YEAR) / 2000
  expect(more.takes.agents).toBeCloseTo(people, 9)
  expect(more.takes.once).toBeCloseTo(100 * people, 9)
  expect(more.takes.hours_away).toBeCloseTo(people * 2 * (2000 / WEEKS_A_YEAR / 5) * 20, 6)
  expect(more.excludes).toEqual(['fewer'])
  expect(found.best.measures).toEqual(['fewer', 'later'])
  expect(found.order.map(({ measures }: { measures: string[] }) => measures)).toEqual([['fewer'], ['later']])
  expect(found.order[1].adds.mean).toBeCloseTo(two - one, 2)
  expect(later.adds_last.mean).toBeCloseTo(two - one, 2)
  expect(found.worlds).toMatchObject({ worlds: 2, worth: 2, cash: 2 })
})

test('the sentence on top says what to do, what it costs, when it pays back, and in how many worlds', async () => {
  const { stdout } = await plan([])
  const text = stdout.replace(/\s+/g, ' ')
  expect(text).toMatch(
    /^Do these two, in this order: fewer and later\. They take 70,000 USD in the first year and 20,000 in each later one\. On cash alone they pay back in [\d.]+ months, and with customers kept and won \(assumed\) in [\d.]+ months; they are worth more than they take in 2 of 2 plausible worlds\./,
  )
  for (const part of ['What they bring', 'Each measure by itself', 'In which order to start', 'What each adds']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('later needs fewer. fewer excludes more.')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('a budget leaves out what it does not pay for, and one below the cheapest says so', async () => {
  const within = JSON.parse((await plan(['--budget', '25000 USD', '--json'])).stdout)
  expect(within.best.measures).toEqual(['fewer'])
  expect(within.measures.later.affordable).toBe(false)
  expect(within.budget).toBe(25_000)
  const dear = HOUSE.replace('  raise: {set: {teams.back.wage: 26 USD per hour}}\n', '')
  const { code, stderr, stdout } = await plan(['--budget', '1000'], { 'a.yaml': dear })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('small-budget')
  expect(stderr.replace(/\s+/g, ' ')).toContain('the cheapest, more, takes 1754 USD in its first year')
})

test('where nothing is worth what it takes the answer is to do nothing', async () => {
  const bad = HOUSE.slice(0, HOUSE.indexOf('programme:')).concat(
    'programme: {raise: {set: {teams.back.wage: 26 USD per hour}}}\n',
  )
  const { code, stdout } = await plan([], { 'a.yaml': bad })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Do none of these: no measure is worth what it takes over 3 years\./)
})

test.each([
  [['--years', '0'], 'It must be a number of years'],
  [['--discount', '100%'], 'It must be a share between 0 and 1'],
  [['--budget', '5000 GBP'], 'the budget is in GBP, the scenario in USD'],
  [['--budget', 'much'], '"much" is no amount of money'],
  [['--replications', '1'], 'one replication says nothing of how sure a plan is'],
])('%s is refused before anything is simulated', async (args, message) => {
  const { code, stdout, stderr } = await plan(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.replace(/\s+/g, ' ').toLowerCase()).toContain(message.toLowerCase())
})

test('firms that fit take the place of plausible worlds, and there have to be as many', async () => {
  const believed = `unknown: {issues.question.talk: {value: 3 min, from: 2 min, to: 5 min}}
draws: {issues.question.talk: [2.5 min, 3 min, 4 min]}
`
  const files = { 'a.yaml': HOUSE.replace('programme:', `${believed}programme:`) }
  const cwd = folderWith(files)
  const asked = (draws: string) =>
    runaround(['plan', 'a.yaml', '--replications', '3', '--quiet', '--draws', draws, '--json'], { cwd })
  const found = JSON.parse((await asked('3')).stdout)
  expect(found.worlds).toMatchObject({ worlds: 3, worth: 3, fitted: true, drawn: 1 })
  const { code, stderr } = await asked('5')
  expect(code).toBe(2)
  expect(stderr).toContain('too-few-draws')
})

test('a need that is no measure is refused with its line, and so is a file without a programme', async () => {
  const { code, stderr } = await plan([], { 'a.yaml': HOUSE.replace('needs: [fewer]', 'needs: [fever]') })
  expect(code).toBe(2)
  expect(stderr).toContain('a.yaml:13:13')
  expect(stderr).toContain('did you mean "fewer"?')
  const without = await plan([], { 'a.yaml': HOUSE.slice(0, HOUSE.indexOf('programme:')) })
  expect(without.code).toBe(2)
  expect(without.stderr).toContain('no-programme')
})

test('all formats hold the same, and the number of workers changes no byte', async () => {
  const files = ['-o', 'p.json', '-o', 'p.csv', '-o', 'p.md', '-o', 'p.svg']
  const one = await plan([...files, '--workers', '1'])
  expect([one.code, one.stderr]).toEqual([0, ''])
  const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8')
  const two = await plan([...files, '--workers', '2'])
  for (const name of ['p.json', 'p.csv', 'p.md', 'p.svg']) expect(read(two.cwd, name), name).toBe(read(one.cwd, name))
  const rows = read(one.cwd, 'p.csv').split('\n')
  expect(rows[0]).toMatch(/^what,measures,kind,first_year,/)
  expect(rows).toContainEqual(expect.stringMatching(/^best,fewer\+later,cash,70000,50000,20000,0,/))
  expect(read(one.cwd, 'p.md')).toMatch(/^# Do these two, in this order: fewer and later\./)
  expect(read(one.cwd, 'p.svg')).toContain('<svg')
})
