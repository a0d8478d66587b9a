import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, CheckedDesign } from '../../baseline/check.js'
import { checkDesigns } from '../../baseline/check-designs.js'
import { invariant } from '../../kernel/invariant.js'
import { baselineNames, baselinePlaces, isUnusable, loadBaseline } from '../baseline/baseline-files.js'
import { EXIT } from '../exit-codes.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { packageVersion } from '../files/package-root.js'
import { againstBaseline } from './against-baseline.js'
import type { CheckCall } from './check-call.js'
import { simulateGated } from './simulate-gated.js'
import { tellGithub } from './tell-github.js'
import { unchecked } from './unchecked.js'
import { checkEndings, writeCheck } from './write-check.js'

/**
 * Holds every scenario against its baseline, prints what came of it and sets the exit code. Writes no baseline.
 * @param given scenarios; those of all baselines where there are none
 * @throws {Failure} before anything is simulated
 */
export async function checkFiles(given: readonly string[], call: CheckCall): Promise<void> {
  checkEndings(call.output ?? [])
  const folder = call.baseline
  const places = baselinePlaces(given.length > 0 ? given : filesOf(folder), folder)
  const { loaded, problems } = loadScenarios(
    places.map(({ file }) => file),
    call.set,
  )
  problems.raise()
  const matches = places.map((place, index) => ({
    place,
    match: againstBaseline(place, loaded[index]!.scenario, call),
  }))
  const ready = matches.flatMap(({ match }) => ('code' in match ? [] : [match]))
  const summaries = await simulateGated(
    ready.map(({ design }) => design),
    { quiet: call.quiet === true, workers: call.workers },
  )
  const designs = ready.map(({ place, baseline, design }, index) => {
    const summary = summaries[index]
    invariant(summary !== undefined, 'every design has a summary')
    return { label: place.label, baseline, experiment: design, summary }
  })
  const check: Check = {
    schema: 'runaround/check@1',
    runaround: packageVersion(),
    designs: checkDesigns(designs, call.statistical),
    unchecked: matches.flatMap(({ place, match }) => ('code' in match ? [unchecked(place, match, folder)] : [])),
  }
  const files = Object.fromEntries(places.map(({ label, file }) => [label, file]))
  writeCheck(check, { files, folder }, call)
  if (call.github ?? process.env.GITHUB_ACTIONS === 'true') tellGithub(check, files, process.env)
  process.exitCode = exitCode(check, call.failOnImprovement === true)
}

/** The scenarios of all baselines: where they are called from, or in `scenarios`. */
function filesOf(folder: string): readonly string[] {
  return baselineNames(folder).map((name) => {
    const found = loadBaseline(join(folder, name))
    const file = isUnusable(found) ? name.replace(/\.json$/, '.yaml') : found.file
    return [file, join('scenarios', file)].find((path) => existsSync(path)) ?? file
  })
}

/** The first that applies, in the order of the command line's contract. */
function exitCode({ designs, unchecked }: Check, failOnImprovement: boolean): number {
  const some = (holds: (design: CheckedDesign) => boolean) => designs.some(holds)
  if (unchecked.length > 0) return EXIT.baselineUnusable
  if (some(({ verdict }) => verdict === 'regressed' || (failOnImprovement && verdict === 'improved')))
    return EXIT.regressed
  const missed = some(({ expectations }) => expectations.some(({ verdict }) => verdict === 'failed'))
  return missed ? EXIT.expectationFailed : EXIT.done
}
