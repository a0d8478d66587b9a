/** A team of one in a Jackson network. */
export interface Node {
  /** Arrivals from outside. */
  readonly outside: number
  /** Rate of service. */
  readonly service: number
  /** Share passed on, by team. */
  readonly passes: readonly number[]
}

/** Each team is an M/M/1 at the rate of its traffic equation. */
export function jackson(nodes: readonly Node[]) {
  let legs = nodes.map(({ outside }) => outside)
  for (let round = 0; round < 500; round++) {
    legs = nodes.map(({ outside }, to) =>
      nodes.reduce((sum, { passes }, from) => sum + legs[from]! * passes[to]!, outside),
    )
  }
  const present = nodes.map(({ service }, i) => legs[i]! / (service - legs[i]!))
  const inSystem = present.reduce((sum, value) => sum + value, 0)
  return { legs, present, inSystem, journey: inSystem / nodes.reduce((sum, { outside }) => sum + outside, 0) }
}
