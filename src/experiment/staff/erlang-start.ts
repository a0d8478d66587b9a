import type { Law } from '../../core/engine/law.js'
import { MINUTE } from '../../kernel/units.js'
import type { Model } from '../../model/model.js'
import type { ServiceLevelOf } from '../../scenario/scenario.js'
import { type ErlangFigures, type ErlangLine, erlang } from '../../statistics/erlang.js'

/** Measures that the formula knows, in their own units. */
const KNOWN: Readonly<Record<string, (figures: ErlangFigures, of: ServiceLevelOf) => number>> = {
  service_level: ({ service_level }, of) => service_level[of],
  speed_of_answer: ({ speed_of_answer }) => speed_of_answer / MINUTE,
  queue_time: ({ queue_time }) => queue_time / MINUTE,
  delayed: ({ delayed }) => delayed,
  abandonment: ({ abandonment }) => abandonment,
  occupancy: ({ occupancy }) => occupancy,
}

export function formulaKnows(measure: string): boolean {
  return Object.hasOwn(KNOWN, measure)
}

/**
 * The fewest agents with which a line holds a target by Erlang A, or by Erlang C where nobody gives up.
 * @param holds judges the measure in its own unit
 * @param most beyond which nobody looks
 * @returns null where none does, or the formula does not know the measure
 */
export function fewestByFormula(
  line: ErlangLine,
  { within, serviceLevelOf }: Model,
  measure: string,
  holds: (value: number) => boolean,
  most: number,
): number | null {
  const read = KNOWN[measure]
  if (read === undefined || line.arrivals === 0 || line.service === 0) return null
  for (let agents = 1; agents <= most; agents++) {
    const value = read(erlang(line, agents, within), serviceLevelOf)
    if (holds(value)) return agents
  }
  return null
}

const DEVIATIONS = 6
/** Where hardly anybody calls, the Poisson law is no normal one. */
const SPARE = 5

/**
 * So many that hardly ever anybody waits: as many as are busy at one time with no limit are Poisson distributed, and more
 * than their mean and six standard deviations are never met.
 * @param load calls a second times seconds of work
 */
export function plenty(load: number): number {
  return Math.ceil(load + DEVIATIONS * Math.sqrt(load)) + SPARE
}

/** Mean seconds until a caller gives up in a team's line, as the formula has it: by the mean rate of giving up. */
export function meanPatience({ segments, teams }: Model, team: number): number {
  const own = teams[team]!.patience
  const rateOf = (law: Law | null) => (law === null ? 0 : 1 / law.mean)
  const rate =
    own === null
      ? segments.reduce(
          (sum, { upTo, patience }, index) => sum + (upTo - (segments[index - 1]?.upTo ?? 0)) * rateOf(patience),
          0,
        )
      : rateOf(own)
  return 1 / rate
}
