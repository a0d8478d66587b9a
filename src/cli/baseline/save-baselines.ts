import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { accept, tooFew, unacceptable } from '../../baseline/accept.js'
import type { Baseline } from '../../baseline/baseline.js'
import { printBaseline } from '../../baseline/baseline.js'
import { defaultGate, gateOf } from '../../baseline/gate.js'
import { mostReplications } from '../../experiment/next-round.js'
import { prepare } from '../../experiment/prepare.js'
import { simulateAll } from '../../experiment/simulate.js'
import { Failure, type Problem } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { packageVersion } from '../../tasks/package-root.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { refuseInputs } from '../output/check-outputs.js'
import { writeWhole } from '../output/write-outputs.js'
import { simulating } from '../simulate.js'
import type { SaveCall } from './baseline-call.js'
import { baselinePlaces } from './baseline-places.js'
import { heldBaselines } from './held-baselines.js'
import { openFolder } from './open-folder.js'

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
