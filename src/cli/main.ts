import { endWhenOutputIsLost, exitCodeOf } from './failures.js'
import { createProgram } from './program.js'

// No handler for SIGINT on purpose: without one, Ctrl-C ends the process at once, in the middle of a simulation too,
// and the shell sees 130. Only where worker processes simulate does their pool handle it, to take them along.
endWhenOutputIsLost(process)
const program = createProgram()
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = await exitCodeOf(error, program.opts())
}
