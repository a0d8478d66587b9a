import { happensSomewhere } from '../../../experiment/compare-summaries.js'
import type { Comparison, Difference } from '../../../experiment/comparison.js'
import type { Summary } from '../../../experiment/summary.js'
import { findMeasure } from '../../../measures/catalogue.js'
import { namingOf } from '../../../measures/naming.js'
import { asJudged, sizeText } from '../../difference-text.js'
import { figureLine, unitText } from '../../figure-text.js'
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
