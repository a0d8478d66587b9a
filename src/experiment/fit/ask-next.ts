import { type Open, openWith, shareLearned } from './learned.js'
import { together } from './least-squares.js'

/** A figure that the firm has not stated, and might find out. */
export interface Candidate {
  readonly id: string
  /** Per prior standard deviation of each unknown. */
  readonly slopes: readonly number[]
  /** Standard error with which it can be had. */
  readonly error: number
  /** By how much it departs from a straight line, as a standard deviation. */
  readonly bend: number
}

/** What one more figure would tell. */
export interface Question {
  readonly id: string
  readonly error: number
  /** What would be learned of every unknown, those before it asked as well. */
  readonly learned: readonly number[]
  /** The unknown that it narrows most. */
  readonly narrows: number
}

/** Less than this of everything that is open about one unknown is not worth asking. */
const WORTH_ASKING = 0.1

/**
 * The figures that would narrow the unknowns most, the best first, each on top of those before it: what is left open
 * follows from the slopes alone, before anybody has measured anything (a greedy D-optimal design would weigh directions
 * alike; here every unknown counts alike, as the reader asks of each how much is known).
 * @param most how many
 */
export function askNext(open: Open, candidates: readonly Candidate[], most: number): readonly Question[] {
  const [best, ...asked] = candidates
    .map((candidate) => asking(open, candidate))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 1)
  if (best === undefined || asked.length > 0 || most === 0 || best.gain < WORTH_ASKING) return []
  const { gain: _, after, ...question } = best
  const others = candidates.filter(({ id }) => id !== question.id)
  return [question, ...askNext(after, others, most - 1)]
}

function asking(open: Open, { id, slopes, error, bend }: Candidate) {
  const after = openWith(
    open,
    slopes.map((slope) => slope / together(error, bend)),
  )
  const gains = open.map((row, unknown) => row[unknown]! - after[unknown]![unknown]!)
  const gain = gains.reduce((sum, value) => sum + value, 0)
  return {
    id,
    error,
    learned: after.map((_, unknown) => shareLearned(after, unknown)),
    narrows: gains.indexOf(Math.max(...gains)),
    gain,
    after,
  }
}
