import type { LogRecord } from '../readers/log-reader.js'
import { type CountRole, type DurationRole, type MomentRole, type NameRole, type ROLES, rolesOf } from '../role.js'
import { readDuration } from './duration.js'
import { NOTHING } from './find-mapping.js'
import type { Mapping, Use } from './mapping.js'
import { readMoment } from './moment.js'
import { type Preset, presetOf } from './presets.js'

/** A row as it is understood. Names that say nothing are empty, figures that are absent NaN. */
export type LogRow = { readonly line: number } & { readonly [R in NameRole]: string } & {
  /** Seconds since 1970, UTC. */
  readonly [R in Exclude<MomentRole, 'date'>]: number
} & {
  /** Seconds. */
  readonly [R in DurationRole]: number
} & { readonly [R in CountRole]: number } & {
  /** Seconds that the log's clock is ahead of UTC. */
  readonly ahead: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const DAY = 86_400
const HALF_DAY = DAY / 2

const NAMES = rolesOf('name')
const MOMENTS = rolesOf('moment').filter((role) => role !== 'date')
const DURATIONS = rolesOf('duration')
const COUNTS = rolesOf('count')

/** Reads rows by a mapping. */
export class RowReader {
  readonly #uses: ReadonlyMap<string, Use>
  readonly #empty: ReadonlyMap<string, ReadonlySet<string>>

  constructor(private readonly mapping: Mapping) {
    this.#uses = new Map(mapping.uses.map((use) => [use.role, use]))
    const preset: Preset | undefined = mapping.preset === null ? undefined : presetOf(mapping.preset)
    this.#empty = new Map(Object.entries(preset?.empty ?? {}).map(([role, cells]) => [role, new Set(cells)]))
  }

  /** @returns the row, or what is wrong with it */
  read(record: LogRecord): LogRow | string {
    const row = { line: record.line, ahead: 0 } as Writable<LogRow>
    for (const role of NAMES) row[role] = this.#cell(role, record)
    const day = this.#day(record)
    if (typeof day === 'string') return day
    let isBegun = false
    for (const role of MOMENTS) {
      row[role] = Number.NaN
      const cell = this.#cell(role, record)
      if (cell === '') continue
      const moment = readMoment(cell, this.mapping.dayOrder)
      if (moment === null) return `has no time in ${this.#named(role)}: "${cell}"`
      if (moment.isTimeOfDay && Number.isNaN(day))
        return `has a time of day and no date in ${this.#named(role)}: "${cell}"`
      row[role] = moment.isTimeOfDay ? day + moment.at : moment.at
      if (moment.isTimeOfDay || isBegun) continue
      isBegun = true
      row.ahead = moment.ahead
    }
    if (!Number.isNaN(day)) overMidnight(row)
    for (const role of DURATIONS) {
      const cell = this.#cell(role, record)
      row[role] = cell === '' ? Number.NaN : readDuration(cell, this.#uses.get(role)!.unit!.seconds)
      if (cell !== '' && Number.isNaN(row[role])) return `has no duration in ${this.#named(role)}: "${cell}"`
    }
    for (const role of COUNTS) {
      const cell = this.#cell(role, record)
      row[role] = cell === '' ? Number.NaN : Number(cell)
      if (cell !== '' && !(row[role] >= 0)) return `has no count in ${this.#named(role)}: "${cell}"`
    }
    return row
  }

  /** Seconds since 1970 of the day that times of day belong to; NaN where no column says it. */
  #day(record: LogRecord): number | string {
    const cell = this.#cell('date', record)
    if (cell === '') return Number.NaN
    const moment = readMoment(cell, this.mapping.dayOrder)
    if (moment === null || moment.isTimeOfDay) return `has no date in ${this.#named('date')}: "${cell}"`
    return Math.floor(moment.at / DAY) * DAY
  }

  #cell(role: keyof typeof ROLES, { cells }: LogRecord): string {
    const use = this.#uses.get(role)
    if (use === undefined) return ''
    const empty = this.#empty.get(role)
    for (const { place } of use.columns) {
      const cell = cells[place]?.trim() ?? ''
      if (!NOTHING.has(cell) && empty?.has(cell) !== true) return cell
    }
    return ''
  }

  #named(role: keyof typeof ROLES): string {
    return this.#uses
      .get(role)!
      .columns.map(({ name }) => name)
      .join(' or ')
  }
}

/** The order in which the times of a contact follow each other. */
const COURSE = ['arrived', 'queued', 'answered', 'ended'] as const

/** Times of day that begin again from 0:00 are of the next day. */
function overMidnight(row: Writable<LogRow>): void {
  let before = Number.NEGATIVE_INFINITY
  for (const role of COURSE) {
    if (Number.isNaN(row[role])) continue
    if (before - row[role] > HALF_DAY) row[role] += DAY
    before = row[role]
  }
}
