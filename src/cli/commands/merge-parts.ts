import { readParts } from '../finished/part-file.js'
import type { MergeCall } from './merge.js'

/**
 * Gives the results of a call whose replications its parts hold: the command itself, that finds them done.
 * @throws {Failure} where the parts are not all there, or not of one call, before anything is written
 */
export async function mergeParts(
  folder: string,
  { format, json, output = [], quiet, color }: MergeCall,
): Promise<void> {
  const { createProgram } = await import('../program.js')
  const { command, find } = readParts(folder)
  const program = createProgram()
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
