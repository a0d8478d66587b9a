import { Command } from 'commander'
import { doing } from '../options.js'
import { ACCEPT, LIST, SAVE } from './baseline-options.js'

/** `runaround baseline save|accept|list`: what `check` holds designs against. */
export function baselineCommand(): Command {
  return new Command('baseline')
    .summary('write or update what check holds designs against')
    .description(
      'Write, update or list accepted baselines: one readable file per scenario, to be kept under version control.',
    )
    .addHelpText('before', 'Example:\n  $ runaround baseline save scenarios/*.yaml --baseline baselines\n')
    .addCommand(saveCommand())
    .addCommand(acceptCommand())
    .addCommand(listCommand())
}

function saveCommand(): Command {
  const command = new Command('save')
    .summary('accept scenarios as they are, and write their baselines')
    .description('Simulate each scenario, at least ten times, and write its baseline, over its own if it has one.')
    .argument('<file...>', 'scenarios')
    .addHelpText('before', 'Example:\n  $ runaround baseline save scenarios/*.yaml --gate trust_loss,cost:2%\n')
  return doing(command, SAVE, async (call, files: string[]) => {
    const { saveBaselines } = await import('./accept-baselines.js')
    await saveBaselines(files, call)
  })
}

function acceptCommand(): Command {
  const command = new Command('accept')
    .summary('accept what has become of scenarios, and show what that changes')
    .description(
      'Simulate each scenario under the seed, replications and gate of its baseline, print what has changed, and update the baseline.',
    )
    .argument('<file...>', 'scenarios that have a baseline')
    .addHelpText(
      'before',
      "Example:\n  $ runaround baseline accept scenarios/ersatz.yaml --reason 'Limits halved on purpose'\n",
    )
  return doing(command, ACCEPT, async (call, files: string[]) => {
    const { acceptBaselines } = await import('./accept-baselines.js')
    await acceptBaselines(files, call)
  })
}

function listCommand(): Command {
  const command = new Command('list')
    .summary('show what was accepted')
    .description(
      'Show every baseline of a folder: replications, seed, program version, what is watched, and why it was accepted.',
    )
    .addHelpText('before', 'Example:\n  $ runaround baseline list --baseline baselines\n')
  return doing(command, LIST, async (call) => {
    const { listBaselines } = await import('./accept-baselines.js')
    listBaselines(call)
  })
}
