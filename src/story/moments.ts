import type { CustomerFacts } from '../journey/facts.js'
import { MINUTE } from '../kernel/units.js'
import type { Model } from '../model/model.js'
import { TIME_CAUSES } from '../vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../vocabulary/trust-causes.js'
import { eventOf } from './event-of.js'
import type { Heard } from './hearing.js'
import type { Moment } from './story.js'

/** What was heard, gathered by instant. */
export function momentsOf(heard: readonly Heard[], model: Model, facts: CustomerFacts): readonly Moment[] {
  const groups: Heard[][] = []
  for (const what of heard) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]!.time === what.time) last.push(what)
    else groups.push([what])
  }
  let trust = 100 * facts.segment.trust
  return groups.map((group): Moment => {
    const moves = group.flatMap((what) =>
      what.kind === 'trust'
        ? [{ cause: TRUST_CAUSES[what.cause]!, before: 100 * what.before, after: 100 * what.after }]
        : [],
    )
    trust = moves.at(-1)?.after ?? trust
    return {
      minute: group[0]!.time / MINUTE,
      trust,
      events: group.flatMap((what) => (what.kind === 'event' ? [eventOf(what, model, facts)] : [])),
      moves,
      spent: group.flatMap((what) =>
        what.kind === 'time' ? [{ cause: TIME_CAUSES[what.cause]!, minutes: what.seconds / MINUTE }] : [],
      ),
    }
  })
}
