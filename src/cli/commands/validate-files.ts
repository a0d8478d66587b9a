import { type Foreseen, foreseen, outOfReach } from '../../experiment/foreseen.js'
import { overloadsByArithmetic } from '../../experiment/offered-load.js'
import { overloadedManagersByArithmetic } from '../../experiment/request-load.js'
import { Failure, type Problem } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { compile } from '../../model/compile.js'
import { volumeText } from '../../report/figure-text.js'
import { offeredLoadWarning, outOfReachWarnings, requestLoadWarning } from '../../report/run/verdicts.js'
import { contradictionsAmong, contradictionsWithFile } from '../../scenario/contradictions/contradictions.js'
import type { Parsed } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import { volumeOf } from '../../scenario/volume.js'
import { EXIT } from '../failures.js'
import { renderWarnings } from '../problem-text.js'
import { loadScenarios } from '../scenarios.js'
import { columnsOf, note, wantsColour } from '../terminal.js'
import type { ValidateCall } from './validate.js'

/**
 * Checks each file, and says on standard output which are sound, and what of those will not go as it seems.
 * @param options `set` lays assignments over every file; `json` prints the list of all problems and
 * warnings instead, and sets the exit code where there are problems
 * @throws {Failure} with the problems of all files, unless they are printed
 */
export function validateFiles(files: readonly string[], options: ValidateCall): void {
  const { loaded, problems } = loadScenarios(files, options.set)
  for (const { notes } of loaded) notes.forEach(note(options))
  if (options.json) {
    const found = problemsOf(() => problems.raise())
    const list = [
      ...found.map((problem) => ({ severity: 'error', ...problem })),
      ...loaded.flatMap(foreseenProblems).map((warning) => ({ severity: 'warning', ...warning })),
    ]
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
    if (found.length > 0) process.exitCode = EXIT.usersMistake
    return
  }
  const look = {
    colour: wantsColour(process.stdout, options.color, process.env),
    columns: columnsOf(process.stdout, process.env),
  }
  for (const sound of loaded) {
    process.stdout.write(`ok ${onOneLine(sound.file)}: ${contents(sound.scenario)}\n`)
    const warnings = foreseenProblems(sound)
    if (warnings.length > 0) process.stdout.write(renderWarnings(warnings, look))
  }
  problems.raise()
}

function problemsOf(raise: () => void): readonly Problem[] {
  try {
    raise()
    return []
  } catch (error) {
    if (error instanceof Failure) return error.problems
    throw error
  }
}

function contents({ demand, teams, issues, managers = {} }: Scenario): string {
  const parts = [counted(teams, 'team'), counted(issues, 'issue'), counted(managers, 'manager role')]
  return [...parts, volumeText(volumeOf(demand))].join(', ')
}

function counted(entries: Readonly<Record<string, unknown>>, noun: string): string {
  const count = Object.keys(entries).length
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** What a sound scenario will not do as its author may think, known without simulating it, where it is written. */
function foreseenProblems({ scenario, placeOf }: Parsed): readonly Problem[] {
  const model = compile(scenario)
  const found = [
    ...overloadsByArithmetic(model).map(offeredLoadWarning),
    ...overloadedManagersByArithmetic(model).map(requestLoadWarning),
    ...outOfReachWarnings(outOfReach(model)),
    ...foreseen(scenario, model),
    ...unlikely(scenario),
  ]
  return found.map(({ code, message, advice, path }) => ({
    code,
    message: message.replace(/\.$/, ''),
    hint: advice,
    ...placeOf(path),
  }))
}

/** Observed figures that can hardly be; those that cannot be are problems. */
function unlikely(scenario: Scenario): readonly Foreseen[] {
  const found = [...contradictionsAmong(scenario), ...contradictionsWithFile(scenario)]
  return found
    .filter(({ isCertain }) => !isCertain)
    .map(({ code, path, message, hint = 'Look how the firm counts each of them, or state how far off it may be' }) => {
      return { code, message, advice: hint, path: ['observed', path] }
    })
}
