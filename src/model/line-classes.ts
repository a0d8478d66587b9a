import { LineClass } from '../core/model/line-class.js'
import type { Issue, Scenario, Segment } from '../scenario/scenario.js'
import { SEGMENT } from '../scenario/sections/customers.js'
import { sortedNames } from './names.js'

/** Who lines tell apart, and of which of these the customers of each kind are with each issue. */
interface Classed {
  readonly classes: readonly LineClass[]
  /** By issue and kind of customers, both by name. */
  readonly of: readonly (readonly number[])[]
}

type Preceding = Pick<Segment & Issue, 'priority' | 'urgency'>

/** Customers of the same priorities, of issue and kind, and the same urgency are one class; only the order of priorities matters. */
export function lineClasses({ customers = { customer: { share: 1 } }, issues }: Scenario): Classed {
  const kinds = sortedNames(customers).map((name) => customers[name]!)
  const pairs = sortedNames(issues).map((name) => kinds.map((kind) => pairOf(issues[name]!, kind)))
  const different = new Map(pairs.flat().map((pair) => [keyOf(pair), pair]))
  const ordered = [...different.values()].sort(
    (a, b) => b.priority - a.priority || b.second - a.second || b.urgency - a.urgency,
  )
  const places = new Map(ordered.map((pair, place) => [keyOf(pair), place]))
  let rank = -1
  const classes = ordered.map((pair, place) => {
    const before = ordered[place - 1]
    if (pair.priority !== before?.priority || pair.second !== before.second) rank++
    return new LineClass(rank, pair.urgency)
  })
  return { classes, of: pairs.map((row) => row.map((pair) => places.get(keyOf(pair))!)) }
}

/** By the issue first. */
interface Pair {
  readonly priority: number
  readonly second: number
  readonly urgency: number
}

function pairOf(issue: Preceding, kind: Preceding): Pair {
  const { priority, urgency } = SEGMENT
  return {
    priority: issue.priority ?? priority.neutral,
    second: kind.priority ?? priority.neutral,
    urgency: (issue.urgency ?? urgency.neutral) * (kind.urgency ?? urgency.neutral),
  }
}

function keyOf({ priority, second, urgency }: Pair): string {
  return `${priority} ${second} ${urgency}`
}
