import { Failure, type Problem } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { volumeText } from '../../report/figure-text.js'
import type { Assignment } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import { volumeOf } from '../../scenario/volume.js'
import type { CommonOptions } from '../common-options.js'
import { EXIT } from '../exit-codes.js'
import { renderWarnings } from '../failures/render-problems.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import { foreseenProblems } from './foreseen-problems.js'

/** The options of `validate`, as read. */
export interface ValidateCall extends CommonOptions {
  readonly json?: boolean
  readonly set?: readonly Assignment[]
}

/**
 * Checks each file, and says on standard output which are sound, and what of those will not go as it seems.
 * @param options `set` lays assignments over every file; `json` prints the list of all problems and
 * warnings instead, and sets the exit code where there are problems
 * @throws {Failure} with the problems of all files, unless they are printed
 */
export function validateFiles(files: readonly string[], options: ValidateCall): void {
  const { loaded, problems } = loadScenarios(files, options.set)
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
