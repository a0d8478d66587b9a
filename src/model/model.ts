import type { ArrivalPattern } from '../core/model/arrival-pattern.js'
import type { Model as ModelOfCore } from '../core/model/model.js'
import type { Beliefs } from '../evidence/registry.js'
import type { ServiceLevelOf } from '../scenario/scenario.js'
import type { ChannelModel } from './channels.js'
import type { IssueModel } from './compile-issue.js'
import type { SegmentModel } from './compile-segment.js'
import type { TeamModel } from './compile-team.js'
import type { ManagerModel } from './staffing.js'

export type { Powers } from '../core/model/team-model.js'
export type { ChannelModel } from './channels.js'
export type { IssueModel } from './compile-issue.js'
export type { SegmentModel } from './compile-segment.js'
export type { TeamModel } from './compile-team.js'
export type { ManagerModel } from './staffing.js'

/** A compiled scenario as the core runs it, with the names that reports speak by. */
export interface Model extends ModelOfCore {
  readonly name: string
  readonly currency: string
  readonly serviceLevelOf: ServiceLevelOf
  readonly arrivals: ArrivalPattern
  /** By name, so that the order of keys in the file does not matter. */
  readonly channels: ChannelModel[]
  readonly segments: SegmentModel[]
  readonly issues: IssueModel[]
  /** In the order in which the issues' routes name them first. */
  readonly teams: TeamModel[]
  readonly managers: ManagerModel[]
  /** Behavioural parameters after the scenario's `beliefs`, by their ids; `beliefs` are those of them that the core reads. */
  readonly parameters: Beliefs
}
