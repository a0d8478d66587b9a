import type { Target } from './comparing-scale.js'
import { distances, foreseenAfter, objective, scaleOf, stepFrom, updated } from './least-squares.js'
import type { FoundLines } from './lines.js'
import type { Look, LookAt, Place, Point } from './look.js'
import type { Slopes } from './slopes.js'

/** How much is simulated for an estimate. */
export interface Effort {
  /** Replications of each point that the search comes to. */
  readonly looks: number
  /** Of each point beside it: the first ones of those. */
  readonly slopes: number
}

/** What is asked of a search. */
export interface Question {
  /** Of the figures that are watched, or of the first of them. */
  readonly targets: readonly Target[]
  /** Indices of the targets that count. */
  readonly held: readonly number[]
  readonly effort: Effort
  /** The point that is looked at in the place of another, where not every value is possible. */
  readonly snap?: (point: Point) => Point
}

/** Steps from a place, and what they came to. */
interface Descent extends Place {
  /** Brought up to date by the steps. */
  readonly slopes: Slopes
  readonly steps: number
  /** By how much the objective fell. */
  readonly gained: number
}

/** In the unit of chi-square: a step that promises less is not worth looking. */
const WORTH = 0.1
/** A step that keeps less of its promise than this part is none. */
const KEPT = 0.1
const MOST_LOOKS = 5

const FIRST_DAMPING = 1
const MORE_DAMPING = 4
const MOST_DAMPING = 20

/** Goes down while steps keep what the slopes promise; a step that does not is tried again, damped. */
export async function descend(from: Place, slopes: Slopes, question: Question, lookAt: LookAt): Promise<Descent> {
  let descent: Descent = { ...from, slopes, steps: 0, gained: 0 }
  const { snap = (point) => point } = question
  let damping = 0
  for (let looks = 0; looks < MOST_LOOKS && damping <= MOST_DAMPING; looks++) {
    const { at, look } = descent
    const scaled = inErrors(descent, question)
    const distance = distancesAt(look, question, look)
    const here = objective(at, distance)
    const there = snap(sumOf(at, stepFrom(at, distance, scaled, damping)))
    const step = there.map((value, unknown) => value - at[unknown]!)
    const promised = here - foreseenAfter(at, distance, scaled, step)
    if (promised < WORTH) break
    const [seen] = await lookAt([there], question.effort.looks)
    // Judged by the errors of where it came from: a place where chance is larger is no better for it.
    const gained = here - objective(there, distancesAt(seen!, question, look))
    if (gained >= KEPT * promised) {
      const change = seen!.figures.map((figure, index) => figure - look.figures[index]!)
      descent = {
        at: there,
        look: seen!,
        slopes: updated(descent.slopes, step, change),
        steps: descent.steps + 1,
        gained: descent.gained + gained,
      }
      damping = 0
    } else damping = damping === 0 ? FIRST_DAMPING : damping * MORE_DAMPING
  }
  return descent
}

/** Where the sum of squares is least by lines through what is seen around a place. */
export function stepOver({ at, look }: Place, lines: FoundLines, question: Question): Point {
  const { held, targets, snap = (point) => point } = question
  const { shifts, bends } = lines
  const away = held.map((index) => {
    const off = look.figures[index]! + shifts[index]! - targets[index]!.value
    return off / scaleOf(targets[index]!, look.errors[index]!, bends[index])
  })
  return snap(sumOf(at, stepFrom(at, away, inErrors({ look, ...lines }, question), 0)))
}

function sumOf(one: Point, other: Point): Point {
  return one.map((value, index) => value + other[index]!)
}

function distancesAt({ figures }: Look, question: Question, judgedBy: Look): readonly number[] {
  const targets = question.held.map((index) => question.targets[index]!)
  return distances(
    question.held.map((index) => figures[index]!),
    targets,
    question.held.map((index) => scaleOf(question.targets[index]!, judgedBy.errors[index]!)),
  )
}

/** What was seen somewhere of figures, and of how they change. */
interface SeenSlopes extends Pick<Place, 'look'> {
  readonly slopes: Slopes
  /** Standard deviations by which figures depart from straight lines; 0 where absent. */
  readonly bends?: readonly number[]
}

/** Slopes of the held figures in errors: as the objective counts them, and what no line foretells. */
export function inErrors(
  { slopes, look, bends }: SeenSlopes,
  { held, targets }: Pick<Question, 'held' | 'targets'>,
): Slopes {
  return held.map((index) => {
    const scale = scaleOf(targets[index]!, look.errors[index]!, bends?.[index])
    return slopes[index]!.map((slope) => slope / scale)
  })
}
