import { type Command, Option } from 'commander'
import { DRAWING_EXTENSIONS, EXTENSIONS, FORMATS } from './format.js'
import { outputOption } from './output-option.js'

/**
 * Adds the options that say where results go, and as what.
 * @param draws `svg` where the command can also write its chart as a drawing
 */
export function withOutputOptions(command: Command, draws?: 'svg'): Command {
  const extensions = draws === undefined ? EXTENSIONS : DRAWING_EXTENSIONS
  const drawing = draws === undefined ? '' : `, .${draws} (the chart)`
  return command
    .addOption(new Option('--format <name>', 'how to print (default: terminal)').choices(FORMATS))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option(
      '-o, --output <file>',
      `write to a file instead, as its extension says: .json, .csv, .md, .txt${drawing}; repeatable`,
      outputOption(extensions),
    )
}
