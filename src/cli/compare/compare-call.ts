import type { Assignment } from '../../scenario/parse.js'
import type { Variant } from '../options/variant-option.js'
import type { OutputCall } from '../output/output-call.js'

/** The options that `compare` and `whatif` share, as read. */
export interface CompareCall extends OutputCall {
  readonly set?: readonly Assignment[]
  readonly seed?: string
  readonly replications?: number
  readonly precision?: number
  readonly confidence?: number
  readonly strict?: boolean
  readonly workers?: number
  /** How many plausible worlds to draw. */
  readonly worlds?: number
  readonly metric?: readonly string[]
  /** A threshold still unread: `trust_loss < 3`. */
  readonly where?: string
  /** Share the difference over the groups of changes. */
  readonly split?: boolean
  /** Of several variants, each in full. */
  readonly pairs?: boolean
}

/** The options of `whatif`. */
export interface WhatifCall extends CompareCall {
  readonly variant?: readonly Variant[]
}
