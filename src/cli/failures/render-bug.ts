import { shellWords } from '../../report/reproduce.js'
import { packageVersion } from '../../tasks/package-root.js'

/** What a user needs to see and report when the program itself is at fault. */
export function renderBug(error: unknown, argv: readonly string[]): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const machine = `runaround ${packageVersion()}, node ${process.version}, ${process.platform} ${process.arch}`
  return [
    'internal error: this is a bug in runaround, not in your scenario',
    trace,
    '',
    'Please report it with the trace above, the scenario file, and these two lines:',
    `  command: ${shellWords(['runaround', ...argv])}`,
    `  version: ${machine}`,
    '',
  ].join('\n')
}
