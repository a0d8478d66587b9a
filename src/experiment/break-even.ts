import type { MeasureId } from '../measures/catalogue.js'
import { type Contrast, type Linearised, linearContrast, linearised } from '../statistics/ratio-of-means.js'
import { numberOrNull } from './figures.js'
import type { MeasureSummary, Summary } from './summary.js'

/** The parts of a cost that are counted in what a customer is worth; nothing else of a run reads that. */
const PRICED: readonly MeasureId[] = ['cost_churn', 'cost_word_of_mouth', 'cost_bought']

/** Where the difference in cost between two designs is nothing, if only customers were worth more or less than stated. */
export interface BreakEven {
  /** Of what is stated; null where the sign is the same whatever a customer is worth. */
  readonly factor: number | null
  /** The factors between which the difference is within simulation noise, at its own confidence; null without a bound. */
  readonly low: number | null
  readonly high: number | null
  /** Which design costs less where customers are worth more than that; at any worth where there is no factor. */
  readonly cheaper_above: 'base' | 'variant'
  /** By segment of the base: what a customer would be worth there. */
  readonly worth: Readonly<Record<string, number>>
}

/**
 * The lifetime value at which two designs cost the same. The difference is R + f V, with R what is not priced in lifetime
 * value and f the factor on what is stated, so that it is nothing at f = -R / V; the interval is Fieller's (Journal of the
 * Royal Statistical Society B 16, 1954, 175-185).
 * @param stated lifetime value by segment of the base
 * @param assumed the factor on it under which the designs were simulated
 * @returns null where no customer is worth anything, or the cost is not known
 */
export function breakEvenOf(
  base: Summary,
  variant: Summary,
  stated: Readonly<Record<string, number>>,
  assumed = 1,
): BreakEven | null {
  const contrast = (all: number, priced: number): Contrast =>
    linearContrast(
      [
        ...pairOf(base, variant, 'cost').map(([weight, of]) => [weight * all, of] as const),
        ...PRICED.flatMap((id) => pairOf(base, variant, id)).map(([weight, of]) => [weight * priced, of] as const),
      ],
      base.confidence,
    )
  if ([...PRICED, 'cost'].some((id) => !isRatio(base.measures[id]) || !isRatio(variant.measures[id]))) return null
  const [rest, whole, priced] = [contrast(1, -1), contrast(1, 0), contrast(0, 1)]
  if (priced.mean === 0 || Number.isNaN(priced.mean) || Number.isNaN(rest.mean)) return null
  const found = 0 - rest.mean / priced.mean
  const factor = found > 0 ? found * assumed : null
  const [low, high] = factor === null ? [null, null] : fieller(rest, whole, priced)
  const scaled = (value: number | null) => (value === null ? null : value * assumed)
  return {
    factor,
    low: scaled(low),
    high: scaled(high),
    cheaper_above: (factor === null ? whole.mean : priced.mean) < 0 ? 'variant' : 'base',
    worth: Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, value * (factor ?? 1)])),
  }
}

/** The roots of (R + f V)^2 = h(f)^2, with h the half-width at f: its square is a parabola through what is known at three. */
function fieller(rest: Contrast, whole: Contrast, priced: Contrast): readonly [number | null, number | null] {
  const [r, w, p] = [rest, whole, priced].map(({ halfWidth }) => halfWidth * halfWidth) as [number, number, number]
  const shared = (w - r - p) / 2
  const a = priced.mean * priced.mean - p
  const b = rest.mean * priced.mean - shared
  const c = rest.mean * rest.mean - r
  const root = Math.sqrt(b * b - a * c)
  if (!(a > 0) || Number.isNaN(root)) return [null, null]
  return [numberOrNull(Math.max(0, (0 - b - root) / a)), numberOrNull((0 - b + root) / a)]
}

function pairOf(base: Summary, variant: Summary, id: MeasureId): readonly (readonly [number, Linearised])[] {
  return [
    [-1, linearOf(base.measures[id]!)],
    [1, linearOf(variant.measures[id]!)],
  ]
}

function linearOf({ numerators, denominators }: MeasureSummary): Linearised {
  return linearised({ numerators: numerators!, denominators: denominators! })
}

function isRatio(measure: MeasureSummary | undefined): boolean {
  return measure?.numerators !== undefined && measure.denominators !== undefined && measure.mean !== null
}
