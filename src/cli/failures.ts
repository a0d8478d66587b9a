import { type Command, CommanderError } from 'commander'
import { Failure, failure, type Problem } from '../kernel/failure.js'
import { shellWords } from '../report/reproduce.js'
import { OutOfMemory, SystemFailure } from '../tasks/faults.js'
import { ShardDone } from '../tasks/finished.js'
import { packageVersion } from '../tasks/package-root.js'
import { withoutCredentials } from '../tasks/queue/connection.js'
import type { CommonCall } from './options.js'
import { columnsOf, wantsColour } from './terminal.js'
import { notWritten } from './write-files.js'

/** What of a call says how to colour. */
type ColourCall = Pick<CommonCall, 'color'>

/** Says on standard error what went wrong, and gives the exit code for it. */
export async function exitCodeOf(error: unknown, options: ColourCall): Promise<number> {
  // Its part is written, and there is nothing else to say.
  if (error instanceof ShardDone) return EXIT.done
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
  process.stderr.write(renderBug(fault, process.argv.slice(2)))
  return EXIT.internalError
}

/** V8 holds no text of more than half a gigabyte. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length'
}

async function say(problems: readonly Problem[], options: ColourCall): Promise<void> {
  const { renderProblems } = await import('./problem-text.js')
  const look = {
    colour: wantsColour(process.stderr, options.color, process.env),
    columns: columnsOf(process.stderr, process.env),
  }
  process.stderr.write(renderProblems(problems, look))
}

/** What the shell and CI see. */
export const EXIT = {
  done: 0,
  /** A bug of ours, or the machine: too little memory, a full disk, an output that is closed. */
  internalError: 1,
  /** A mistake in the command or in a scenario: nothing was simulated, nothing written. */
  usersMistake: 2,
  expectationFailed: 10,
  /** Worse than the accepted baseline. */
  regressed: 11,
  /** A baseline is missing, unreadable or incompatible. */
  baselineUnusable: 12,
} as const

/** A baseline that is missing or cannot be used: an exit code of its own, so that CI can tell it from a regression. */
export class BaselineFailure extends Failure {}

/**
 * A mistake on the command line as a `Failure` with the suggestion as its hint; what is no mistake (help or version
 * was asked for and printed) comes back as it is.
 */
export function usageFailure(error: CommanderError, command: Command): Error {
  if (error.exitCode === 0 || error.code === 'commander.help') return error
  const code = error.code.replace(/^commander\./, '').replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n')
  return failure(code, message.replace(/\.$/, ''), { hint: hintOf(suggestion, command) })
}

function hintOf(suggestion: string | undefined, command: Command): string {
  const meant = suggestion?.match(/^\(Did you mean (.*)\?\)$/)?.[1]
  if (meant) return `did you mean ${meant}?`
  const path = command.parent ? `${command.parent.name()} ${command.name()}` : command.name()
  return `${path} --help shows what it takes`
}

/** What a user needs to see and report when the program itself is at fault. */
function renderBug(error: unknown, argv: readonly string[]): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const machine = `runaround ${packageVersion()}, node ${process.version}, ${process.platform} ${process.arch}`
  return [
    'internal error: this is a bug in runaround, not in your scenario',
    trace,
    '',
    'Please report it with the trace above, the scenario file, and these two lines:',
    `  command: ${shellWords(['runaround', ...argv.map(withoutCredentials)])}`,
    `  version: ${machine}`,
    '',
  ].join('\n')
}

/**
 * Ends the process where an output takes no more: with 0 when its reader has seen enough, as in
 * `runaround run a.yaml | head -1`; else (a full disk) with one line that says so, and 1.
 */
export function endWhenOutputIsLost(streams: Pick<NodeJS.Process, 'stdout' | 'stderr'>): void {
  let ending = false
  for (const stream of [streams.stdout, streams.stderr]) {
    stream.on('error', async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.done)
      if (stream === streams.stderr) process.exit(EXIT.internalError)
      if (ending) return
      ending = true
      process.exit(await exitCodeOf(notWritten('standard output', error), {}))
    })
  }
}
