import { expect, test } from 'vitest'
import { gateOf } from '../../src/baseline/gate.js'
import { readMetrics } from '../../src/cli/options.js'
import { Failure } from '../../src/kernel/failure.js'
import { LEAST, parse, problems, summary } from './support/reading.js'

const paths = (expect: string, sets: readonly string[] = []) =>
  parse(`${LEAST}expect: ${expect}\n`, sets).scenario.expect?.map(({ path, value }) => `${path} ${value}`)

test('a threshold may name its measure as the trade does, and is one on the measure', () => {
  expect(paths('{FCR: ">= 55%", asa.p90: "< 1 min", issues.question.Aht: "< 9", teams.desk.asa: "< 2"}')).toEqual([
    'first_contact_resolution 55',
    'speed_of_answer.p90 1',
    'issues.question.handle_time_per_contact 9',
    'teams.desk.speed_of_answer 2',
  ])
})

test('a name in another file or in --set overrides the threshold on the same measure', () => {
  const base = { 'base.yaml': `${LEAST}expect: {first_contact_resolution: ">= 55%", effort: "< 3"}\n` }
  const { scenario } = parse('extends: base.yaml\nexpect: {FCR: ">= 60%", ces: null}\n', [], base)
  expect(scenario.expect?.map(({ path, value }) => [path, value])).toEqual([['first_contact_resolution', 60]])
  expect(paths('{fcr: ">= 55%"}', ['expect.FCR=">= 70%"'])).toEqual(['first_contact_resolution 70'])
  expect(paths('{fcr: ">= 55%"}', ['expect={AHT: "< 9"}'])).toEqual([
    'first_contact_resolution 55',
    'handle_time_per_contact 9',
  ])
})

test('two names of one measure in one file are one too many', () => {
  const found = problems(`${LEAST}expect:\n  FCR: ">= 55%"\n  first_contact_resolution: ">= 60%"\n`)
  expect(summary(found)).toEqual(['duplicate-key:8'])
})

test('a team that is called as a measure is still the team', () => {
  const text = LEAST.replaceAll('desk', 'asa')
  const { scenario } = parse(`${text}expect: {teams.asa.occupancy: "< 90%"}\n`)
  expect(scenario.expect?.[0]?.path).toBe('teams.asa.occupancy')
})

test('options and gates take the same names, and go on with the ids', () => {
  expect(readMetrics('fcr,Cost,AHT', ['handle_time'])).toEqual([
    'handle_time',
    'first_contact_resolution',
    'cost',
    'handle_time_per_contact',
  ])
  expect(readMetrics('fcrr')).toEqual(['fcrr'])
  expect(Object.keys(gateOf(['fcr', 'asa:2%']))).toEqual(['first_contact_resolution', 'speed_of_answer'])
  expect(() => gateOf(['fcrr'])).toThrow(Failure)
})

test('a slip in the name of a measure is mended by whichever of its names is near', () => {
  expect(problems(`${LEAST}expect: {CSATT: "> 70"}\n`)[0]?.hint).toBe('did you mean "CSAT"?')
  expect(problems(`${LEAST}expect: {trust_los: "< 9"}\n`)[0]?.hint).toBe('did you mean "trust_loss"?')
})
