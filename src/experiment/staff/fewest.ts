/** Numbers of people, one for each part of a roster that is staffed by itself. */
export type Levels = readonly number[]

/** Where to look: by part. */
export interface Space {
  readonly start: Levels
  readonly least: Levels
  readonly most: Levels
}

/** Finds out of several rosters which of their parts hold the target. */
export type Holding = (rosters: readonly Levels[]) => Promise<readonly (readonly boolean[])[]>

export interface Fewest {
  readonly levels: Levels
  /** Parts in which the target fails even with the most. */
  readonly unmet: readonly boolean[]
  /** Whether the target holds at the levels: it does in every other part, unless parts hang together too much to tell. */
  readonly holding: readonly boolean[]
  /** One fewer in every part that can have fewer, of which none holds the target then; null where no part can. */
  readonly fewer: Levels | null
}

/** Levels tried before what hangs together too much is left as it is. */
const MOST_ROUNDS = 60

/** What is known of one part. */
interface Known {
  /** The highest level that failed, and the lowest that held, as the others were by then. */
  fails: number | null
  holds: number | null
  step: number
  /** One fewer has been tried in earnest, and did not last. */
  settled: boolean
}

/**
 * The fewest people in every part that hold a target which more of them help: all parts are searched at the same time,
 * each by doubling steps and then halves, and what is found is tried once more with one fewer everywhere. Parts may help
 * each other a little, as a line that is left over does.
 */
export async function fewest({ start, least, most }: Space, holding: Holding): Promise<Fewest> {
  const [atMost, atStart] = (await holding([most, start])) as readonly [readonly boolean[], readonly boolean[]]
  const unmet = atMost.map((holds) => !holds)
  const known = start.map((): Known => ({ fails: null, holds: null, step: 1, settled: false }))
  let levels = start
  let found = atStart
  let fewer: Levels | null = null
  const one = async (wanted: Levels) => (await holding([wanted]))[0]!
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const [part, level] of levels.entries()) learn(known[part]!, level, found[part]!)
    const next = levels.map((level, part) => (unmet[part] ? level : nextLevel(known[part]!, least[part]!, most[part]!)))
    if (!same(next, levels)) {
      levels = next
      found = await one(levels)
      continue
    }
    fewer = levels.map((level, part) => (unmet[part] ? level : Math.max(least[part]!, level - 1)))
    if (same(fewer, levels)) return { levels, unmet, holding: found, fewer: null }
    const without = await one(fewer)
    const spare = known.map(({ settled }, part) => !settled && fewer![part]! < levels[part]! && without[part]!)
    if (!spare.includes(true)) return { levels, unmet, holding: found, fewer }
    levels = levels.map((level, part) => (spare[part] ? fewer![part]! : level))
    for (const [part, isSpare] of spare.entries()) {
      if (isSpare) known[part] = { fails: null, holds: null, step: 1, settled: true }
    }
    found = await one(levels)
  }
  return { levels, unmet, holding: found, fewer }
}

/** What holds or fails now counts for more than what did when other parts were otherwise. */
function learn(known: Known, level: number, isHeld: boolean): void {
  if (isHeld) {
    known.holds = known.holds === null ? level : Math.min(known.holds, level)
    if (known.fails !== null && known.fails >= known.holds) known.fails = null
  } else {
    known.fails = known.fails === null ? level : Math.max(known.fails, level)
    if (known.holds !== null && known.holds <= known.fails) known.holds = null
  }
}

function nextLevel(known: Known, least: number, most: number): number {
  const { fails, holds, step } = known
  if (holds !== null && (holds === least || (fails !== null && holds - fails <= 1))) return holds
  if (holds !== null && fails !== null) return Math.floor((holds + fails) / 2)
  known.step = 2 * step
  return holds === null ? Math.min(most, fails! + step) : Math.max(least, holds - step)
}

function same(one: Levels, other: Levels): boolean {
  return one.every((level, part) => level === other[part])
}
