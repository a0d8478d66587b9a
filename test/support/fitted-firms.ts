import { normalQuantile } from '../../src/core/engine/normal-quantile.js'
import type { Design } from '../../src/experiment/design.js'
import { valueAt } from '../../src/experiment/fit/coordinates.js'
import type { Fit } from '../../src/experiment/fit/fit.js'
import { type FirmQuestion, fitFirm } from '../../src/experiment/fit/fit-firm.js'
import { fitOf } from '../../src/experiment/fit/fit-of.js'
import { Looker } from '../../src/experiment/fit/looker.js'
import { prepare } from '../../src/experiment/prepare.js'
import type { Simulate } from '../../src/experiment/simulate.js'
import { type Assignment, type Surroundings, variantsOf } from '../../src/scenario/parse.js'
import type { Observed } from '../../src/scenario/scenario.js'
import { freed, priorIn } from '../../src/scenario/unknowns/unknown.js'
import { keyOf, streamsOf } from '../../src/simulation/key.js'
import { meanWithHalfWidth } from '../../src/statistics/interval.js'
import { simulateDesigns } from '../../src/tasks/simulate-designs.js'
import { Workforce } from '../../src/tasks/workforce.js'

const simulate: Simulate = (designs, together = {}) =>
  simulateDesigns(designs, { ...together, open: (jobs) => new Workforce(jobs), reached: () => {} })

/** A firm whose values are known, what was observed of it, and what a fit made of that. */
interface KnownFirm {
  /** By unknown: whether the interval holds the truth. */
  readonly held: readonly boolean[]
  /** By unknown: the estimate less the truth, in standard deviations of what was believed. */
  readonly errors: readonly number[]
  readonly fit: Fit
}

/**
 * What is true of so many firms, in standard deviations of what is believed: of each unknown as many truths in each part
 * as belong there, lest a set of firms be unlucky by itself (a Latin hypercube: McKay, Beckman and Conover, Technometrics
 * 21, 1979, 239-245).
 */
export function evenTruths(firms: number, unknowns: number): readonly (readonly number[])[] {
  const columns = Array.from({ length: unknowns }, (_, unknown) => {
    const luck = Array.from({ length: firms }, (_, firm) => streamsOf(keyOf('even truths', firm)))
    const order = luck.map((one) => one.uniform(unknown, 0, 0))
    return luck.map((one, firm) => {
      const rank = order.filter((other) => other < order[firm]!).length
      return normalQuantile((rank + one.uniform(unknown, 1, 0)) / firms)
    })
  })
  return Array.from({ length: firms }, (_, firm) => columns.map((column) => column[firm]!))
}

const OBSERVED_REPLICATIONS = 8

/**
 * Draws a firm's unknowns from what is believed of them, simulates it, observes figures with the luck of eight
 * replications, each with the 95 % interval that those give, and fits from the middle of what is believed, on other customers.
 * @param text of the scenario, with `unknown`
 * @param figures ids of measures of the whole house
 * @param truth in standard deviations; drawn where absent
 */
export async function knownFirm(
  text: string,
  surroundings: Surroundings,
  figures: readonly string[],
  number: number,
  truth?: readonly number[],
): Promise<KnownFirm> {
  const variant = variantsOf({ name: 'firm.yaml', text }, surroundings)
  const scenarioAt = (assignments: readonly Assignment[]) => variant(assignments).scenario
  const scenario = scenarioAt([])
  const unknowns = scenario.unknown!
  const base: Design = { ...prepare(scenario, 'firm.yaml', '0', { seed: `fit ${number}` }), file: 'firm.yaml' }
  const luck = streamsOf(keyOf('true firms', number))
  const known = truth ?? unknowns.map((_, index) => normalQuantile(luck.uniform(index, 0, 0)))
  const asked = figures.map((measure) => ({ path: measure, measure, scope: 'overall' }) as const)
  const firm = { base, unknowns, scenarioAt }
  const [seen] = await new Looker(firm, asked, simulate).at(`true ${number}`)([known], OBSERVED_REPLICATIONS)
  const observed = asked.map((figure, index): Observed => {
    const each = seen!.each.map((one) => one[index]!)
    return { ...figure, value: seen!.figures[index]!, error: meanWithHalfWidth(each, 0.95).halfWidth }
  })
  const question: FirmQuestion = { ...firm, observed, replications: 8 }
  const fit = fitOf(question, await fitFirm(question, simulate))
  const values = unknowns.map((unknown, index) => valueAt(unknown, known[index]!))
  return {
    fit,
    held: fit.unknowns.map(({ low, high }, index) => low <= values[index]! && values[index]! <= high),
    errors: unknowns.map((unknown, index) => {
      const [estimate, value] = [fit.unknowns[index]!.estimate, values[index]!].map((each) => freed(unknown, each))
      return (estimate! - value!) / priorIn(unknown).sd
    }),
  }
}
