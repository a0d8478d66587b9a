import { meanOf, stationary } from './markov-chain.js'

interface Chatting {
  /** Rates are per minute, times in minutes. */
  readonly arrivals: number
  readonly talk: number
  readonly agents: number
  readonly atOnce: number
  readonly slowed: number
  /** Mean; absent: for ever. */
  readonly patience?: number
}

/** Customers in line beyond which none is looked at. */
const LONGEST = 400

/**
 * Servers of limited processor sharing, with exponential talks and patience: the state is how many chats each agent has, from
 * the most to the fewest, and then the line. Whoever comes is taken by the agent with the fewest.
 */
export function chatting({ arrivals, talk, agents, atOnce, slowed, patience }: Chatting) {
  const leaving = patience === undefined ? 0 : 1 / patience
  const longest = patience === undefined ? LONGEST : LONGEST / 4
  const pace = (chats: number) => chats / (1 + slowed * (chats - 1)) / talk
  const sorted = (chats: readonly number[]) => [...chats].sort((a, b) => b - a)
  const shares = stationary(Array<number>(agents + 1).fill(0), (state) => {
    const [chats, line] = [state.slice(0, agents), state[agents]!]
    const least = chats.at(-1)!
    const comes =
      least < atOnce ? [...sorted([...chats.slice(0, -1), least + 1]), line] : [...chats, Math.min(line + 1, longest)]
    const ends = chats.map((count, agent) => {
      if (count === 0) return [0, state] as const
      // Who waits takes the place at once.
      const after = chats.map((each, index) => (index === agent ? each - 1 : each))
      return [pace(count), line > 0 ? [...chats, line - 1] : [...sorted(after), 0]] as const
    })
    const up: readonly [number, readonly number[]] = [line === longest ? 0 : arrivals, comes]
    return [up, ...ends, [line * leaving, [...chats, line - 1]] as const]
  })
  const mean = (of: (chats: readonly number[], line: number) => number) =>
    meanOf(shares, (state) => of(state.slice(0, agents), state[agents]!))
  const line = mean((_, waiting) => waiting)
  const abandonment = (line * leaving) / arrivals
  return {
    delayed: mean((chats) => (chats.at(-1) === atOnce ? 1 : 0)),
    wait: line / arrivals,
    abandonment,
    talking: mean((chats) => chats.reduce((sum, count) => sum + count, 0)) / (arrivals * (1 - abandonment)),
    occupancy: mean((chats) => chats.filter((count) => count > 0).length) / agents,
  }
}
