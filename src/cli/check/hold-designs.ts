import { tooFew } from '../../baseline/accept.js'
import type { Check } from '../../baseline/check-designs.js'
import { checkDesigns } from '../../baseline/check-designs.js'
import { simulateGated } from '../../experiment/gap/simulate-gated.js'
import { Failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { packageVersion } from '../../tasks/package-root.js'
import { baselinePlaces } from '../baseline/baseline-places.js'
import { heldBaselines, someBaselines } from '../baseline/held-baselines.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { refuseInputs } from '../output/check-outputs.js'
import { simulating } from '../simulate.js'
import { againstBaseline } from './against-baseline.js'
import type { CheckCall } from './check-call.js'
import { scenariosOf } from './scenarios-of.js'
import { unchecked } from './unchecked.js'

/** What a call found, and where the reader's files are. */
export interface Held {
  readonly check: Check
  /** The file as given, by label. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * Holds every scenario against its baseline.
 * @param given scenarios; those of all baselines where there are none
 * @throws {Failure} before anything is simulated
 */
export async function holdDesigns(given: readonly string[], call: CheckCall): Promise<Held> {
  const { baseline: folder, replications } = call
  const [problem] = replications === undefined ? [] : tooFew(replications)
  if (problem !== undefined) throw new Failure([problem])
  const held = given.length > 0 ? heldBaselines(folder) : someBaselines(folder)
  const { scenarios, orphans } = given.length > 0 ? { scenarios: given, orphans: [] } : scenariosOf(held, folder)
  const places = baselinePlaces(scenarios, folder, held)
  const { loaded, problems } = loadScenarios(scenarios, call.set)
  problems.raise()
  refuseInputs((call.output ?? []).map((file) => ({ file })))
  const matches = places.map((place, index) => ({
    place,
    match: againstBaseline(place, loaded[index]!.scenario, call),
  }))
  const ready = matches.flatMap(({ match }) => ('code' in match ? [] : [match]))
  const summaries = await simulateGated(
    ready.map(({ design }) => design),
    simulating(call),
  )
  const designs = ready.map(({ place: { label, key }, baseline, design }, index) => {
    const summary = summaries[index]
    invariant(summary !== undefined, 'every design has a summary')
    return { label, file: key, baseline, experiment: design, summary }
  })
  const without = matches.flatMap(({ place, match }) => ('code' in match ? [unchecked(place, match, folder)] : []))
  return {
    check: checkOf({ designs: checkDesigns(designs, call.statistical), unchecked: [...without, ...orphans] }),
    files: Object.fromEntries([
      ...places.map(({ label, file }) => [label, file]),
      ...orphans.map(({ label }) => [label, label]),
    ]),
  }
}

/** A check that found this, and nothing else. */
export function checkOf(found: Partial<Pick<Check, 'designs' | 'unchecked' | 'problems'>>): Check {
  return {
    schema: 'runaround/check@1',
    runaround: packageVersion(),
    ...{ designs: [], unchecked: [], problems: [] },
    ...found,
  }
}
