import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaults } from '../evidence/registry.js'
import { measureNamed } from '../measures/catalogue.js'
import type { Assignment } from '../scenario/parse.js'
import type { Finished } from '../tasks/finished.js'

/** An option as a command declares it: how it is written, what it says, how it is read and how it is written again. */
export interface Declared<Value> {
  readonly flags: string
  readonly about: string
  /** Reads a text; the value before where the option is given again. A flag, or a text as it stands, where absent. */
  readonly read?: (text: string, before?: Value) => Value
  readonly choices?: readonly string[]
  readonly fallback?: string
  /** Names of options that make no sense beside it. */
  readonly conflicts?: readonly string[]
  readonly required?: true
  /** The flag that says the opposite, and what it says. */
  readonly opposite?: readonly [flag: string, about: string]
  /** Figures depend on it: it stands in the command that gives the same ones again. */
  readonly again?: true
  /** No figure depends on it: how and where the work is done, and what its results are had as. */
  readonly aside?: true
  /** Its words on a command line, where they are more than its name and the value as text. */
  readonly words?: (value: Value) => readonly string[]
}

// biome-ignore lint/suspicious/noExplicitAny: an option of whatever value
type Options = Readonly<Record<string, Declared<any>>>

type ValueOf<O> = O extends Declared<infer Value> ? Value : never
type Given<O extends Options> = {
  [Key in keyof O]: O[Key] extends { required: true } | { fallback: string } ? Key : never
}[keyof O]

/** What the command line said, as read: typed by what the command declares. */
export type CallOf<O extends Options> = CommonCall & {
  readonly [Key in Given<O>]: ValueOf<O[Key]>
} & { readonly [Key in Exclude<keyof O, Given<O>>]?: ValueOf<O[Key]> }

/** What every call says. */
export interface CommonCall {
  /** No progress, notes or timing on standard error. */
  readonly quiet?: boolean
  /** `--color` or `--no-color`; absent where neither is given. */
  readonly color?: boolean
  /** The words of the command that gives the same figures again, whatever defaults were in force. */
  readonly again: (what: Again) => readonly string[]
  /** The words of this very call after `runaround`, but for what says how and where it is done, and what it is had as. */
  readonly asked: () => readonly string[]
  /** What parts of this call hold, where they are merged. */
  readonly merged?: Pick<Finished, 'find'>
}

/** What the command that gives figures again says otherwise than the call. */
interface Again {
  /** As given; all of the call where absent. */
  readonly files?: readonly string[]
  /** By what came of it: nothing is left to a default that another version may have changed. */
  readonly settled?: { readonly seed: string; readonly replications: number; readonly confidence: number }
  /** Values of options instead of the call's. */
  readonly instead?: Readonly<Record<string, unknown>>
}

/**
 * Adds options to a command, in their order, and lets it do its work with what is read.
 * @param act takes the call, and the arguments as the command declares them
 */
export function doing<const O extends Options, Operands extends readonly unknown[]>(
  command: Command,
  options: O,
  act: (call: CallOf<O>, ...operands: Operands) => Promise<void> | void,
): Command {
  for (const option of Object.values(options)) {
    command.addOption(built(option))
    if (option.opposite !== undefined) command.option(...option.opposite)
  }
  return command.action((...given: unknown[]) => {
    const operands = given.slice(0, -2)
    const values = command.optsWithGlobals()
    const files = operands.flat().filter((operand) => typeof operand === 'string')
    const again = (what: Again) => wordsOf(command.name(), options, { files, ...what }, { ...values, ...what.instead })
    const asked = () => askedWords(command, options, files)
    return act({ ...values, again, asked } as CallOf<O>, ...(operands as unknown as Operands))
  })
}

function askedWords(command: Command, options: Options, files: readonly string[]): readonly string[] {
  const given = Object.entries(options).filter(
    ([key, { aside }]) => aside === undefined && command.getOptionValueSource(key) === 'cli',
  )
  const names = command.parent?.parent == null ? [command.name()] : [command.parent.name(), command.name()]
  const [, ...words] = commandWords(names, files)
  return [...words, ...given.flatMap(([key, option]) => optionWords(option, command.getOptionValue(key)))]
}

function built({ flags, about, read, choices, fallback, conflicts, required }: Options[string]): Option {
  const option = new Option(flags, about)
  if (read !== undefined) option.argParser(read)
  if (choices !== undefined) option.choices(choices)
  if (fallback !== undefined) option.default(fallback)
  if (conflicts !== undefined) option.conflicts([...conflicts])
  return required === undefined ? option : option.makeOptionMandatory()
}

/** First what is a command's own, then what is changed in the scenario, then what settles the figures. */
function wordsOf(
  name: string,
  { set, strict, ...own }: Options,
  { files = [], settled }: Again,
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  const words = (key: string, option: Options[string] | undefined): readonly string[] =>
    option?.again === undefined ? [] : optionWords(option, values[key])
  return [
    ...commandWords([name], files),
    ...Object.entries(own).flatMap(([key, option]) => words(key, option)),
    ...words('set', set),
    ...(settled === undefined ? [] : settledWords(settled)),
    ...words('strict', strict),
  ]
}

/** The words that settle the figures of any experiment. */
export function settledWords({ seed, replications, confidence }: NonNullable<Again['settled']>): readonly string[] {
  const usual = confidence === defaults()['run.confidence']
  return valueWords(SETTLED, { seed, replications, ...(usual ? {} : { confidence }) })
}

/** The words of a command, its options as it declares them. @param name `baseline save` in two words */
export function commandWords<const O extends Options>(
  name: readonly string[],
  files: readonly string[],
  options?: O,
  values: { readonly [Key in keyof O]?: ValueOf<O[Key]> } = {},
): readonly string[] {
  return ['runaround', ...name, ...files.map(operand), ...valueWords(options ?? {}, values)]
}

