import type { Effect, Gap, LeverEffect, LeverId } from '../../experiment/gap/gap.js'
import type { Figure } from '../../experiment/summary.js'
import { exactText, figureLine, fixedText } from '../figure-text.js'
import type { Note } from '../report.js'
import { sizeText } from '../verdict-text.js'
import { moneyAYearText, yearly } from '../yearly.js'

/** A lever with its effect on one measure. */
export interface NamedEffect {
  readonly lever: LeverId
  readonly effect: LeverEffect
}

/** Levers that share the gap, the largest fair part of the trust lost first. */
export function bySize({ measures, claims }: Gap): readonly NamedEffect[] {
  const { levers } = measures.trust_loss
  return claims
    .filter(({ differs }) => differs)
    .map(({ lever }) => ({ lever, effect: levers[lever]! }))
    .sort((a, b) => (b.effect.shapley.mean ?? 0) - (a.effect.shapley.mean ?? 0))
}

/** What reality is held against, as the end of a scale. */
export function referenceText({ reference }: Gap): string {
  return reference === 'claimed' ? 'as claimed' : 'the ideal'
}

/** `tools`, `tools and courage`, `tools, courage and silos`. */
export function listText(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

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
  const year = moneyAYearText(yearly(figure, customers_per_year), currency)
  return `${year} at ${exactText(Math.round(customers_per_year))} cases`
}

/** What the points of trust mean: odds of leaving, customers a year, conversations. Null where nothing is lost. */
export function trustTranslated(gap: Gap): Note | null {
  const { trust_loss, churn, word_of_mouth } = gap.measures
  const [before, after] = [churn.target.mean, churn.actual.mean]
  if (!trust_loss.gap.proven || !churn.gap.proven || before === null || after === null) return null
  const odds = oddsOf(after) / oddsOf(before) - 1
  const more = churn.gap.mean! > 0
  const talk = word_of_mouth.gap.proven
    ? ` Word of mouth: ${sizeText(word_of_mouth.gap)} good conversations ${word_of_mouth.gap.mean! < 0 ? 'fewer' : 'more'}, net, per 1,000 cases.`
    : ''
  return {
    kind: 'note',
    text: `What that much trust means: ${percent(after)} leave within a year, ${percent(before)} ${gap.reference === 'claimed' ? 'if all were as claimed' : 'if all were ideal'}; the odds of leaving are ${fixedText(Math.abs(odds) * 100, 0)} % ${more ? 'higher' : 'lower'}. ${leaversText(gap)}${talk}`,
    tone: 'plain',
  }
}

/** Persons where the firm's are counted; else cases, of which one person may have several. */
function leaversText({ customer_base, customers_lost, customers_per_year, measures }: Gap): string {
  const figure = customer_base === null ? yearly(measures.churn.gap, customers_per_year) : customers_lost
  const size = sizeText(wholes(figure))
  const more = (figure.mean ?? 0) > 0 ? 'more' : 'fewer'
  return customer_base === null
    ? `That is ${size} cases ${more} a year of ${exactText(Math.round(customers_per_year))} after which the customer leaves.`
    : `That is ${size} customers ${more} lost a year of ${exactText(customer_base)}.`
}

function percent(share: number): string {
  return `${fixedText(share * 100, 1)} %`
}

function oddsOf(share: number): number {
  return share / (1 - share)
}

/** Customers come whole. */
function wholes(figure: { readonly mean: number | null; readonly half_width: number | null }) {
  return {
    mean: figure.mean === null ? null : Math.round(figure.mean),
    half_width: figure.half_width === null ? null : Math.max(1, Math.round(figure.half_width)),
  }
}
