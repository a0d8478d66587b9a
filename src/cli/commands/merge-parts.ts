import type { Command } from 'commander'
import { readParts } from '../finished/part-file.js'
import type { MergeCall } from './merge.js'

/**
 * Gives the results of a call whose replications its parts hold: the command itself, that finds them done.
 * @param program the command line, not called yet
 * @throws {Failure} where the parts are not all there, or not of one call, before anything is written
 */
export async function mergeParts(
  folder: string,
  { format, json, output = [], quiet, color }: MergeCall,
  program: Command,
): Promise<void> {
  const { command, find } = readParts(folder)
  program.setOptionValue('merged', { find })
  const how = [
    ...(quiet === true ? ['--quiet'] : []),
    ...(color === undefined ? [] : [color ? '--color' : '--no-color']),
    ...(json === true ? ['--json'] : []),
    ...(format === undefined ? [] : ['--format', format]),
    ...output.flatMap(({ file }) => ['--output', file]),
  ]
  await program.parseAsync([...command, ...how], { from: 'user' })
}
