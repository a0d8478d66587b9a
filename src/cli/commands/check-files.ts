import { appendFileSync } from 'node:fs'
import { tooFew } from '../../baseline/accept.js'
import { type Check, type CheckedDesign, checkDesigns } from '../../baseline/check-designs.js'
import { simulateGated } from '../../experiment/gap/judged-gaps.js'
import { Failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { composeCheck } from '../../report/check/check-page.js'
import { githubAnnotations, junit, type Line } from '../../report/formats/build-checks.js'
import { print } from '../../report/formats/format.js'
import { markdown } from '../../report/formats/markdown.js'
import type { Report } from '../../report/report.js'
import { locate } from '../../scenario/extend.js'
import { packageVersion } from '../../tasks/package-root.js'
import { EXIT } from '../failures.js'
import { checkLook, lookOf, writeResults } from '../output.js'
import { readText } from '../read-files.js'
import { loadScenarios, SURROUNDINGS } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { checkOutputs, notWritten, refuseInputs } from '../write-files.js'
import { againstBaseline, scenariosOf, unchecked } from './against-baselines.js'
import { acceptWords } from './baseline-options.js'
import type { CheckCall } from './check.js'
import { baselinePlaces, heldBaselines, someBaselines } from './held-baselines.js'

/**
 * Holds every scenario against its baseline, prints what came of it and sets the exit code. Writes no baseline.
 * @param given scenarios; those of all baselines where there are none
 * @throws {Failure} before anything is simulated; what CI reads is written all the same, and says why
 */
export async function checkFiles(given: readonly string[], call: CheckCall): Promise<void> {
  const { output = [] } = call
  checkLook(call)
  checkOutputs(output)
  try {
    const { check, files } = await holdDesigns(given, call)
    publish(check, files, call)
    process.exitCode = exitCode(check, call.failOnImprovement === true)
  } catch (error) {
    if (error instanceof Failure) publish(checkOf({ problems: error.problems }), {}, call)
    throw error
  }
}

function publish(check: Check, files: Readonly<Record<string, string>>, call: CheckCall): void {
  const accept = (labels: readonly string[]) =>
    acceptWords(
      labels.map((label) => files[label]!),
      call.baseline,
    )
  const report = composeCheck(check, accept)
  writeCheck(check, report, call)
  if (call.github ?? process.env.GITHUB_ACTIONS === 'true') tellGithub(check, { report, files }, process.env)
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
async function holdDesigns(given: readonly string[], call: CheckCall): Promise<Held> {
  const { baseline: folder, replications } = call
  const [problem] = replications === undefined ? [] : tooFew(replications)
  if (problem !== undefined) throw new Failure([problem])
  const held = given.length > 0 ? heldBaselines(folder) : someBaselines(folder)
  const { scenarios, orphans } = given.length > 0 ? { scenarios: given, orphans: [] } : scenariosOf(held, folder)
  const places = baselinePlaces(scenarios, folder, held)
  const { loaded, problems } = loadScenarios(scenarios, call.set)
  problems.raise()
  refuseInputs(call.output ?? [])
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
function checkOf(found: Partial<Pick<Check, 'designs' | 'unchecked' | 'problems'>>): Check {
  return {
    schema: 'runaround/check@1',
    runaround: packageVersion(),
    ...{ designs: [], unchecked: [], problems: [] },
    ...found,
  }
}

/** Prints a check, and writes it into the files asked for. @throws {Failure} `not-writable` */
function writeCheck(check: Check, report: Report, call: CheckCall): void {
  const found = { reports: () => [report], data: () => check, junit: () => junit(check) }
  const format = call.json === true ? 'json' : call.format
  // A person reads what is wrong on standard error, with the lines in question.
  if (format !== 'terminal' || check.problems.length === 0) process.stdout.write(print(found, format, lookOf(call)))
  writeResults(call, found)
}

/**
 * Annotates the scenarios, and adds to the step summary where GitHub keeps one. Annotations go to standard error, which
 * GitHub reads as well, so that standard output stays what was asked for.
 * @throws {SystemFailure} `not-written`
 */
function tellGithub(
  check: Check,
  { report, files }: { readonly report: Report; readonly files: Held['files'] },
  env: NodeJS.ProcessEnv,
): void {
  const place = (label: string, path: readonly string[]): Line => {
    const name = files[label]!
    if (path.length === 0) return { file: name, line: 1 }
    return locate({ name, text: readText(name) }, SURROUNDINGS, path)
  }
  process.stderr.write(githubAnnotations(check, place))
  const { GITHUB_STEP_SUMMARY: summary } = env
  if (!summary) return
  try {
    appendFileSync(summary, markdown(report))
  } catch (error) {
    throw notWritten(summary, error)
  }
}
