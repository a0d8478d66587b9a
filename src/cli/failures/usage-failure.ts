import type { Command, CommanderError } from 'commander'
import { failure } from '../../kernel/failure.js'

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
