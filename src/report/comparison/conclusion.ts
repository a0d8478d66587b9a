import type { Comparison } from '../../experiment/comparison.js'
import { type Difference, happensSomewhere } from '../../experiment/difference.js'
import type { Ranking } from '../../experiment/ranking.js'
import type { Summary } from '../../experiment/summary.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { figureLine, unitText } from '../figure-text.js'
import type { Note, Table, Warnings } from '../report.js'
import { expectations } from '../run/verdicts.js'
import { asJudged, sizeText } from '../verdict-text.js'
import { worldsAgree, worldsText } from './across-worlds.js'

const MOST_NAMED = 3

/** One clause of the sentence: what it says if proven, and what is open if not. */
interface Clause {
  readonly good: boolean
  readonly proven: string | null
  readonly question: string
  readonly estimate: string
  /** Where it is beyond simulation noise, but too few plausible worlds agree. */
  readonly doubt?: string
}

/**
 * What to remember of a variant, in a sentence: trust and cost, where they are compared. A verb of change stands only
 * for what is beyond simulation noise.
 */
export function headlineSentence(comparison: Comparison, label: string): string {
  const [base, variant] = [comparison.scenarios[comparison.base]!, comparison.scenarios[label]!]
  const { trust_loss, cost } = comparison.differences[label]!
  const happens = (id: string) => happensSomewhere(id, [{ summary: base }, { summary: variant }])
  const clauses = [
    ...(trust_loss && trust_loss.mean !== null && happens('trust_loss')
      ? [doubted(trustClause(trust_loss, base, variant, comparison.base), comparison, label, 'trust_loss')]
      : []),
    ...(cost && cost.mean !== null && happens('cost')
      ? [doubted(costClause(cost, base.currency), comparison, label, 'cost')]
      : []),
  ]
  return clauses.length === 0 ? otherwise(comparison, label) : sentence(capitalised(label), comparison.base, clauses)
}

function sentence(variant: string, base: string, clauses: readonly Clause[]): string {
  const proven = clauses.filter((clause) => clause.proven !== null)
  const [first, second] = proven
  if (first === undefined) {
    const open = clauses.map(({ question, estimate }) => `${question} (${estimate})`)
    const doubts = clauses.flatMap(({ doubt }) => doubt ?? [])
    if (doubts.length > 0) return `${variant} against ${base}: it is open ${open.join(', and ')}; ${doubts.join('; ')}.`
    const which = open.length === 1 ? 'that is not' : 'neither is'
    return `${variant} against ${base}: it is unproven ${open.join(', and ')}; ${which} beyond simulation noise.`
  }
  if (second !== undefined) {
    const link = first.good === second.good ? 'and' : 'but'
    return `${variant} ${first.proven}, ${link} ${second.proven}; both are beyond simulation noise.`
  }
  const open = clauses.find((clause) => clause.proven === null)
  const why = open?.doubt === undefined ? '' : `: ${open.doubt}`
  const rest = open === undefined ? '' : `; it is unproven ${open.question} (${open.estimate})${why}`
  return `${variant} ${first.proven}, which is beyond simulation noise${rest}.`
}

/** Without its verb, where too few plausible worlds agree. */
function doubted(clause: Clause, comparison: Comparison, label: string, id: string): Clause {
  if (clause.proven === null || worldsAgree(comparison, label, id)) return clause
  return { ...clause, proven: null, doubt: `beyond simulation noise, but only ${worldsText(comparison, label, id)}` }
}

function trustClause(difference: Difference, base: Summary, variant: Summary, name: string): Clause {
  const size = sizeText(asJudged(difference))
  const [before, after] = [base.measures.trust_loss!.mean!, variant.measures.trust_loss!.mean!]
  const better = after < before
  // Where customers gain trust on balance, nothing that the base "loses" can be kept.
  const verb = better
    ? after >= 0
      ? `keeps ${size} points of trust that ${name} loses`
      : `leaves customers with ${size} more points of trust than ${name}`
    : before >= 0
      ? `loses ${size} points of trust that ${name} keeps`
      : `leaves customers with ${size} fewer points of trust than ${name}`
  return {
    good: better,
    proven: difference.verdict === 'unproven' ? null : verb,
    question: 'whether it keeps or loses trust',
    estimate: `${figureLine(asJudged(difference))} points lost`,
  }
}

function costClause(difference: Difference, currency: string): Clause {
  const less = difference.mean! < 0
  const unit = currency === '' ? '' : ` ${currency}`
  return {
    good: less,
    proven:
      difference.verdict === 'unproven'
        ? null
        : `costs ${sizeText(asJudged(difference), 'currency')}${unit} ${less ? 'less' : 'more'} per case`,
    question: 'whether it costs more or less',
    estimate: `${figureLine(asJudged(difference), 'currency')}${unit} per case`,
  }
}

/** Where neither trust nor cost is there to speak of. */
function otherwise(comparison: Comparison, label: string): string {
  const found = Object.entries(comparison.differences[label]!).filter(([, { verdict }]) => verdict !== 'unproven')
  const who = `${capitalised(label)} against ${comparison.base}`
  if (found.length === 0) return `${who}: nothing is beyond simulation noise.`
  const named = found.slice(0, MOST_NAMED).map(([id, difference]) => {
    const measure = findMeasure(id)!
    const { unit } = comparison.scenarios[label]!.measures[id]!
    const change = difference.mean! < 0 ? 'down' : 'up'
    const points = unit === 'share' ? 'percentage points' : unitText(unit)
    return `${namingOf(measure).noun} ${change} by ${sizeText(asJudged(difference), measure.unit)} ${points}`
  })
  const rest = found.length > named.length ? ', and more below' : ''
  return `${who}: ${named.join(', ')}${rest}; beyond simulation noise.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

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

/** What each design expects of itself. */
export function designExpectations({ base, variants, scenarios }: Comparison): readonly Table[] {
  return [base, ...variants].flatMap((label) => {
    const table = expectations(scenarios[label]!)
    return table === null ? [] : [{ ...table, title: `Expectations of ${label}` }]
  })
}

/** What to know of each design before trusting the figures; what is true of several is said once. */
export function designWarnings({ base, variants, scenarios }: Comparison): Warnings | null {
  const labels = [base, ...variants]
  const found = new Map<string, { message: string; advice: string; of: string[] }>()
  for (const label of labels) {
    for (const { message, advice } of scenarios[label]!.warnings) {
      const known = found.get(message)
      if (known === undefined) found.set(message, { message, advice, of: [label] })
      else known.of.push(label)
    }
  }
  if (found.size === 0) return null
  const warnings = [...found.values()].map(({ message, advice, of }) => ({
    message: `${of.length === labels.length ? 'All designs' : of.join(', ')}: ${message}`,
    advice,
  }))
  return { kind: 'warning', title: 'Before you trust this', warnings }
}