function valueWords(options: Options, values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(options).flatMap(([key, option]) => optionWords(option, values[key]))
}

function optionWords({ flags, words }: Options[string], value: unknown): readonly string[] {
  if (value === undefined || value === false) return []
  if (words !== undefined) return words(value)
  const [name = ''] = /--[\w-]+/.exec(flags) ?? []
  return value === true ? [name] : [name, String(value)]
}

/** A file whose name looks like an option is named by its folder; `-` is standard input. */
function operand(file: string): string {
  return file.startsWith('-') && file !== '-' ? `./${file}` : file
}

/** More than anyone means. */
const MOST_REPLICATIONS = 100_000
const MOST_WORLDS = 10_000

const SET = '--set <path=value>'

/** What a flag says, and whether figures depend on it. */
export function flag(name: string, about: string, again?: 'again'): Declared<boolean> {
  return { flags: name, about, ...(again === undefined ? {} : { again: true }) }
}

/** A text as it stands. */
export function text(flags: string, about: string): Declared<string> {
  return { flags, about }
}

/** `path=value`, as often as it is given. @param flags another name than `--set` */
export function assignments(about: string, flags = SET): Declared<readonly Assignment[]> {
  const [name = ''] = flags.split(' ')
  return {
    flags,
    about: `${about}; repeatable`,
    read: readAssignment,
    again: true,
    words: (all) => all.flatMap(({ path, value }) => [name, `${path}=${value}`]),
  }
}

/** @param whose customers are simulated where it is absent */
export function seed(whose: string): Declared<string> {
  return text('--seed <text>', `the customers to simulate (default: ${whose}, else runaround)`)
}

export function replications(about: string): Declared<number> {
  return { flags: '--replications <n>', about, read: readCount(MOST_REPLICATIONS) }
}

/** @param whose half-widths */
export function precision(whose = 'the half-widths'): Declared<number> {
  return {
    flags: '--precision <share>',
    about: `repeat until ${whose} are that small, such as 2%`,
    read: readShare,
    conflicts: ['replications'],
  }
}

export function confidence(about: string): Declared<number> {
  return { flags: '--confidence <share>', about, read: readShare }
}

/** What settles the figures of any experiment. */
const SETTLED = { seed: seed(''), replications: replications(''), confidence: confidence('') }

export function metrics(about: string, again?: 'again'): Declared<readonly string[]> {
  return { flags: '--metric <ids>', about, read: readMetrics, ...(again === undefined ? {} : { again: true }) }
}

export function worlds(what: string): Declared<number> {
  return {
    flags: '--worlds <n>',
    about: `simulate ${what} again in so many plausible worlds, with other assumptions about people`,
    read: readCount(MOST_WORLDS),
    again: true,
  }
}

export function draws(what: string): Declared<number> {
  return {
    flags: '--draws <n>',
    about: `simulate ${what} again in so many firms that fit your figures, as fit has drawn them`,
    read: readCount(MOST_WORLDS),
    conflicts: ['worlds'],
    again: true,
  }
}

export const CLAIM: Declared<'ideal'> = {
  flags: '--claim <what>',
  about: 'hold it against every lever at 100 % instead of what is claimed',
  choices: ['ideal'],
  again: true,
}

export const STRICT = flag('--strict', 'expectations must hold at the worse end of their intervals', 'again')

export const BASELINES: Declared<string> & { readonly fallback: string } = {
  ...text('--baseline <folder>', 'where the baselines are'),
  fallback: 'baselines',
}

/** Which replication of a run, from 1. */
export const REPLICATION: Declared<number> = {
  flags: '--replication <n>',
  about: 'of which replication, from 1 (default: 1)',
  read: readCount(MOST_REPLICATIONS),
}

/** `path=value`; every further one is added. What path and value mean is checked with the scenario. */
export function readAssignment(text: string, before: readonly Assignment[] = []): readonly Assignment[] {
  const sign = text.indexOf('=')
  const path = text.slice(0, Math.max(0, sign)).trim()
  if (path !== '') return [...before, { path, value: text.slice(sign + 1) }]
  throw new InvalidArgumentError('It must be path=value, such as teams.front_line.agents=9.')
}

/** A reader of whole numbers from 1 to `most`. */
export function readCount(most: number): (text: string) => number {
  return (text) => {
    const count = /^\d+$/.test(text.trim()) ? Number(text) : 0
    if (count >= 1 && count <= most) return count
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`)
  }
}

/** `a,b` as a list; an option given again adds to it. */
export function readList(text: string, before: readonly string[] = []): readonly string[] {
  const items = text.split(',').map((item) => item.trim())
  if (items.every((item) => item !== '')) return [...before, ...items]
  throw new InvalidArgumentError('It must be a list of names with commas between them.')
}

/** Measures by id or by the trade's name (`fcr`), as ids; what is neither stays as typed, to be refused with the rest. */
export function readMetrics(text: string, before: readonly string[] = []): readonly string[] {
  return [...new Set([...before, ...readList(text).map((name) => measureNamed(name)?.id ?? name)])]
}

/** `2%` or `0.02` as the fraction 0.02, strictly between 0 and 1. */
export function readShare(text: string): number {
  const [, digits, percent] = text.trim().match(/^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/) ?? []
  const share = digits === undefined ? Number.NaN : Number(digits) / (percent === '%' ? 100 : 1)
  if (share > 0 && share < 1) return share
  throw new InvalidArgumentError('It must be a share between 0 and 1, such as 2% or 0.02.')
}
