import type { InWorlds } from '../experiment/in-worlds.js'
import type { WorldSpread } from '../experiment/worlds.js'
import { findMeasure } from '../measures/catalogue.js'
import { NOTHING, significantText } from './figure-text.js'

/** What a report calls the worlds that designs were simulated in besides. */
interface WorldWords {
  /** `plausible worlds`. */
  readonly many: string
  readonly some: string
  /** What the first column of figures is. */
  readonly asItIs: string
  /** How a sentence about them begins. */
  readonly where: string
  /** What each of them is, without a full stop. */
  readonly each: (drawn: number, whose: string) => string
}

const PLAUSIBLE: WorldWords = {
  many: 'plausible worlds',
  some: 'worlds',
  asItIs: 'as assumed',
  where: 'If people are otherwise than assumed',
  each: (drawn, whose) =>
    `Each world draws ${drawn} behavioural parameters from their plausible ranges (runaround explain), the same for ${whose}`,
}

const FITTED: WorldWords = {
  many: 'firms that fit your figures',
  some: 'firms',
  asItIs: 'as fitted',
  where: 'With what your figures leave open',
  each: (drawn, whose) =>
    `Each firm has ${drawn === 1 ? 'the unknown' : `the ${drawn} unknowns`} at values that fit your figures as well, the same for ${whose}`,
}

/** The words for worlds of that kind. */
export function worldWords({ fitted }: Pick<InWorlds, 'fitted'>): WorldWords {
  return fitted === true ? FITTED : PLAUSIBLE
}

/** `−9.2 to −3.1`: between what nine tenths of the worlds lie, shares in per cent. */
export function spreadText({ low, high }: Pick<WorldSpread, 'low' | 'high'>, id: string): string {
  if (low === null || high === null) return NOTHING
  const scale = findMeasure(id)!.unit === 'share' ? 100 : 1
  const [from, to] = [low, high].map((end) => significantText(end * scale))
  return from === to ? from! : `${from} to ${to}`
}
