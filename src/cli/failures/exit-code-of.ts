import { CommanderError } from 'commander'
import { Failure, type Problem } from '../../kernel/failure.js'
import { BaselineFailure } from '../baseline/baseline-failure.js'
import type { CommonOptions } from '../common-options.js'
import { EXIT } from '../exit-codes.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import { OutOfMemory } from '../workers/out-of-memory.js'
import { WorkerLost } from '../workers/worker-lost.js'

/** Says on standard error what went wrong, and gives the exit code for it. */
export async function exitCodeOf(error: unknown, options: CommonOptions): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usersMistake
  if (error instanceof Failure) {
    await say(error.problems, options)
    return error instanceof BaselineFailure ? EXIT.baselineUnusable : EXIT.usersMistake
  }
  if (error instanceof OutOfMemory) {
    const hint =
      'look for an overload, shorten horizon, or allow more: NODE_OPTIONS=--max-old-space-size=8192 (MB, for each worker)'
    await say([{ code: 'out-of-memory', message: error.message, hint }], options)
    return EXIT.internalError
  }
  if (error instanceof WorkerLost) {
    const hint = 'unless somebody ended it by hand, the machine is short of memory or processes: try --workers 1'
    await say([{ code: 'worker-lost', message: error.message, hint }], options)
    return EXIT.internalError
  }
  const { renderBug } = await import('./render-bug.js')
  process.stderr.write(renderBug(error, process.argv.slice(2)))
  return EXIT.internalError
}

async function say(problems: readonly Problem[], options: CommonOptions): Promise<void> {
  const { renderProblems } = await import('./render-problems.js')
  const look = {
    colour: wantsColour(process.stderr, options.color, process.env),
    columns: columnsOf(process.stderr, process.env),
  }
  process.stderr.write(renderProblems(problems, look))
}
