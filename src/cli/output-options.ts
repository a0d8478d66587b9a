import { extname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { endingsText, FORMATS, type Format, formatOf, formatsFrom } from '../report/formats/format.js'
import { type CommonCall, type Declared, flag, text } from './options.js'

/** What results of an experiment can be had as. */
const RESULTS = formatsFrom('pages', 'data', 'rows', 'drawing')

/** What parts can be merged to: whatever their command can be had as. */
export const MERGED = formatsFrom('pages', 'data', 'rows', 'drawing', 'check')

/** What a log that was read can be had as. */
const IMPORTED = formatsFrom('pages', 'data', 'scenario')

/** What a check can be had as; of files, what a machine of CI reads is named first. */
export const CHECKED = formatsFrom('pages', 'data', 'check')
export const CHECKED_FILES = ['junit', ...CHECKED.filter((name) => name !== 'junit')] as const

/** A file to write, as asked for. */
export interface Output<F extends Format> {
  readonly file: string
  readonly format: F
}

/** What a call says of where its results go, which can be had in some formats. */
export type OutputCall<F extends Format> = Pick<CommonCall, 'quiet' | 'color'> & {
  readonly format?: F
  readonly json?: boolean
  readonly output?: readonly Output<F>[]
  readonly picture?: string
  readonly title?: string
  readonly for?: string
  readonly open?: boolean
  readonly full?: boolean
}

/** The option that names the format to print. */
export function format<F extends Format>(among: readonly F[]): Declared<F> {
  return { flags: '--format <name>', about: 'how to print (default: terminal)', choices: among, aside: true }
}

/** The same in short. */
export const JSON_FLAG: Declared<boolean> = {
  ...flag('--json', 'the same as --format json'),
  conflicts: ['format'],
  aside: true,
}

/** What a page is to say of itself, and whether to show it at once. */
export const PAGE = {
  title: text('--title <text>', 'the heading of a .html file, instead of the report’s own'),
  for: text('--for <name>', 'for whom a .html file is made, to stand above its heading'),
  open: flag('--open', 'open the .html file that is written in the browser'),
}

/** The options that say where the results of an experiment go, and as what. */
export const OUTPUT = {
  format: format(RESULTS),
  json: JSON_FLAG,
  output: files(RESULTS),
  picture: text('--picture <words>', 'which picture a .svg file has, by words of its title (default: the first)'),
  ...PAGE,
}

/** The same for what is read from a log. */
export const IMPORT_OUTPUT = { format: format(IMPORTED), json: JSON_FLAG, output: files(IMPORTED), ...PAGE }

/** Files whose ending says the format; every further one is added. */
export function files<F extends Format>(
  among: readonly F[],
  what = 'write to a file instead, as its extension says',
): Declared<readonly Output<F>[]> {
  return {
    flags: '-o, --output <file>',
    about: `${what}: ${endingsText(among)}; repeatable`,
    aside: true,
    read: (file, before = []) => {
      const found = formatOf(extname(file).toLowerCase(), among)
      if (found !== undefined) return [...before, { file, format: found }]
      const endings = among.flatMap((name) => FORMATS[name].endings)
      throw new InvalidArgumentError(`Its extension must be one of ${endings.join(', ')}.`)
    },
  }
}
