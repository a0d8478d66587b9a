import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { accept } from '../../baseline/accept.js'
import type { Baseline } from '../../baseline/baseline.js'
import { defaultGate, gateOf } from '../../baseline/gate.js'
import { printBaseline } from '../../baseline/print-baseline.js'
import { prepare } from '../../experiment/prepare.js'
import { simulateAll } from '../check/simulate-all.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { packageVersion } from '../files/package-root.js'
import type { SaveCall } from './baseline-call.js'
import { baselinePlaces } from './baseline-files.js'
import { openFolder, writeFiles } from './write-files.js'

/**
 * Accepts every scenario as it is, and writes its baseline, over any that is there.
 * @throws {Failure} with nothing written
 */
export async function saveBaselines(files: readonly string[], call: SaveCall): Promise<void> {
  const gate = call.gate === undefined ? defaultGate() : gateOf(call.gate)
  const places = baselinePlaces(files, call.dir)
  const { loaded, problems } = loadScenarios(files, call.set)
  problems.raise()
  openFolder(call.dir)
  const designs = loaded.map(({ file, scenario }) => {
    return { ...prepare(scenario, basename(file), packageVersion(), call), file }
  })
  const summaries = await simulateAll(designs, { quiet: call.quiet === true, workers: call.workers })
  const baselines = designs.map((design, index) => accept(design, summaries[index]!, gate))
  keep(
    call.dir,
    places.map(({ path }, index) => [path, baselines[index]!]),
  )
}

/** Writes baselines, and says of each on standard output what became of its file. */
export function keep(folder: string, baselines: readonly (readonly [path: string, baseline: Baseline])[]): void {
  const texts = new Map(baselines.map(([path, baseline]) => [path, printBaseline(baseline)]))
  const before = new Map([...texts.keys()].filter(existsSync).map((path) => [path, readFileSync(path, 'utf8')]))
  const changed = new Map([...texts].filter(([path, text]) => before.get(path) !== text))
  writeFiles(folder, changed)
  for (const path of texts.keys()) {
    const done = !changed.has(path) ? 'unchanged' : before.has(path) ? 'updated' : 'written'
    process.stdout.write(`${done} ${path}\n`)
  }
}
