import { describe, expect, test } from 'vitest'
import { outOfReach } from '../../src/experiment/foreseen.js'
import { overloadsByArithmetic } from '../../src/experiment/offered-load.js'
import { overloads } from '../../src/experiment/overload.js'
import { prepare } from '../../src/experiment/prepare.js'
import { compile } from '../../src/model/compile.js'
import { offeredLoadWarning } from '../../src/report/run/verdicts.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import { problems, summary } from '../scenario/support/reading.js'
import { scenarioOf } from '../support/tracing.js'

/** More bills than two people can deal with, and orders that leave others time. */
const house = (sales: string, billing = '{agents: 2}') => `
horizon: 1 week
demand: {arrivals: 60 per hour}
issues:
  order: {share: 50%, talk: exponential(4 min), chain: [sales]}
  bill: {share: 50%, talk: exponential(6 min), chain: [billing]}
teams:
  sales: ${sales}
  billing: ${billing}
managers: {head: {people: 1, decides_in: 1 min}}
`
const ALONE = '{agents: 5}'
const HELPING = '{agents: 5, reports_to: head, also_serves: {billing: {level: 80%}}}'

function overloaded(text: string) {
  const { model, context } = prepare(scenarioOf(text), 'helping.yaml', '')
  const run = [0, 1, 2].map((n) => simulate(model, keyOf('helping', n)))
  return overloads(run, context).map(({ name }) => name)
}

describe('with others who also serve its line a team', () => {
  test('is not overloaded by arithmetic where together they are enough', () => {
    const loads = (sales: string) => overloadsByArithmetic(compile(scenarioOf(house(sales))))
    expect(loads(ALONE).map(({ team }) => team)).toEqual(['billing'])
    expect(loads(HELPING)).toEqual([])
    const [load] = loads('{agents: 2, also_serves: {billing: {}}}')
    expect(offeredLoadWarning(load!).message).toContain('and billing with sales have 4')
  })

  test('is not overloaded in a run either; without them it is', () => {
    expect(overloaded(house(ALONE))).toEqual(['billing'])
    expect(overloaded(house(HELPING))).toEqual([])
  })

  test('may have nobody of its own', () => {
    expect(summary(problems(house(ALONE, '{agents: 0}')))).toEqual(['nobody-there:9'])
    expect(() => scenarioOf(house(HELPING, '{agents: 0}'))).not.toThrow()
  })
})

test('a team that only helps is of use, and so is whom it asks', () => {
  const text = house('{agents: 5}').replace(
    'managers:',
    '  spare: {agents: 1, reports_to: head, also_serves: {billing: {}}}\nmanagers:',
  )
  expect(outOfReach(compile(scenarioOf(text)))).toEqual({ teams: [], managers: [] })
  const idle = text.replace(', also_serves: {billing: {}}', '')
  expect(outOfReach(compile(scenarioOf(idle)))).toEqual({ teams: ['spare'], managers: ['head'] })
})

test('a helper is refused where it can have no effect', () => {
  expect(summary(problems(house(HELPING.replace('billing', 'sales'))))).toEqual(['serves-itself:8'])
  expect(summary(problems(house(HELPING, '{agents: unlimited}')))).toEqual(['no-effect:8'])
  expect(problems(house(HELPING.replace('80%', '0.5%')))[0]).toMatchObject({
    code: 'too-small',
    message: 'nobody would ever be done: write 1% or more',
  })
})
