import type { Effect, Gap } from '../../../experiment/gap/gap.js'
import type { Figure } from '../../../experiment/summary.js'
import { sizeText } from '../../difference-text.js'
import { exactText, figureLine } from '../../figure-text.js'
import { listText } from './gap-text.js'

/** From so much on, sums are told in so many, by name. */
const LARGE = [
  { from: 1_000_000, unit: 1_000_000, name: 'million ' },
  { from: 10_000, unit: 1000, name: 'thousand ' },
  { from: 0, unit: 1, name: '' },
] as const

/** One of the things that a gap costs. */
interface Clause {
  readonly effect: Effect
  /** Said of a gap that does harm, and of one that does good. */
  readonly harm: string
  readonly good: string
  /** For what is not proven. */
  readonly open: string
}

/** The answer: what the gap costs in trust, in customers and in money, as far as it is beyond simulation noise. */
export function gapSentence(gap: Gap): string {
  const { measures, reference, claims } = gap
  const what = reference === 'claimed' ? 'The empowerment gap' : 'The distance to the ideal'
  if (claims.every(({ differs }) => !differs)) {
    return reference === 'claimed'
      ? 'There is no empowerment gap: everything is as it is claimed to be.'
      : 'There is no distance to the ideal: every lever is at its best.'
  }
  const clauses = [trust(measures.trust_loss.gap), leaving(measures.churn.gap), ...money(gap)]
  const known = clauses.filter(({ effect }) => effect.mean !== null)
  if (known.length === 0) return `${what} is not known: see the warnings below.`
  const proven = known.filter(({ effect }) => effect.proven)
  const open = known.filter(({ effect }) => !effect.proven)
  const unproven = listText(open.map((clause) => clause.open))
  if (proven.length === 0) return `${what} is not beyond simulation noise: ${unproven}.`
  const said = listText(proven.map(({ effect, harm, good }) => (effect.mean! > 0 ? harm : good)))
  const noise = proven.length === 1 ? 'beyond' : 'all beyond'
  const rest = open.length === 0 ? '' : `; unproven: ${unproven}`
  return `${what} ${said}, ${noise} simulation noise${rest}.`
}

function trust(effect: Effect): Clause {
  const size = sizeText(effect)
  return {
    effect,
    harm: `costs ${size} points of trust per case`,
    good: `leaves ${size} points of trust more per case`,
    open: `${figureLine(effect)} points of trust lost per case`,
  }
}

function leaving(effect: Effect): Clause {
  const size = sizeText(effect, 'share')
  return {
    effect,
    harm: `drives the customers of ${size} % of cases away within a year`,
    good: `keeps the customers of ${size} % of cases from leaving within a year`,
    open: `${figureLine(effect, 'share')} % more of the cases ending with the customer leaving`,
  }
}

/** Nothing where the scenario knows no money. */
function money(gap: Gap): readonly Clause[] {
  const { actual, target, gap: effect } = gap.measures.cost
  if (actual.mean === 0 && target.mean === 0) return []
  const size = `${sizeText(effect, 'currency')} ${gap.currency} per case`
  return [
    {
      effect,
      harm: `costs ${size}, ${perYear(gap, effect)}`,
      good: `saves ${size}, ${perYear(gap, effect)}`,
      open: `${figureLine(effect, 'currency')} ${gap.currency} of cost per case`,
    },
  ]
}

/** `1.81 ± 0.52 million USD a year at 142,000 cases`. */
function perYear({ currency, customers_per_year }: Gap, figure: Figure): string {
  const year = yearly({ mean: figure.mean, half_width: figure.half_width }, customers_per_year)
  const { unit, name } = LARGE.find(({ from }) => Math.abs(year.mean ?? 0) >= from)!
  return `${sizeText(yearly(year, 1 / unit), 'currency')} ${name}${currency} a year at ${exactText(Math.round(customers_per_year))} cases`
}

/** A figure per case, for a year's. */
export function yearly({ mean, half_width }: Figure, customers: number): Figure {
  return {
    mean: mean === null ? null : mean * customers,
    half_width: half_width === null ? null : half_width * customers,
  }
}
