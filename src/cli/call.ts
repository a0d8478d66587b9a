import { exitCodeOf } from './failures.js'
import { createProgram } from './program.js'
import { forgetInputs } from './read-files.js'

/** Does what the arguments of this process ask for; what the shell is to see of it is left as the process's exit code. */
export async function call(): Promise<void> {
  const program = createProgram()
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = await exitCodeOf(error, program.opts())
  } finally {
    forgetInputs()
  }
}
