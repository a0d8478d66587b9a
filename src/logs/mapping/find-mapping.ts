import { failure } from '../../kernel/failure.js'
import { didYouMean } from '../../scenario/nearest.js'
import type { LogRecord } from '../readers/log-reader.js'
import { ROLE_NAMES, ROLES, type Role } from '../role.js'
import { COLUMN_UNITS, unitInName } from './duration.js'
import { guesses } from './guess.js'
import type { AskedColumn, AskedMapping, LogKind, MappedColumn, Mapping, Use } from './mapping.js'
import { type DayOrder, dayOrderOf, hasTwoWays } from './moment.js'
import { type Preset, type PresetName, presetOf, recognised } from './presets.js'

/** What says that there is nothing in a cell. */
export const NOTHING: ReadonlySet<string> = new Set([
  '',
  '?',
  '-',
  '--',
  'null',
  'NULL',
  'None',
  'N/A',
  'n/a',
  'NA',
  'nan',
  'NaN',
  'undefined',
  '(none)',
  '\\N',
])

/**
 * What is read from which column: as the call says, as the export of a known system has it, or as names and cells look.
 * @param records the first of the log
 * @throws {Failure} `no-such-column`, `no-columns`, `not-this-preset`
 */
export function findMapping(columns: readonly string[], records: readonly LogRecord[], asked: AskedMapping): Mapping {
  const places = new Map<string, number>()
  for (const [place, name] of columns.entries()) if (!places.has(name)) places.set(name, place)
  const preset = asked.preset ?? recognised((column) => places.has(column)) ?? null
  const uses = new Map<Role, Use>()
  for (const role of ROLE_NAMES) {
    const said = asked.columns[role]
    if (said !== undefined) uses.set(role, askedUse(role, said, places, columns))
  }
  if (preset === null) addGuesses(uses, columns, records)
  else addPreset(uses, preset, places)
  const kind = kindOf(uses, records, columns)
  const used = new Set([...uses.values()].flatMap((use) => use.columns.map(({ name }) => name)))
  const order = orderOf([...uses.values()], records)
  return {
    preset,
    kind,
    uses: ROLE_NAMES.flatMap((role) => uses.get(role) ?? []),
    dayOrder: asked.dayOrder ?? order ?? 'day first',
    dayOrderIsGuessed: asked.dayOrder === undefined && order === undefined,
    unused: columns.filter((name) => !used.has(name)),
  }
}

function askedUse(
  role: Role,
  { names, unit }: AskedColumn,
  places: ReadonlyMap<string, number>,
  columns: readonly string[],
): Use {
  const found = names.map((name): MappedColumn => {
    const place = places.get(name)
    if (place !== undefined) return { name, place }
    const hint = didYouMean(name, columns) ?? `its columns are ${columns.slice(0, 40).join(', ')}`
    throw failure('no-such-column', `the log has no column "${name}", which --map wants for ${role}`, { hint })
  })
  return { role, columns: found, ...unitFor(role, found[0]!.name, unit), why: 'as --map says' }
}

function unitFor(role: Role, column: string, stated?: string): Pick<Use, 'unit'> {
  if (ROLES[role].kind !== 'duration') return {}
  const name = stated ?? unitInName(column)
  return { unit: { name, seconds: COLUMN_UNITS[name]! } }
}

function addPreset(uses: Map<Role, Use>, name: PresetName, places: ReadonlyMap<string, number>): void {
  const preset: Preset = presetOf(name)
  for (const role of ROLE_NAMES) {
    if (uses.has(role)) continue
    const columns = (preset.columns[role] ?? []).flatMap((column) => {
      const place = places.get(column)
      return place === undefined ? [] : [{ name: column, place }]
    })
    if (columns.length === 0) continue
    uses.set(role, { role, columns, ...unitFor(role, columns[0]!.name), why: `preset ${name}` })
  }
  if (uses.size > 0) return
  throw failure('not-this-preset', `the log has none of the columns of ${preset.label}`, {
    hint: `they are ${Object.values(preset.columns).flat().join(', ')}`,
  })
}

const SAMPLE = 200

function addGuesses(uses: Map<Role, Use>, columns: readonly string[], records: readonly LogRecord[]): void {
  const cellsOf = (place: number) =>
    records
      .map(({ cells }) => cells[place]?.trim() ?? '')
      .filter((cell) => !NOTHING.has(cell))
      .slice(0, SAMPLE)
  const taken = new Set([...uses.values()].flatMap((use) => use.columns.map(({ place }) => place)))
  const free = columns.map((name, place) => (taken.has(place) ? '' : name))
  for (const [place, { role, why }] of guesses(free, cellsOf)) {
    if (uses.has(role)) continue
    const name = columns[place]!
    uses.set(role, { role, columns: [{ name, place }], ...unitFor(role, name), why })
  }
}

/** Rows that know of a line or an outcome are contacts; rows that share their case, or say what happens, are events. */
function kindOf(uses: ReadonlyMap<Role, Use>, records: readonly LogRecord[], columns: readonly string[]): LogKind {
  const has = (...roles: readonly Role[]) => roles.some((role) => uses.has(role))
  if (
    !has('activity') &&
    has('queued', 'answered', 'waited', 'talked', 'outcome') &&
    has('arrived', 'queued', 'answered', 'time')
  ) {
    return 'contacts'
  }
  if (has('case') && has('time', 'arrived')) return 'events'
  const lacks = has('case')
    ? 'when its events happen'
    : has('time', 'arrived')
      ? 'which rows belong together'
      : 'when anything happens'
  const shown =
    records[0] === undefined
      ? ''
      : `; the first row is ${columns
          .slice(0, 6)
          .map((name, place) => `${name}: ${records[0]!.cells[place] ?? ''}`)
          .join(', ')}`
  throw failure('no-columns', `no column says ${lacks}${shown}`, {
    hint: 'name the columns: --map case=ticket_id,time=updated_at for events of cases, or --map queued=..., answered=..., ended=..., outcome=... for a row a call',
  })
}

/** What the first rows say of dates; undefined where they can be read either way, and where it does not matter the usual. */
function orderOf(uses: readonly Use[], records: readonly LogRecord[]): DayOrder | undefined {
  const moments = uses.filter(({ role }) => ROLES[role].kind === 'moment').flatMap((use) => use.columns)
  let isOpen = false
  for (const { cells } of records) {
    for (const { place } of moments) {
      const cell = cells[place]?.trim() ?? ''
      const order = dayOrderOf(cell)
      if (order !== undefined) return order
      isOpen ||= hasTwoWays(cell)
    }
  }
  return isOpen ? undefined : 'day first'
}
