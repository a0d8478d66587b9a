import { readFileSync } from 'node:fs'
import { SURROUNDINGS } from '../../src/cli/scenarios.js'
import { keyOf } from '../../src/simulation/key.js'
import { House } from '../proof/mechanisms/house.js'
import { surroundings } from '../scenario/support/reading.js'
import { type Run, runSilently, scenarioOf } from './tracing.js'

const NAME = 'scenarios/mechanisms/house.yaml'
const TEXT = readFileSync(NAME, 'utf8')

/** The house in which mechanisms are switched, with changes laid over it; the same customers every time. */
export function house(...sets: string[]): Run {
  return runSilently(scenarioOf(TEXT, ['horizon=2 days', ...sets]), keyOf('mechanisms', 0))
}

/** The same for the page of mechanisms. */
export function pageHouse(): House {
  return new House({ name: NAME, text: TEXT }, surroundings())
}

/** A bundled design for the same page. */
export function designHouse(name: string): House {
  const file = `scenarios/${name}.yaml`
  return new House({ name: file, text: readFileSync(file, 'utf8') }, SURROUNDINGS)
}

export type Output = (one: Run) => number

/** Per journey. */
export const per =
  (...counters: Parameters<Run['sum']>[0][]): Output =>
  (one) =>
    counters.reduce((sum, counter) => sum + one.sum(counter), 0) / one.sum('journeys')
