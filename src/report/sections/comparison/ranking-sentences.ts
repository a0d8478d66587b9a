import type { Comparison } from '../../../experiment/comparison.js'
import type { Ranking } from '../../../experiment/ranking.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { namingOf } from '../../../measures/naming.js'
import { figureLine, unitText } from '../../figure-text.js'
import type { Note } from '../../report.js'

/** Which of several designs is best, and which might as well be. */
export function rankingSentence({ scenarios, variants }: Comparison, { metric, best }: Ranking): string {
  const measure = findMeasure(metric)!
  const { better } = measure
  const { noun, subject, is, was } = namingOf(measure)
  const designs = variants.length + 1
  if (better === null) return `${designs} designs; no value of ${noun} is better or worse as such.`
  if (best === null) return `${designs} designs; ${noun} ${was} observed in none of them.`
  const head = `${subject} ${is} ${better === 'lower' ? 'lowest' : 'highest'} with ${best.label} (${figureOf(scenarios, best.label, metric)})`
  const { replications } = scenarios[best.label]!
  const few = `${replications === 1 ? 'one replication is' : `${replications} replications are`} too few`
  const settled = best.alike.filter((one) => !best.unsettled.includes(one))
  if (best.alike.length === 0) return `${head}; every other of the ${designs} designs is worse beyond simulation noise.`
  return `${[
    head,
    ...(settled.length === 0 ? [] : [`${listed(settled)} cannot be told from it`]),
    ...(best.unsettled.length === 0 ? [] : [`${few} to tell ${listed(best.unsettled)} from it`]),
  ].join('; ')}.`
}

/** The cheapest design that holds a threshold, and which others do; null where none was asked for. */
export function whereSentence({ scenarios, base }: Comparison, { where }: Ranking): Note | null {
  if (where === undefined) return null
  const { threshold, holding, cheapest } = where
  const { currency } = scenarios[base]!
  const others = holding.map(({ label }) => label).filter((label) => label !== cheapest)
  const isLuck = holding.some(({ label, straddles }) => label === cheapest && straddles)
  const luck = isLuck ? ' That it holds could be luck.' : ''
  const cost = () => `${figureLine(scenarios[cheapest!]!.measures.cost, 'currency')} ${currency} per case`
  const too =
    others.length === 0
      ? ' No other design holds it.'
      : ` ${listed(others)} ${others.length === 1 ? 'holds' : 'hold'} it too.`
  const text =
    holding.length === 0
      ? `No design holds ${threshold}.`
      : cheapest === null
        ? `${listed(others)} ${others.length === 1 ? 'holds' : 'hold'} ${threshold}.`
        : `The cheapest design that holds ${threshold} is ${cheapest}, at ${cost()}.${luck}${too}`
  return { kind: 'note', text, tone: 'strong' }
}

function figureOf(scenarios: Comparison['scenarios'], label: string, metric: string): string {
  const measure = scenarios[label]!.measures[metric]!
  return `${figureLine(measure, findMeasure(metric)!.unit)} ${unitText(measure.unit)}`
}

function listed(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}
