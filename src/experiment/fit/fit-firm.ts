import { findMeasure, MEASURES } from '../../measures/catalogue.js'
import type { Observed } from '../../scenario/scenario.js'
import { errorOf, verdictBy, Z_95 } from '../against-observed.js'
import type { Design } from '../design.js'
import { type FigureAsked, measureOf } from '../observed-figures.js'
import type { Simulate } from '../simulate.js'
import { isByFactors, lookOnScales, type Target } from './comparing-scale.js'
import { snapped } from './coordinates.js'
import type { Question } from './descent.js'
import { FINDING_OUT } from './finding-out.js'
import { scaleOf } from './least-squares.js'
import { pointsFor } from './lines.js'
import type { Look, LookAt } from './look.js'
import { type Firm, Looker } from './looker.js'
import { findReach, type Missed } from './reach.js'
import { type Found, refine, search } from './search.js'

/** A firm of which figures are known, and values are not. */
export interface FirmQuestion extends Firm {
  readonly observed: readonly Observed[]
  /** Replications of each point that is tried. */
  readonly replications: number
}

/** What a fit found, before it is told. */
export interface FittedFirm {
  readonly found: Found
  readonly targets: readonly Target[]
  /** Indices of the targets that were held. */
  readonly held: readonly number[]
  readonly missed: readonly Missed[]
  /** With what was believed before, and with the estimates, both on seeds that the fit has not seen. Looks are on the scales of targets. */
  readonly before: Look
  readonly after: Look
  /** The figures of the firm, then those that it might find out besides. */
  readonly observed: readonly Observed[]
  readonly watched: readonly FigureAsked[]
  readonly simulated: number
  readonly tried: number
}

/** Of the replications of a place, so many are looked at beside it. */
const BESIDE = 0.5

/**
 * Estimates what nobody wrote down from what the firm has observed. Figures that the model cannot reach whatever the
 * unknowns are set aside, and the others fitted again; in the end all are seen once more on fresh customers.
 */
export async function fitFirm(question: FirmQuestion, simulate: Simulate): Promise<FittedFirm> {
  const { base, unknowns, observed, replications } = question
  const watched = [...observed, ...candidates(observed)]
  const looker = new Looker(question, watched, simulate)
  const { seed } = base.plan
  const start = snapped(
    unknowns,
    unknowns.map(() => 0),
  )
  const [plain] = await looker.at(seed)([start], replications)
  const targets = targetsOf(observed, plain!, base)
  const lookingAs = (seed: string) => comparing(looker.at(seed), targets)
  const lookAt = lookingAs(seed)
  const first = lookOnScales(plain!, targets)
  const effort = { looks: replications, slopes: besideOf(replications) }
  const seen = targets.map((_, index) => index).filter((index) => !Number.isNaN(first.figures[index]!))
  const asking = (held: readonly number[]): Question => ({
    targets,
    held,
    effort,
    snap: (point) => snapped(unknowns, point),
  })
  const all = await search({ at: start, look: first }, asking(seen), lookAt)
  const missed = await findReach(all, missedBy(all, asking(seen), base), targets, effort.slopes, lookAt)
  const aside = missed.filter(({ isOutOfReach }) => isOutOfReach).map(({ target }) => target)
  const held = seen.filter((index) => !aside.includes(index))
  const found = aside.length === 0 ? all : await refine(all, all.slopes, asking(held), lookAt, all.steps)
  const [before, after] = await lookingAs(`${seed}, fresh`)([start, found.at], replications)
  return {
    ...{ found, targets, held, missed, observed, watched },
    ...{ before: before!, after: after! },
    simulated: looker.simulated,
    tried: looker.tried,
  }
}

/** Looks, with figures where they are compared. */
function comparing(lookAt: LookAt, targets: readonly Target[]): LookAt {
  return async (points, replications) => (await lookAt(points, replications)).map((look) => lookOnScales(look, targets))
}

/** How many replications a fit is likely to take: where it begins, steps, the sides of two places, what is around, fresh customers. */
export function likelyReplications({
  unknowns,
  replications,
}: Pick<FirmQuestion, 'unknowns' | 'replications'>): number {
  return 9 * replications + (3 * unknowns.length + pointsFor(unknowns.length)) * besideOf(replications)
}

function besideOf(replications: number): number {
  return Math.max(2, Math.ceil(replications * BESIDE))
}

/** Figures that the firm might find out besides: of none that it has, under whatever name. */
function candidates(observed: readonly Observed[]): readonly FigureAsked[] {
  const has = new Set(observed.map(({ measure }) => findMeasure(measure)!.label))
  return MEASURES.filter(({ id, label }) => FINDING_OUT[id] !== undefined && !has.has(label)).map(({ id }) => ({
    measure: id,
    scope: 'overall',
  }))
}

/** The firm's own error: what it says, else the luck of the period in which it was recorded. */
function targetsOf(observed: readonly Observed[], look: Look, { context }: Design): readonly Target[] {
  return observed.map((figure, index): Target => {
    const { value } = figure
    const half = errorOf(figure, look.errors[index]!, context, look.each.length) ?? 0
    const floor = context.beliefs['observed.floor'] * Math.abs(value)
    return { value, error: half / Z_95, floor, byFactors: isByFactors(measureOf(figure).unit, value) }
  })
}

/** Targets that the estimate misses. */
function missedBy({ look }: Found, { held, targets }: Question, { context }: Design): readonly number[] {
  return held.filter((index) => {
    const { value } = targets[index]!
    const scale = scaleOf(targets[index]!, look.errors[index]!)
    return verdictBy(look.figures[index]! - value, value, scale, context.beliefs) === 'off'
  })
}
