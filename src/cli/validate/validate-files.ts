import { Failure, type Problem } from '../../kernel/failure.js'
import type { Scenario } from '../../scenario/scenario.js'
import { EXIT } from '../exit-codes.js'
import { loadScenario } from '../files/load-scenario.js'

/**
 * Checks each file, and says on standard output which are sound.
 * @param options `json` prints the list of all problems instead, and sets the exit code
 * @throws {Failure} with the problems of all files, unless they are printed
 */
export function validateFiles(files: readonly string[], options: { readonly json?: boolean }): void {
  const problems: Problem[] = []
  for (const file of files) {
    try {
      const { scenario } = loadScenario(file)
      if (!options.json) process.stdout.write(`ok ${file}: ${contents(scenario)}\n`)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      problems.push(...error.problems)
    }
  }
  const [first, ...others] = problems
  if (options.json) {
    process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
    if (first) process.exitCode = EXIT.usersMistake
  } else if (first) throw new Failure([first, ...others])
}

function contents({ teams, issues, managers = {} }: Scenario): string {
  const parts = [counted(teams, 'team'), counted(issues, 'issue'), counted(managers, 'manager role')]
  return parts.join(', ')
}

function counted(entries: Readonly<Record<string, unknown>>, noun: string): string {
  const count = Object.keys(entries).length
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
