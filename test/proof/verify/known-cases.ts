import { APPROVALS } from './cases/approvals.js'
import { BOTS } from './cases/bots.js'
import { CHANNELS } from './cases/channels.js'
import { ERLANG } from './cases/erlang.js'
import { NETWORKS } from './cases/networks.js'
import { PRECEDENCE } from './cases/precedence.js'
import { SINGLE_QUEUES } from './cases/single-queues.js'
import { SKILLS } from './cases/skills.js'
import { TRACES } from './cases/traces.js'
import { VARYING_DEMAND } from './cases/varying-demand.js'
import type { KnownCase } from './known-case.js'

/** Every system with known figures, by id. */
export const KNOWN_CASES: readonly KnownCase[] = [
  ...ERLANG,
  ...SINGLE_QUEUES,
  ...NETWORKS,
  ...PRECEDENCE,
  ...SKILLS,
  ...APPROVALS,
  ...CHANNELS,
  ...BOTS,
  ...VARYING_DEMAND,
  ...TRACES,
].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
