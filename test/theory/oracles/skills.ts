/** A team of an N- or X-design: its own customers, and how fast its agents are with those of the other team. */
export interface Pool {
  readonly arrivals: number
  /** Rate of service of its customers by its own agents. */
  readonly service: number
  readonly agents: number
  readonly places: number
  /** Pace with the other team's customers; 0: its agents leave them alone. */
  readonly level: number
}

/** Of each team's agents, those with its own customers and those with the other team's; and both lines. */
type State = readonly [own: number, abroad: number, own: number, abroad: number, line: number, line: number]

const SWEEPS = 1000

/**
 * Two teams whose agents take from the other line when their own is empty, as a Markov chain; solved by Gauss-Seidel sweeps.
 * @returns by team: customers in line, share of those who come that is turned away, and share of agents who are busy
 */
export function twoTeams(pools: readonly [Pool, Pool]) {
  const states: State[] = [[0, 0, 0, 0, 0, 0]]
  const places = new Map([[String(states[0]), 0]])
  const into: (readonly [from: number, rate: number])[][] = [[]]
  const out: number[] = [0]
  const placeOf = (state: State) => {
    const key = String(state)
    const known = places.get(key)
    if (known !== undefined) return known
    into.push([])
    out.push(0)
    places.set(key, states.length)
    return states.push(state) - 1
  }
  for (let place = 0; place < states.length; place++) {
    for (const [rate, state] of movesFrom(states[place]!, pools)) {
      if (rate === 0) continue
      const to = placeOf(state)
      if (to === place) continue
      into[to]!.push([place, rate])
      out[place]! += rate
    }
  }
  const p = states.map(() => 1)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let place = 0; place < p.length; place++) {
      p[place] = into[place]!.reduce((sum, [from, rate]) => sum + p[from]! * rate, 0) / out[place]!
    }
  }
  const total = p.reduce((sum, each) => sum + each, 0)
  const mean = (of: (state: State) => number) => states.reduce((sum, state, i) => sum + p[i]! * of(state), 0) / total
  return ([0, 1] as const).map((team) => {
    const other = pools[1 - team]!
    const isFull = (state: State) => !isFree(state, pools, team) && !(other.level > 0 && isFree(state, pools, 1 - team))
    return {
      line: mean((state) => state[4 + team]!),
      blocked: mean((state) => (isFull(state) && state[4 + team] === pools[team].places ? 1 : 0)),
      occupancy: mean((state) => state[2 * team]! + state[2 * team + 1]!) / pools[team].agents,
    }
  })
}

function isFree(state: State, pools: readonly [Pool, Pool], team: number): boolean {
  return state[2 * team]! + state[2 * team + 1]! < pools[team]!.agents
}

function* movesFrom(state: State, pools: readonly [Pool, Pool]): Generator<readonly [rate: number, to: State]> {
  const moved = (...changes: readonly (readonly [number, number])[]) => {
    const next = [...state]
    for (const [at, by] of changes) next[at]! += by
    return next as unknown as State
  }
  for (const [team, { arrivals, service, places, level }] of pools.entries()) {
    const other = 1 - team
    const [own, abroad, line, foreign] = [2 * team, 2 * team + 1, 4 + team, 4 + other]
    if (isFree(state, pools, team)) yield [arrivals, moved([own, 1])]
    else if (pools[other]!.level > 0 && isFree(state, pools, other)) yield [arrivals, moved([2 * other + 1, 1])]
    else if (state[line]! < places) yield [arrivals, moved([line, 1])]
    const next: readonly (readonly [number, number])[] =
      state[line]! > 0
        ? [
            [line, -1],
            [own, 1],
          ]
        : level > 0 && state[foreign]! > 0
          ? [
              [foreign, -1],
              [abroad, 1],
            ]
          : []
    yield [state[own]! * service, moved([own, -1], ...next)]
    yield [state[abroad]! * pools[other]!.service * level, moved([abroad, -1], ...next)]
  }
}
