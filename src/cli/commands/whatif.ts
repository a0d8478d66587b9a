import { Command } from 'commander'
import type { WhatifCall } from '../compare/compare-call.js'
import { withCompareOptions } from '../compare/compare-options.js'
import { assignmentOption } from '../options/assignment-option.js'
import { variantOption } from '../options/variant-option.js'

/** `runaround whatif FILE --set PATH=VALUE...`: a design against itself with changes. */
export function whatifCommand(): Command {
  const command = new Command('whatif')
    .summary('hold a scenario against itself with changes')
    .description('Send the same customers through a scenario as it is and as changed, and print the differences.')
    .argument('<file>', 'the scenario; - reads standard input')
    .option('--set <path=value>', 'what to change; repeatable, all together one variant', assignmentOption)
    .option('--variant <text>', '"name: path=value, path=value", a variant of its own; repeatable', variantOption)
    .addHelpText('before', 'Example:\n  $ runaround whatif scenarios/ersatz.yaml --set teams.front_line.agents=12\n')
  return withCompareOptions(command).action(async (file: string, _: unknown, self: Command) => {
    const { whatIf } = await import('../compare/what-if.js')
    await whatIf(file, self.optsWithGlobals<WhatifCall>())
  })
}
