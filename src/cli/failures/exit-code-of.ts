import { CommanderError } from 'commander'
import { Failure, type Problem } from '../../kernel/failure.js'
import { OutOfMemory, SystemFailure } from '../../tasks/faults.js'
import { BaselineFailure } from '../baseline/baseline-failure.js'
import type { CommonOptions } from '../common-options.js'
import { EXIT } from '../exit-codes.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'

/** Says on standard error what went wrong, and gives the exit code for it. */
export async function exitCodeOf(error: unknown, options: CommonOptions): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usersMistake
  if (error instanceof Failure) {
    await say(error.problems, options)
    return error instanceof BaselineFailure ? EXIT.baselineUnusable : EXIT.usersMistake
  }
  const fault = isTooLong(error) ? OutOfMemory.text() : error
  if (fault instanceof SystemFailure) {
    await say([{ code: fault.code, message: fault.message, hint: fault.hint }], options)
    return EXIT.internalError
  }
  const { renderBug } = await import('./render-bug.js')
  process.stderr.write(renderBug(fault, process.argv.slice(2)))
  return EXIT.internalError
}

/** V8 holds no text of more than half a gigabyte. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length'
}

async function say(problems: readonly Problem[], options: CommonOptions): Promise<void> {
  const { renderProblems } = await import('./render-problems.js')
  const look = {
    colour: wantsColour(process.stderr, options.color, process.env),
    columns: columnsOf(process.stderr, process.env),
  }
  process.stderr.write(renderProblems(problems, look))
}
