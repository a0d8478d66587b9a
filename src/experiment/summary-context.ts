import type { ParameterId } from '../evidence/registry.js'
import type { Expectation, ServiceLevelOf } from '../scenario/scenario.js'
import type { Warning } from './summary.js'

/** What a summary needs to know beside the observations: names by index, and what the scenario settles. */
export interface SummaryContext {
  /** Of the scenario. */
  readonly name: string
  /** Base name of its file. */
  readonly file: string
  readonly hash: string
  readonly seed: string
  /** Of this program. */
  readonly version: string
  /** 0.95 for 95 %. */
  readonly confidence: number
  readonly currency: string
  /** In seconds: what is counted begins then. */
  readonly warmUp: number
  /** In seconds: for so long. */
  readonly span: number
  readonly serviceLevelOf: ServiceLevelOf
  /** Behavioural parameters after the scenario's own. */
  readonly beliefs: Readonly<Record<ParameterId, number>>
  readonly issues: readonly string[]
  readonly segments: readonly string[]
  readonly teams: readonly string[]
  readonly managers: readonly string[]
  readonly expectations: readonly Expectation[]
  /** Expectations are judged by the worse end of their intervals. */
  readonly strict?: boolean
  /** Found before the run, such as unstaffed open hours. */
  readonly warnings: readonly Warning[]
}
