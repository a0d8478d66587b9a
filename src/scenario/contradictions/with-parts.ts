import { findMeasure } from '../../measures/catalogue.js'
import type { Scenario } from '../scenario.js'
import type { Contradiction, Figures } from './contradiction.js'
import { exactly, isMore, type Known, numberText, plus, type Span, times } from './span.js'

interface Part {
  readonly name: string
  /** Of all that the measure is divided by. */
  readonly weight: number
  readonly figure: Known | undefined
}

/** A figure of the house against the same of its issues, or kinds of customers, weighed by their shares in the file. */
export function withParts(figures: Figures, scenario: Scenario): readonly Contradiction[] {
  const unknown = (scenario.unknown ?? []).flatMap(({ places }) => places.map(({ path }) => path))
  const isSettled = !unknown.some((path) => /^(customers|issues)\.\w+\.(share|prevented)$/.test(path))
  if (!isSettled) return []
  return figures.all().flatMap((observed) => {
    const whole = observed.scope === 'overall' ? figures.of(observed.path) : undefined
    const ratio = findMeasure(observed.measure)?.journey
    if (whole === undefined || ratio?.perArrival === undefined || observed.quantile !== undefined) return []
    const isOfJourneys = ratio.perArrival === 'journeys'
    const issues = Object.entries(scenario.issues).map(([name, { share, prevented = 0 }]) => {
      return { name, share: share * (isOfJourneys ? 1 - prevented : 1) }
    })
    const kinds = Object.entries(scenario.customers ?? {}).map(([name, { share }]) => ({ name, share }))
    return [
      ...against(whole, partsOf('issues', issues, observed.measure, figures), observed.measure),
      ...against(whole, partsOf('customers', kinds, observed.measure, figures), observed.measure),
    ]
  })
}

function partsOf(
  scope: string,
  shares: readonly { readonly name: string; readonly share: number }[],
  id: string,
  figures: Figures,
): readonly Part[] {
  const all = shares.reduce((sum, { share }) => sum + share, 0)
  return shares.map(({ name, share }) => ({ name, weight: share / all, figure: figures.of(`${scope}.${name}.${id}`) }))
}

/** With every part known the figures have to meet; with some, the rest is between nothing and all of a share. */
function against(whole: Known, parts: readonly Part[], id: string): readonly Contradiction[] {
  const known = parts.filter(({ figure }) => figure !== undefined)
  const { unit, signed, unbounded } = findMeasure(id)!
  if (known.length === 0) return []
  const sum = known.reduce(
    (total, { weight, figure }) => plus(total, times(exactly(weight), figure!)),
    exactly(0) as Span,
  )
  const rest = parts.reduce((total, { weight, figure }) => total + (figure === undefined ? weight : 0), 0)
  const isAll = known.length === parts.length
  const least = isAll || !signed ? sum : undefined
  const most = isAll ? sum : unit === 'share' && !unbounded ? plus(sum, exactly(rest)) : undefined
  const isBelow = least !== undefined && isMore(least, whole)
  const isAbove = most !== undefined && isMore(whole, most)
  if (!isBelow && !isAbove) return []
  const terms = known.map(({ name, weight, figure }) => `${numberText(weight, 'share')} × ${figure!.shown} (${name})`)
  const what = isAll ? '' : isBelow ? ' already' : `, and ${numberText(most!.value, unit)} at most with all others`
  return [
    {
      code: 'figures-contradict',
      isCertain: true,
      path: whole.path,
      message: `${terms.join(' + ')} is ${numberText(sum.value, unit)}${what}, not ${whole.shown}`,
    },
  ]
}
