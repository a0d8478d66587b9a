import { PARAMETERS } from '../../evidence/registry.js'
import type { Comparison } from '../../experiment/comparison.js'
import { type Difference, happensSomewhere } from '../../experiment/difference.js'
import type { WorldSpread } from '../../experiment/worlds.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { figureText, fixedText, significantText, unitText } from '../figure-text.js'
import type { Cell, Note, Table } from '../report.js'
import { asJudged, differenceText } from '../verdict-text.js'
import { spreadText, worldWords } from '../world-words.js'

/** Parameters whose sign the evidence leaves open. */
const OPEN = PARAMETERS.flatMap((one) => (one.kind === 'behaviour' && one.contrary !== undefined ? [one.id] : [])).join(
  ', ',
)

/** A headline speaks of improvement only where at least so many of the worlds agree. */
const ENOUGH = 0.8

/** Whether enough worlds agree with the difference that was found to say so plainly; true where none were drawn. */
export function worldsAgree(comparison: Comparison, label: string, id: string): boolean {
  const spread = comparison.worlds?.differences[label]?.[id]
  return spread === undefined || agreeing(comparison, label, id, spread) >= ENOUGH * spread.worlds
}

/** `better in 94 of 100 plausible worlds, -9.2 to -3.1, the other way round in 6`; null where no worlds were drawn. */
export function worldsText(comparison: Comparison, label: string, id: string): string | null {
  const spread = comparison.worlds?.differences[label]?.[id]
  if (spread?.better === null || spread === undefined) return null
  const better = isBetter(comparison, label, id)
  const count = better ? spread.better : spread.worse
  const turned = turnedIn(comparison, label, id, spread)
  const contrary = turned === 0 ? 'in none the other way round' : `the other way round in ${turned}`
  return `${better ? 'better' : 'worse'} in ${count} of ${spread.worlds} ${worldWords(comparison.worlds!).many}, ${spreadText(spread, id)}, ${contrary}`
}

/** The second half of the headline: how far the main differences hold under other assumptions. */
export function worldsSentence(comparison: Comparison, label: string): Note | null {
  const { worlds, differences } = comparison
  if (worlds === undefined) return null
  const ids = ['trust_loss', 'cost'].filter((id) => happens(comparison, id) && differences[label]![id] !== undefined)
  const named = ids.length > 0 ? ids : Object.keys(differences[label]!).slice(0, 2)
  const parts = named.flatMap((id) => {
    const text = worldsText(comparison, label, id)
    return text === null ? [] : [`${namingOf(findMeasure(id)!).noun} ${text}${noiseText(differences[label]![id]!, id)}`]
  })
  if (parts.length === 0) return null
  const { where, some } = worldWords(worlds)
  const text = `${where}, ${label} against ${comparison.base}: ${parts.join('; ')} (the middle 90 % of ${some}).`
  return { kind: 'note', text, tone: 'strong' }
}

/** What is not beyond simulation noise is in no world, since all of them share that noise. */
function noiseText(difference: Difference, id: string): string {
  if (difference.verdict !== 'unproven') return ''
  const { half } = figureText(asJudged(difference), findMeasure(id)!.unit)
  return half === '' ? '' : `, all of it give or take ${half.replace('± ', '')} of simulation noise`
}

/** Every difference across the worlds, beside what the simulation itself found. */
export function acrossWorlds(comparison: Comparison, label: string): Table | null {
  const { worlds, scenarios, base, differences } = comparison
  if (worlds === undefined) return null
  const ids = Object.keys(differences[label]!).filter((id) => happens(comparison, id))
  const words = worldWords(worlds)
  return {
    kind: 'table',
    title: `Across ${worlds.worlds} ${words.many}: ${label} less ${base}`,
    columns: [
      { heading: '', align: 'left' },
      { heading: words.asItIs, align: 'right' },
      { heading: `middle 90 % of ${words.some}`, align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'better in', align: 'right' },
      { heading: 'turned in', align: 'right' },
    ],
    rows: ids.map((id): readonly Cell[] => {
      const spread = worlds.differences[label]![id]!
      const { unit } = findMeasure(id)!
      const [before, after] = [scenarios[base]!.measures[id]!, scenarios[label]!.measures[id]!]
      const text = differenceText(before.mean, after.mean, asJudged(differences[label]![id]!), unit)
      const shown = before.unit.startsWith('per ') ? '' : unitText(before.unit)
      return [
        findMeasure(id)!.label,
        text.half === '' ? text.difference : `${text.difference} ${text.half}`,
        spreadText(spread, id),
        { text: shown, tone: 'dim' },
        spread.better === null ? '' : `${spread.better}`,
        spread.better === null ? '' : `${turnedIn(comparison, label, id, spread)}`,
      ]
    }),
    note: `${words.each(worlds.drawn, 'every design')}; ${worlds.replications} replications ${worlds.fitted ? 'each' : 'a world'}, corrected for what chance did to them.${worlds.fitted ? '' : ` What customers are worth is drawn too, and where research finds an effect both ways (${OPEN}) either sign.`} Turned: the difference is the other way round than ${words.asItIs}. ± is the simulation’s own noise.`,
  }
}

function happens({ scenarios }: Comparison, id: string): boolean {
  return happensSomewhere(
    id,
    Object.values(scenarios).map((summary) => ({ summary })),
  )
}

function isBetter({ differences }: Comparison, label: string, id: string): boolean {
  const { better } = findMeasure(id)!
  return (differences[label]![id]?.mean ?? 0) > 0 === (better === 'higher')
}

function agreeing(comparison: Comparison, label: string, id: string, { worlds, better, worse }: WorldSpread): number {
  if (better === null || worse === null) return worlds
  return isBetter(comparison, label, id) ? better : worse
}

/** Worlds in which the difference has the other sign than the one that was found. */
function turnedIn(comparison: Comparison, label: string, id: string, { better, worse }: WorldSpread): number {
  return (isBetter(comparison, label, id) ? worse : better) ?? 0
}

/** From which worth of a customer on which design is the cheaper one; null where no customer is worth anything. */
export function breakEven(comparison: Comparison, labels: readonly string[]): Note | null {
  const texts = labels.flatMap((label) => textOf(comparison, label) ?? [])
  if (texts.length === 0) return null
  return { kind: 'note', title: 'Break-even lifetime value', text: texts.join(' '), tone: 'plain' }
}

function textOf(comparison: Comparison, label: string): string | null {
  const found = comparison.break_even?.[label]
  const cost = comparison.differences[label]?.cost
  if (found === undefined || found === null || cost === undefined) return null
  const { base, scenarios } = comparison
  const cheaper = found.cheaper_above === 'variant' ? label : base
  const { factor, low, high, worth } = found
  if (factor === null) {
    if (cost.verdict === 'unproven') return null
    return `${cheaper} costs less than ${cheaper === label ? base : label} whatever a customer is worth.`
  }
  if (low === null || high === null) {
    return `At what worth of a customer the costs of ${base} and ${label} turn is lost in simulation noise: more replications would tell.`
  }
  const { currency } = scenarios[base]!
  const amounts = Object.entries(worth).map(([segment, value]) => {
    const amount = `${significantText(value < 100 ? value : Math.round(value))} ${currency}`.trim()
    return Object.keys(worth).length === 1 ? amount : `${segment} ${amount}`
  })
  const other = cheaper === label ? base : label
  return `${cheaper} costs less where a customer is worth more than ${fixedText(factor, 2)} times what is stated (${amounts.join(', ')}), and ${other} where less; between ${fixedText(low, 2)} and ${fixedText(high, 2)} times, neither is cheaper beyond simulation noise.`
}
