import type { Assignment } from '../../scenario/parse.js'
import type { CommonOptions } from '../common-options.js'
import type { Variant } from '../options/variant-option.js'

/** The options that `compare` and `whatif` share, as read. */
export interface CompareCall extends CommonOptions {
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
  readonly format: 'terminal' | 'json'
  readonly json?: boolean
}

/** The options of `whatif`. */
export interface WhatifCall extends CompareCall {
  readonly variant?: readonly Variant[]
}
