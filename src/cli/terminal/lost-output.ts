import { EXIT } from '../exit-codes.js'
import { exitCodeOf } from '../failures/exit-code-of.js'
import { notWritten } from '../output/write-outputs.js'

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
