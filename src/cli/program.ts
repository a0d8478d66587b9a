import { Command } from 'commander'
import { packageVersion } from '../tasks/package-root.js'
import { baselineCommand } from './commands/baseline.js'
import { checkCommand } from './commands/check.js'
import { compareCommand } from './commands/compare.js'
import { delegateCommand } from './commands/delegate.js'
import { explainCommand } from './commands/explain.js'
import { fitCommand } from './commands/fit.js'
import { gapCommand } from './commands/gap.js'
import { importCommand } from './commands/import.js'
import { initCommand } from './commands/init.js'
import { interviewCommand } from './commands/interview.js'
import { mergeCommand } from './commands/merge.js'
import { planCommand } from './commands/plan.js'
import { runCommand } from './commands/run.js'
import { schemaCommand } from './commands/schema.js'
import { sensitivityCommand } from './commands/sensitivity.js'
import { staffCommand } from './commands/staff.js'
import { sweepCommand } from './commands/sweep.js'
import { traceCommand } from './commands/trace.js'
import { validateCommand } from './commands/validate.js'
import { whatifCommand } from './commands/whatif.js'
import { workerCommand } from './commands/worker.js'
import { usageFailure } from './failures.js'

/** The whole command line. A command's file is light: what does its work is imported when it is asked for. */
export function createProgram(): Command {
  const program = new Command('runaround')
    .description('Simulate what an organisation does to its customers.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--quiet', 'no progress, notes or timing on standard error')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => {} })
    .addHelpText('before', 'Example:\n  $ runaround init retail\n  $ runaround run runaround.yaml\n')
  const commands = [
    runCommand(),
    compareCommand(),
    whatifCommand(),
    sweepCommand(),
    sensitivityCommand(),
    gapCommand(),
    delegateCommand(),
    planCommand(),
    staffCommand(),
    fitCommand(),
    traceCommand(),
    mergeCommand(createProgram),
    workerCommand(),
    checkCommand(),
    baselineCommand(),
    validateCommand(),
    initCommand(),
    importCommand(),
    interviewCommand(),
    explainCommand(),
    schemaCommand(),
  ]
  for (const command of commands) program.addCommand(withSettings(command, program))
  return withSettings(program)
}

/** What is set for the program holds for its commands, and theirs. */
function withSettings(command: Command, above: Command = command): Command {
  if (command !== above) {
    command.copyInheritedSettings(above)
    for (const below of command.commands) withSettings(below, command)
  }
  return command.exitOverride((error) => {
    throw usageFailure(error, command)
  })
}
