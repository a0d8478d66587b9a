import { Chalk } from 'chalk'
import { accept } from '../../baseline/accept.js'
import { checkDesigns } from '../../baseline/check-designs.js'
import { simulateAll } from '../../experiment/simulate.js'
import { composeAcceptance } from '../../report/check/baselines-page.js'
import { terminal } from '../../report/formats/terminal.js'
import { mendText } from '../../report/verdict-text.js'
import { againstBaseline } from '../check/against-baseline.js'
import { unchecked } from '../check/unchecked.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { refuseInputs } from '../output/check-outputs.js'
import { simulating } from '../simulate.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import type { AcceptCall } from './baseline-call.js'
import { BaselineFailure } from './baseline-failure.js'
import { baselinePlaces } from './baseline-places.js'
import { heldBaselines } from './held-baselines.js'
import { openFolder } from './open-folder.js'
import { keep } from './save-baselines.js'

/**
 * Accepts what has become of designs that were accepted before, under the same seed, replications and gate, and prints
 * what that changes.
 * @throws {Failure} with nothing written
 */
export async function acceptBaselines(files: readonly string[], call: AcceptCall): Promise<void> {
  const { baseline: folder } = call
  const places = baselinePlaces(files, folder, heldBaselines(folder))
  const { loaded, problems } = loadScenarios(files)
  problems.raise()
  refuseInputs(
    places.map(({ path }) => ({ file: path })),
    'design',
  )
  const matches = places.map((place, index) => {
    const match = againstBaseline(place, loaded[index]!.scenario, {})
    if (!('code' in match)) return match
    const { code, message, ...mend } = unchecked(place, match, folder)
    throw new BaselineFailure([{ code, message, file: mend.file, hint: mendText(mend) }])
  })
  openFolder(folder)
  const designs = matches.map(({ design }) => design)
  const summaries = await simulateAll(designs, simulating(call))
  const candidates = matches.map(({ place, baseline, design }, index) => {
    return { label: place.label, file: place.key, baseline, experiment: design, summary: summaries[index]! }
  })
  const chalk = new Chalk({ level: wantsColour(process.stdout, call.color, process.env) ? 1 : 0 })
  const report = composeAcceptance(checkDesigns(candidates), call.reason)
  process.stdout.write(`${terminal(report, { chalk, width: columnsOf(process.stdout, process.env) })}\n`)
  keep(
    candidates.map(({ baseline: { gate }, experiment, summary }, index) => {
      const { path, key } = places[index]!
      return [path, accept(experiment, summary, { file: key, gate, reason: call.reason })]
    }),
  )
}
