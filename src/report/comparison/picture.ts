import type { Comparison } from '../../experiment/comparison.js'
import type { Verdict } from '../../experiment/difference.js'
import type { Ranking } from '../../experiment/ranking.js'
import { findMeasure } from '../../measures/catalogue.js'
import { figureLine, fixedText, NOTHING, unitText } from '../figure-text.js'
import type { Picture, Tone } from '../report.js'
import { asJudged, differenceText } from '../verdict-text.js'

/** How verdicts look: by colour, and by the marks that tables have. */
const VERDICTS: Readonly<Record<Verdict, { readonly tone: Tone; readonly mark: string }>> = {
  better: { tone: 'good', mark: '✓' },
  worse: { tone: 'bad', mark: '✗' },
  differs: { tone: 'strong', mark: '≠' },
  unproven: { tone: 'dim', mark: '~' },
}
const MARKS = '✓ better, ✗ worse, ≠ different, ~ not beyond simulation noise.'
/** Beyond so many times what it was, a change would press all others together. */
const MOST = 2.5

/** What a variant changes of each measure, as a share of what it was in the base. Null where nothing can be held against the base. */
export function changesPicture({ base, scenarios, differences }: Comparison, label: string): Picture | null {
  const rows = Object.entries(differences[label]!).flatMap(([id, difference]) => {
    const [before, after] = [scenarios[base]!.measures[id]!, scenarios[label]!.measures[id]!]
    if (!before.mean || difference.mean === null || Math.abs(difference.mean / before.mean) > MOST) return []
    const { label: name, unit } = findMeasure(id)!
    const half = asJudged(difference).half_width ?? 0
    const share = (value: number) => (100 * value) / Math.abs(before.mean!)
    const text = differenceText(before.mean, after.mean, asJudged(difference), unit)
    return [
      {
        label: before.unit.startsWith('per ') ? name : `${name}, ${unitText(before.unit)}`,
        value: share(difference.mean),
        low: Math.max(-100 * MOST, share(difference.mean - half)),
        high: Math.min(100 * MOST, share(difference.mean + half)),
        tone: VERDICTS[difference.verdict].tone,
        text: `${text.base} → ${text.variant} ${VERDICTS[difference.verdict].mark}`,
      },
    ]
  })
  if (rows.length === 0) return null
  return {
    kind: 'picture',
    title: `What changes from ${base} to ${label}`,
    drawing: { shape: 'intervals', axis: `change, in % of ${base}`, rows, zero: 0, text: percentChange },
    note: `The line is the interval of the difference, corrected for all measures: ${MARKS}`,
  }
}

function percentChange(value: number): string {
  return `${value > 0 ? '+' : ''}${fixedText(value, 0)}`
}

/** Several designs by the measure that ranks them. Null where it was not observed. */
export function designsPicture(
  { base, scenarios, differences }: Comparison,
  { metric, order }: Ranking,
): Picture | null {
  const { label: name, unit } = findMeasure(metric)!
  const scale = unit === 'share' ? 100 : 1
  const rows = order.flatMap((label) => {
    const { mean, half_width } = scenarios[label]!.measures[metric]!
    if (mean === null) return []
    const half = half_width ?? 0
    const verdict = differences[label]?.[metric]?.verdict ?? 'unproven'
    const text = figureLine(scenarios[label]!.measures[metric], unit)
    return [
      {
        label: label === base ? `${label} (base)` : label,
        value: mean * scale,
        low: (mean - half) * scale,
        high: (mean + half) * scale,
        tone: label === base ? ('strong' as const) : VERDICTS[verdict].tone,
        text: label === base ? text : `${text} ${VERDICTS[verdict].mark}`,
      },
    ]
  })
  const against = scenarios[base]!.measures[metric]!.mean
  if (rows.length < 2 || against === null) return null
  const measured = scenarios[base]!.measures[metric]!.unit
  return {
    kind: 'picture',
    title: `The designs by ${name}`,
    drawing: {
      shape: 'intervals',
      axis: measured.startsWith('per ') ? name : `${name}, ${unitText(measured)}`,
      rows,
      zero: against * scale,
      text: (value) =>
        Number.isFinite(value) ? fixedText(value, Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0) : NOTHING,
    },
    note: `The upright line is ${base}. Against it: ${MARKS}`,
  }
}
