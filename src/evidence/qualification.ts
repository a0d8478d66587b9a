import type { SourceKey } from './bibliography.js'
import type { ParameterId } from './registry.js'

/** A claim often made about service, with what research makes of it and how the model takes that into account. */
export interface Qualification {
  readonly claim: string
  /** What research does and does not support. */
  readonly research: string
  /** The mechanism by which the model heeds it, or what the model leaves out. */
  readonly model: string
  readonly sources: readonly SourceKey[]
  /** The numbers by which it works, where there are any. */
  readonly parameters: readonly ParameterId[]
}
