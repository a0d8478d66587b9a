import { type Command, Option } from 'commander'
import { FORMATS } from './format.js'
import { outputOption } from './output-option.js'

/** Adds the options that say where results go, and as what. */
export function withOutputOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <name>', 'how to print (default: terminal)').choices(FORMATS))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option(
      '-o, --output <file>',
      'write to a file instead, as its extension says: .json, .csv, .md, .txt; repeatable',
      outputOption,
    )
}
