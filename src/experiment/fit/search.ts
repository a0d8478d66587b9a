import { descend, inErrors, type Question, stepOver } from './descent.js'
import { movesSome, type Open, openAfter } from './learned.js'
import { type FoundLines, findLines } from './lines.js'
import type { LookAt, Place, Point } from './look.js'
import { type Beside, type FoundSlopes, findSlopes, type Slopes } from './slopes.js'

/** Where a search ended. */
export interface Found extends Place, Omit<FoundLines, 'shifts'> {
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
    if (next.gained <= NEAR || round === MOST_ROUNDS) return settle({ ...place, ...seen }, question, lookAt, steps)
  }
}

/**
 * The middle of all that the figures leave open. Where they bend, that is not where they are reached best, and how much is
 * open does not follow from slopes there: both are taken from lines through all of it.
 */
async function settle(best: Place & FoundSlopes, question: Question, lookAt: LookAt, steps: number): Promise<Found> {
  const beside = inErrors(best, question)
  const moving = best.at.map((_, unknown) => unknown).filter((unknown) => movesSome(beside, unknown))
  const { effort, snap } = question
  const spread = { open: asWideAsReach(openOf(best, question)), moving, replications: effort.slopes, snap }
  const lines = await findLines(best, spread, lookAt)
  const { slopes, errors, bends } = lines
  const at = stepOver(best, lines, question)
  const [look] = await lookAt([at], effort.looks)
  const isSound = question.held.every((index) => !Number.isNaN(look!.figures[index]!))
  const place = isSound ? { at, look: look! } : { at: best.at, look: best.look }
  return { ...place, slopes, errors, bends, steps: steps + 1 }
}

/** As far as each unknown is open: to two standard deviations of what is left. */
function reachOf(place: Place, slopes: Slopes, question: Question): Point {
  return openOf({ ...place, slopes }, question).map((row, unknown) =>
    Math.max(NEAREST, widest(Math.sqrt(row[unknown]!))),
  )
}

/** Two standard deviations of what is left: the truth mostly lies within, and nearer a bend would go unseen. */
function widest(deviation: number): number {
  return Math.min(WIDEST, 2 * deviation)
}

/** What is open, stretched so that a standard deviation of each unknown becomes what is looked over. */
function asWideAsReach(open: Open): Open {
  const stretch = open.map((row, unknown) => {
    const deviation = Math.sqrt(row[unknown]!)
    return widest(deviation) / deviation
  })
  return open.map((row, i) => row.map((value, j) => value * (stretch[i]! * stretch[j]!)))
}

function openOf(place: Place & Pick<FoundSlopes, 'slopes'>, question: Question): Open {
  return openAfter(inErrors(place, question), place.at.length)
}
