import { descend, inErrors, type Question } from './descent.js'
import { openAfter } from './learned.js'
import type { LookAt, Place, Point } from './look.js'
import { type Beside, type FoundSlopes, findSlopes, type Slopes } from './slopes.js'

/** Where a search ended. */
export interface Found extends Place, FoundSlopes {
  /** Accepted steps. */
  readonly steps: number
}

/** After steps that gained no more than this, slopes seen from where they began are those of where they ended. */
const NEAR = 2
const MOST_ROUNDS = 3

/** How far beside a point one looks, in prior standard deviations: nearer, chance is larger than the difference. */
const NEAREST = 0.5
const WIDEST = 1
/** Where nothing is known yet. */
const FIRST = 0.75

/**
 * Looks for the unknowns that bring figures to their targets, as near as what was believed of them allows: the method of
 * Levenberg and Marquardt on simulated figures (simulated minimum distance: Gourieroux, Monfort and Renault, Journal of
 * Applied Econometrics 8, 1993, S85-S118). The first slopes lead there and are to one side; those that count are to both
 * sides, as far as each unknown is still open, and sought again until steps from them gain next to nothing.
 */
export async function search(start: Place, question: Question, lookAt: LookAt): Promise<Found> {
  const steps = start.at.map(() => FIRST)
  const beside: Beside = { steps, sides: 'one', replications: question.effort.slopes, snap: question.snap }
  const first = await findSlopes(start, beside, lookAt)
  const led = await descend(start, first.slopes, question, lookAt)
  return refine(led, led.slopes, question, lookAt, led.steps)
}

/** The rounds that count, from a place that is near already. @param slopes as far as they are known there */
export async function refine(
  from: Place,
  slopes: Slopes,
  question: Question,
  lookAt: LookAt,
  before = 0,
): Promise<Found> {
  let place = from
  let known = slopes
  let steps = before
  for (let round = 1; ; round++) {
    const beside: Beside = {
      steps: reachOf(place, known, question),
      sides: 'both',
      replications: question.effort.slopes,
      snap: question.snap,
    }
    const seen = await findSlopes(place, beside, lookAt)
    const next = await descend(place, seen.slopes, question, lookAt)
    place = { at: next.at, look: next.look }
    known = next.slopes
    steps += next.steps
    if (next.gained <= NEAR || round === MOST_ROUNDS) return { ...place, ...seen, steps }
  }
}

/** As far as each unknown is open: to two standard deviations of what is left. */
function reachOf(place: Place, slopes: Slopes, question: Question): Point {
  const open = openAfter(inErrors(slopes, place, question), place.at.length)
  return open.map((row, unknown) => Math.min(WIDEST, Math.max(NEAREST, 2 * Math.sqrt(row[unknown]!))))
}
