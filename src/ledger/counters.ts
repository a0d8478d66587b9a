import type { CHANNEL, HOUSE, JOURNEY, MANAGER, TEAM } from '../core/ledger/counters.js'

export {
  CHANNEL,
  CHANNEL_WIDTH,
  HOUSE,
  HOUSE_WIDTH,
  JOURNEY,
  JOURNEY_WIDTH,
  MANAGER,
  MANAGER_WIDTH,
  TEAM,
  TEAM_HOURS,
  TEAM_HOURS_WIDTH,
  TEAM_WEEK,
  TEAM_WEEK_WIDTH,
  TEAM_WIDTH,
  WEEKLY,
  WEEKLY_WIDTH,
} from '../core/ledger/counters.js'

/** Names of what one replication adds up: see the core's counters. */
export type JourneyCounter = keyof typeof JOURNEY
export type TeamCounter = keyof typeof TEAM
export type ManagerCounter = keyof typeof MANAGER
export type HouseCounter = keyof typeof HOUSE
export type ChannelCounter = keyof typeof CHANNEL
