import { CommanderError } from 'commander'
import { Failure } from '../../kernel/failure.js'
import type { CommonOptions } from '../common-options.js'
import { EXIT } from '../exit-codes.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'

/** Says on standard error what went wrong, and gives the exit code for it. */
export async function exitCodeOf(error: unknown, options: CommonOptions): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usersMistake
  if (error instanceof Failure) {
    const { renderProblems } = await import('./render-problems.js')
    const look = {
      colour: wantsColour(process.stderr, options.color, process.env),
      columns: columnsOf(process.stderr, process.env),
    }
    process.stderr.write(renderProblems(error.problems, look))
    return EXIT.usersMistake
  }
  const { renderBug } = await import('./render-bug.js')
  process.stderr.write(renderBug(error, process.argv.slice(2)))
  return EXIT.internalError
}
