import { Command, InvalidArgumentError } from 'commander'
import { COLUMN_UNITS } from '../../logs/mapping/duration.js'
import type { AskedColumn } from '../../logs/mapping/mapping.js'
import { MEANINGS, type Meaning } from '../../logs/mapping/meaning.js'
import { PRESET_NAMES, type PresetName } from '../../logs/mapping/presets.js'
import { ROLE_NAMES, ROLES, type Role } from '../../logs/role.js'
import { didYouMean } from '../../scenario/nearest.js'
import { type CallOf, type Declared, doing } from '../options.js'
import { IMPORT_OUTPUT } from '../output-options.js'

type AskedColumns = Readonly<Partial<Record<Role, AskedColumn>>>

const MAP: Declared<AskedColumns> = {
  flags: '--map <role=column,...>',
  about: 'what columns are, such as case=ticket_id,team=group; repeatable',
  read: readMap,
}

const MEANS: Declared<Readonly<Record<string, Meaning>>> = {
  flags: '--means <value=meaning>',
  about: 'what a value of the outcome or the activity stands for, such as LOST=hung_up; repeatable',
  read: readMeans,
}

const PRESET: Declared<PresetName> = {
  flags: '--preset <name>',
  about: 'whose export it is, where its columns do not say so',
  choices: PRESET_NAMES,
}

const DATES: Declared<'day-first' | 'month-first'> = {
  flags: '--dates <order>',
  about: 'how dates such as 3/4/2026 are read, where none of them says so',
  choices: ['day-first', 'month-first'],
}

function readMap(text: string, before: AskedColumns = {}): AskedColumns {
  const found: Partial<Record<Role, AskedColumn>> = { ...before }
  for (const part of text.split(',')) {
    const [, name = '', column = ''] = /^\s*([a-z_]+)\s*=(.+)$/.exec(part) ?? []
    if (name === '') throw new InvalidArgumentError('It must be role=column, such as case=ticket_id,team=group.')
    const role = ROLE_NAMES.find((known) => known === name)
    if (role === undefined) {
      const meant = didYouMean(name, ROLE_NAMES) ?? ''
      throw new InvalidArgumentError(`There is no role "${name}". ${meant} The roles are ${ROLE_NAMES.join(', ')}.`)
    }
    found[role] = readColumn(role, column)
  }
  return found
}

/** `created_at`, `group|queue`, `wait in min`. */
function readColumn(role: Role, text: string): AskedColumn {
  const [, names = text, unit] = /^(.*?) in (\w+)$/.exec(text) ?? []
  const split = names.split('|').map((name) => name.trim())
  if (unit === undefined || ROLES[role].kind !== 'duration')
    return { names: text.split('|').map((name) => name.trim()) }
  if (Object.hasOwn(COLUMN_UNITS, unit)) return { names: split, unit }
  throw new InvalidArgumentError(`"${unit}" is no unit: write ${Object.keys(COLUMN_UNITS).join(', ')}.`)
}

function readMeans(text: string, before: Readonly<Record<string, Meaning>> = {}): Readonly<Record<string, Meaning>> {
  const sign = text.lastIndexOf('=')
  const [value, word] = [text.slice(0, Math.max(0, sign)), text.slice(sign + 1).trim()]
  if (value === '') throw new InvalidArgumentError('It must be value=meaning, such as LOST=hung_up.')
  if (Object.hasOwn(MEANINGS, word)) return { ...before, [value]: word as Meaning }
  throw new InvalidArgumentError(`"${word}" is no meaning: write ${Object.keys(MEANINGS).join(', ')}.`)
}

const MEANS_HELP = `
Rows are contacts with their own wait and outcome, or events of cases. What a column
is follows from --map, from the names that known systems use (${PRESET_NAMES.join(', ')}),
or from its name and its values; the report shows which and why.
Roles for --map; a duration may say its unit (waited=queue_time in min), and of
several columns the first that has something counts (team=group|queue):
${ROLE_NAMES.map((role) => `  ${role.padEnd(14)} ${ROLES[role].about}`).join('\n')}
Meanings for --means:
${Object.entries(MEANINGS)
  .map(([word, about]) => `  ${word.padEnd(14)} ${about}`)
  .join('\n')}
`

const IMPORT = { map: MAP, means: MEANS, preset: PRESET, dates: DATES, ...IMPORT_OUTPUT } as const

export type ImportCall = CallOf<typeof IMPORT>

/** `runaround import LOG`: a scenario from a client's own log. */
export function importCommand(): Command {
  const command = new Command('import')
    .summary('make a scenario from a log of your own: calls, tickets, events')
    .description(
      'Read a log of contacts or of events (CSV, TSV, JSON lines or XES, as it is or compressed by gzip or zip), print what it says with the number of rows behind each figure, and write a commented scenario of it: arrivals, talk, patience, routing, reopening, staffing, with the figures as observed and what no log says as unknown.',
    )
    .argument('<log>', 'the log; - reads standard input')
    .addHelpText('before', 'Example:\n  $ runaround import calls.csv.gz --map issue=reason -o scenario.yaml\n')
    .addHelpText('after', MEANS_HELP)
  return doing(command, IMPORT, async (call, log: string) => {
    const { importLog } = await import('./import-log.js')
    await importLog(log, call)
  })
}
