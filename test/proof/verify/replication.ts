import { channelRow, issueRow, managerRow, segmentRow, teamRow, wholeOf } from '../../../src/experiment/figures.js'
import type { ChannelCounter, JourneyCounter, ManagerCounter, TeamCounter } from '../../../src/ledger/counters.js'
import type { Observations } from '../../../src/ledger/observations.js'
import type { Row, Whole } from '../../../src/measures/measure.js'
import type { Model } from '../../../src/model/model.js'

/** What one replication left, by name instead of index. */
export interface Replication {
  readonly whole: Whole
  readonly issue: (name: string) => Row<JourneyCounter>
  readonly segment: (name: string) => Row<JourneyCounter>
  readonly team: (name: string) => Row<TeamCounter>
  readonly manager: (name: string) => Row<ManagerCounter>
  readonly channel: (name: string) => Row<ChannelCounter>
  /** Customers counted at each instant of the case, summed over days. */
  readonly counted: readonly number[]
}

/** @param counted customers counted at each instant of the case, summed over days */
export function replicationOf(model: Model, observations: Observations, counted: readonly number[]): Replication {
  const indexOf = (list: readonly { readonly name: string }[], name: string) =>
    list.findIndex((candidate) => candidate.name === name)
  return {
    whole: wholeOf(observations),
    issue: (name) => issueRow(observations, indexOf(model.issues, name)),
    segment: (name) => segmentRow(observations, indexOf(model.segments, name)),
    team: (name) => teamRow(observations, indexOf(model.teams, name)),
    manager: (name) => managerRow(observations, indexOf(model.managers, name)),
    channel: (name) => channelRow(observations, indexOf(model.channels, name)),
    counted,
  }
}
