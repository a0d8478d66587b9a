import { Command } from 'commander'
import { type CallOf, doing } from '../options.js'
import { files, format, JSON_FLAG, MERGED } from '../output-options.js'

const MERGE = { format: format(MERGED), json: JSON_FLAG, output: files(MERGED) } as const

export type MergeCall = CallOf<typeof MERGE>

/**
 * `runaround merge [FOLDER]`: what the parts of a call come to.
 * @param createProgram the whole command line, to which the call of the parts is given
 */
export function mergeCommand(createProgram: () => Command): Command {
  const command = new Command('merge')
    .summary('put the parts of a call together')
    .description(
      'Put together what --shard has written, wherever it was run: the same bytes as from the command without it. Run it where the files are found that the command names.',
    )
    .argument('[folder]', 'with the parts of one call, and no others', 'parts')
    .addHelpText(
      'before',
      'Example:\n  $ runaround sweep scenarios/ersatz.yaml --vary teams.front_line.agents=6..12:2 --shard 1/2\n  $ runaround sweep scenarios/ersatz.yaml --vary teams.front_line.agents=6..12:2 --shard 2/2\n  $ runaround merge -o sweep.md\n',
    )
  return doing(command, MERGE, async (call, folder: string) => {
    const { mergeParts } = await import('./merge-parts.js')
    await mergeParts(folder, call, createProgram())
  })
}
