import type { ShellCommand } from '../report.js'

/** The command that gives the same figures again, to the last digit. @param words of the command line, unquoted */
export function reproduce(words: readonly string[]): ShellCommand {
  return { kind: 'command', title: 'To reproduce', words }
}
