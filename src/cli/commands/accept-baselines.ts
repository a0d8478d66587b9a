import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { accept, tooFew, unacceptable } from '../../baseline/accept.js'
import { type Baseline, printBaseline } from '../../baseline/baseline.js'
import { checkDesigns } from '../../baseline/check-designs.js'
import { defaultGate, gateOf } from '../../baseline/gate.js'
import { mostReplications } from '../../experiment/plan.js'
import { prepare } from '../../experiment/prepare.js'
import { simulateAll } from '../../experiment/simulate.js'
import { Failure, type Problem } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { composeAcceptance, composeBaselines } from '../../report/check/baselines-page.js'
import { terminal } from '../../report/formats/terminal.js'
import { mendText } from '../../report/verdict-text.js'
import { packageVersion } from '../../tasks/package-root.js'
import { BaselineFailure, EXIT } from '../failures.js'
import { lookOf } from '../output.js'
import { loadScenarios } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { refuseInputs, writeWhole } from '../write-files.js'
import { againstBaseline, unchecked } from './against-baselines.js'
import type { AcceptCall, ListCall, SaveCall } from './baseline-options.js'
import { baselinePlaces, heldBaselines, isUnusable, openFolder, someBaselines } from './held-baselines.js'

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
  const report = composeAcceptance(checkDesigns(candidates), call.reason)
  process.stdout.write(`${terminal(report, lookOf(call))}\n`)
  keep(
    candidates.map(({ baseline: { gate }, experiment, summary }, index) => {
      const { path, key } = places[index]!
      return [path, accept(experiment, summary, { file: key, gate, reason: call.reason })]
    }),
  )
}

/**
 * Accepts every scenario as it is, and writes its baseline, over its own if there is one.
 * @throws {Failure} with nothing written
 */
export async function saveBaselines(files: readonly string[], call: SaveCall): Promise<void> {
  const gate = call.gate === undefined ? defaultGate() : gateOf(call.gate)
  const { baseline: folder } = call
  const places = baselinePlaces(files, folder, heldBaselines(folder))
  const { loaded, problems } = loadScenarios(files, call.set)
  problems.raise()
  refuseInputs(
    places.map(({ path }) => ({ file: path })),
    'design',
  )
  const designs = loaded.map(({ file, scenario }) => {
    return { ...prepare(scenario, basename(file), packageVersion(), call), file }
  })
  raise(designs.flatMap(({ file, plan }) => tooFew(mostReplications(plan), file)))
  openFolder(folder)
  const summaries = await simulateAll(designs, simulating(call))
  raise(designs.flatMap(({ file }, index) => unacceptable(file, summaries[index]!, gate, call.gate !== undefined)))
  keep(
    places.map(({ path, key }, index) => {
      return [path, accept(designs[index]!, summaries[index]!, { file: key, gate })]
    }),
  )
}

function raise([first, ...others]: readonly Problem[]): void {
  if (first !== undefined) throw new Failure([first, ...others])
}

/** Writes baselines, and says of each on standard output what became of its file. */
export function keep(baselines: readonly (readonly [path: string, baseline: Baseline])[]): void {
  const texts = new Map(baselines.map(([path, baseline]) => [path, printBaseline(baseline)]))
  const before = new Map([...texts.keys()].filter(existsSync).map((path) => [path, readFileSync(path, 'utf8')]))
  const changed = new Map([...texts].filter(([path, text]) => before.get(path) !== text))
  writeWhole([...changed].map(([file, text]) => ({ file, text })))
  for (const path of texts.keys()) {
    const done = !changed.has(path) ? 'unchanged' : before.has(path) ? 'updated' : 'written'
    process.stdout.write(`${done} ${onOneLine(path)}\n`)
  }
}

/**
 * Prints what was accepted, and what is not readable of it.
 * @throws {BaselineFailure} where there is none
 */
export function listBaselines(call: ListCall): void {
  const held = someBaselines(call.baseline)
  const report = composeBaselines(held.map(({ path, found }) => ({ name: basename(path), found })))
  process.stdout.write(terminal(report, lookOf(call)))
  if (held.some(({ found }) => isUnusable(found))) process.exitCode = EXIT.baselineUnusable
}
