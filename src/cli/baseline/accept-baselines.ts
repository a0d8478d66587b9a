import { Chalk } from 'chalk'
import { accept } from '../../baseline/accept.js'
import { checkDesigns } from '../../baseline/check-designs.js'
import { composeAcceptance } from '../../report/compose-acceptance.js'
import { terminal } from '../../report/formats/terminal.js'
import { againstBaseline } from '../check/against-baseline.js'
import { simulateAll } from '../check/simulate-all.js'
import { unchecked } from '../check/unchecked.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import type { AcceptCall } from './baseline-call.js'
import { BaselineFailure } from './baseline-failure.js'
import { baselinePlaces } from './baseline-files.js'
import { keep } from './save-baselines.js'
import { openFolder } from './write-files.js'

/**
 * Accepts what has become of designs that were accepted before, under the same seed, replications and gate, and prints
 * what that changes.
 * @throws {Failure} with nothing written
 */
export async function acceptBaselines(files: readonly string[], call: AcceptCall): Promise<void> {
  const places = baselinePlaces(files, call.dir)
  const { loaded, problems } = loadScenarios(files)
  problems.raise()
  const matches = places.map((place, index) => {
    const match = againstBaseline(place, loaded[index]!.scenario, {})
    if ('code' in match) throw new BaselineFailure([unchecked(place, match, call.dir)])
    return match
  })
  openFolder(call.dir)
  const designs = matches.map(({ design }) => design)
  const summaries = await simulateAll(designs, { quiet: call.quiet === true, workers: call.workers })
  const candidates = matches.map(({ place, baseline, design }, index) => {
    return { label: place.label, baseline, experiment: design, summary: summaries[index]! }
  })
  const chalk = new Chalk({ level: wantsColour(process.stdout, call.color, process.env) ? 1 : 0 })
  const report = composeAcceptance(checkDesigns(candidates), call.reason)
  process.stdout.write(`${terminal(report, { chalk, width: columnsOf(process.stdout, process.env) })}\n`)
  keep(
    call.dir,
    candidates.map(({ baseline, experiment, summary }, index) => [
      places[index]!.path,
      accept(experiment, summary, baseline.gate, call.reason),
    ]),
  )
}
