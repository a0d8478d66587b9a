import type { Role } from '../role.js'
import type { DayOrder } from './moment.js'
import type { PresetName } from './presets.js'

/** A column that a role is read from. */
export interface MappedColumn {
  readonly name: string
  /** By place in a record. */
  readonly place: number
}

/** What is taken for a role, and why. */
export interface Use {
  readonly role: Role
  /** The first that has something in a row. */
  readonly columns: readonly MappedColumn[]
  /** Of a duration: seconds in its unit, and how that is called. */
  readonly unit?: { readonly name: string; readonly seconds: number }
  /** `as --map says`, `preset servicenow`, or what its name and its values look like. */
  readonly why: string
}

/**
 * What the rows of a log are: `contacts` have their own wait and outcome; `events` happen to cases, of which each row
 * tells one.
 */
export type LogKind = 'contacts' | 'events'

/** How a log is read. */
export interface Mapping {
  readonly preset: PresetName | null
  readonly kind: LogKind
  readonly uses: readonly Use[]
  readonly dayOrder: DayOrder
  /** Whether nothing in the log says which of two numbers of a date is the day, and the call does not either. */
  readonly dayOrderIsGuessed: boolean
  /** Columns that nothing is taken from. */
  readonly unused: readonly string[]
}

/** What a call says of the columns. */
export interface AskedMapping {
  /** By role. */
  readonly columns: Readonly<Partial<Record<Role, AskedColumn>>>
  readonly preset?: PresetName | undefined
  readonly dayOrder?: DayOrder | undefined
}

export interface AskedColumn {
  /** The first that has something in a row. */
  readonly names: readonly string[]
  /** Of a duration; by the column's name where absent. */
  readonly unit?: string
}
