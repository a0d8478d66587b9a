import { expect, test } from 'vitest'
import { LEAST, parse, problems, summary } from './support/reading.js'

const hint = (set: string, text = LEAST) => problems(text, [set])[0]?.hint

test.each([
  ['teams.desk.authority=60', '"teams.desk.authority.granted" or "teams.desk.authority.routine"'],
  ['teams.desk.transfer=warm', '"teams.desk.transfer.mode"'],
  ['teams.desk.time_target=6 min', '"teams.desk.time_target.at"'],
  ['issues.question.remedy=50', '"issues.question.remedy.amount"'],
])('a value in the place of a map (%s) is told the key that takes it', (set, keys) => {
  expect(hint(set)).toBe(`did you mean ${keys}?`)
})

test('a value that fits no key of a map, or many, is told all keys', () => {
  expect(hint('teams.desk.authority=yes please')).toBe('its keys are claimed, granted, exceptions, routine')
  expect(hint('teams.desk.empowerment=60%')).toMatch(/^its keys are tools, training, /)
  expect(hint('issues.question.chain=desk')).toBe('write [desk]')
})

test.each([
  ['teams.desk.agents=3,4', 'write one number, with a point where it has decimals'],
  ['teams.desk.agents=1,000', 'write 1000'],
  ['teams.desk.agents=12_000', 'write 12000'],
  ['teams.desk.wage=1,200 USD per hour', 'write 1200 USD'],
])('a number with commas (%s) is not read as another number', (set, expected) => {
  expect(hint(set)).toBe(expected)
})

test.each([
  ['issues: {q: {talk: lognormal(4 min, 1), chain: [desk]}}', '"lognormal(4 min, 1)"'],
  ['issues: {q: {talk: 1 min, chain: [desk], remedy: {amount: pert(1, 2,3)}}}', '"pert(1, 2,3)"'],
  ['issues: {q: {talk: {desk: erlang(3 min, 2)}, chain: [desk]}}', '"erlang(3 min, 2)"'],
  ['issues: {q: {talk: 1 min, chain: [desk], remedy: {amount: 1,200 USD}}}', 'write 1200 USD'],
  ['issues: {q: {talk: 1 min, chain: [desk]}}\nbeliefs: {trust.gain_ratio: 1,5}', 'with a point'],
])('one comma in the wrong place is one mistake, whatever it cuts off: %s', (issues, expected) => {
  const found = problems(`demand: {arrivals: 1 per h}\nteams: {desk: {agents: 1}}\n${issues}\n`)
  expect(found.map(({ code }) => code)).toEqual(['cut-off'])
  expect(found[0]?.hint).toContain(expected)
})

test('what follows a cut value is still read, and an unknown key without a value is still one', () => {
  const text = 'demand: {arrivals: 1 per h}\nteams: {desk: {agents: 1}}\n'
  const found = problems(`${text}issues: {q: {talk: lognormal(4 min, 1), wagge, chain: [dsk]}}\n`)
  expect(summary(found)).toEqual(['cut-off:3', 'unknown-key:3', 'unknown-team:3'])
})

test.each([
  ['currency: GBP\n', 'write 600 or 600 GBP'],
  ['customers: {a: {lifetime_value: 20 EUR}}\n', 'write 600 or 600 EUR'],
])('money is suggested in the currency of the file (%s)', (more, expected) => {
  expect(hint('teams.desk.authority={granted: lots}', LEAST + more)).toBe(expected)
})

test('a wage without its hour is told with its own amount', () => {
  expect(hint('teams.desk.wage=22 GBP')).toBe('write 22 GBP per hour')
})

test('texts take the spelling of the file, whatever numbers YAML sees in them', () => {
  const { scenario } = parse(`name: 1.10\nseed: 0042\ndescription: 007\n${LEAST}`)
  expect([scenario.name, scenario.seed, scenario.description]).toEqual(['1.10', '0042', '007'])
  const seed = (digits: string) => parse(`seed: ${digits}\n${LEAST}`).scenario.seed
  expect(seed('12345678901234567890')).toBe('12345678901234567890')
  expect(seed('12345678901234567891')).toBe('12345678901234567891')
  expect(parse(LEAST, ['seed=0042']).scenario.seed).toBe('0042')
})

test('numbers may be spelt with noughts where a number is meant', () => {
  const { scenario } = parse(`replications: 020\n${LEAST.replace('agents: 1', 'agents: 03, spread: 0.20')}`)
  expect([scenario.replications, scenario.teams.desk?.agents, scenario.teams.desk?.spread]).toEqual([20, 3, 0.2])
})

test('a threshold that was refused is not asked for its unit as well', () => {
  for (const at of ['-1e308', '0 per hour']) {
    const found = problems(LEAST, [`expect.first_contact_resolution={at: ${at}, else: warn}`])
    expect(found.length, at).toBeGreaterThan(0)
    expect(found.filter(({ message }) => message.includes('undefined'))).toEqual([])
  }
})
