import type { IssueModel, Model } from '../../model/model.js'
import { ascending, type Limit } from '../../scenario/limits.js'

/** Shares of the amounts that customers ask for, up to which limits are tried. */
const COVERED = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const
/** Amounts of a kind, equally likely, that stand for its law. */
const STEPS = 200
/** Limits that people would write. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const

/** The issues whose remedies come before a team, by index. */
export function decidedBy({ issues, teams }: Model, team: string): readonly number[] {
  const place = teams.findIndex(({ name }) => name === team)
  return issues.flatMap((issue, index) => (issue.remedy !== null && comesTo(issue, place) ? [index] : []))
}

function comesTo({ start, chain, matrix, remedy }: IssueModel, team: number): boolean {
  const routed = matrix?.some((row) => row.some((next) => next.team === team)) === true
  return routed || start === team || chain.includes(team) || remedy?.owner === team
}

/**
 * Limits worth trying: nothing, round amounts up to which a tenth, a quarter, ... of the remedies lie that come before the
 * team, and no limit.
 * @param issues whose remedies those are, by index
 * @param besides those that are stated anywhere
 */
export function gridOf(model: Model, issues: readonly number[], besides: readonly Limit[]): readonly Limit[] {
  const amounts = issues.flatMap((index) => {
    const { upTo, remedy } = model.issues[index]!
    const weight = (upTo - (model.issues[index - 1]?.upTo ?? 0)) * remedy!.needed
    return Array.from({ length: STEPS }, (_, step) => ({
      amount: remedy!.amount.quantile((step + 0.5) / STEPS),
      weight: weight / STEPS,
    }))
  })
  amounts.sort((a, b) => a.amount - b.amount)
  const all = amounts.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  const covering = amounts.map(({ amount, weight }) => {
    below += weight
    return { amount, share: below / all }
  })
  const found = COVERED.map((share) => (covering.find((one) => one.share >= share) ?? covering.at(-1)!).amount)
  return ascending([0, ...found.map(rounded), ...besides, 'unlimited'])
}

/** The round amount that is nearest. */
function rounded(amount: number): number {
  let scale = 1
  while (amount >= 10 * scale) scale *= 10
  while (amount > 0 && amount < scale) scale /= 10
  const away = (digit: number) => Math.abs(digit * scale - amount)
  const digit = ROUND.reduce((best, one) => (away(one) < away(best) ? one : best))
  return Number((digit * scale).toPrecision(3))
}
