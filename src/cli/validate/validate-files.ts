import { Failure, type Problem } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { volumeText } from '../../report/volume-text.js'
import type { Assignment } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import { volumeOf } from '../../scenario/volume.js'
import { EXIT } from '../exit-codes.js'
import { loadScenarios } from '../files/load-scenarios.js'

/** The options of `validate`, as read. */
export interface ValidateCall {
  readonly json?: boolean
  readonly set?: readonly Assignment[]
}

/**
 * Checks each file, and says on standard output which are sound.
 * @param options `set` lays assignments over every file; `json` prints the list of all problems instead, and sets the
 * exit code
 * @throws {Failure} with the problems of all files, unless they are printed
 */
export function validateFiles(files: readonly string[], options: ValidateCall): void {
  const { loaded, problems } = loadScenarios(files, options.set)
  if (options.json) {
    const found = problemsOf(() => problems.raise())
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
    if (found.length > 0) process.exitCode = EXIT.usersMistake
    return
  }
  for (const { file, scenario } of loaded) process.stdout.write(`ok ${onOneLine(file)}: ${contents(scenario)}\n`)
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
