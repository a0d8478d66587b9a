import type { CheckedMeasure, Finding } from '../baseline/check.js'
import { findMeasure } from '../measures/catalogue.js'
import { type DifferenceText, differenceText } from './difference-text.js'
import { fixedText, NOTHING, significantText, unitText } from './figure-text.js'
import type { Tone } from './report.js'

/** What is said of each finding, and how. */
export const FINDINGS: Readonly<Record<Finding, readonly [text: string, tone: Tone]>> = {
  same: ['same', 'dim'],
  worse: ['worse', 'bad'],
  better: ['better', 'good'],
  tolerated: ['worse, tolerated', 'strong'],
  unproven: ['~', 'dim'],
  lost: ['no longer known', 'bad'],
  unjudged: ['cannot be judged', 'bad'],
  differs: ['differs', 'strong'],
}

/** The figures of a checked measure as a reader reads them: without an interval, to the decimals of what has changed. */
export function checkedText(id: string, { baseline, now, difference, half_width }: CheckedMeasure): DifferenceText {
  const unit = findMeasure(id)?.unit
  const text = differenceText(baseline, now, { mean: difference, half_width }, unit)
  if (text.half !== '' || !difference) return text
  const decimals = (text.difference.split('.')[1] ?? '').length
  const beside = (value: number | null) =>
    value === null ? NOTHING : fixedText(value * (unit === 'share' ? 100 : 1), decimals)
  return { ...text, base: beside(baseline), variant: beside(now) }
}

/** One measure in one sentence: `trust_loss is worse: 6.06 -> 6.32 points, +0.26 ± 0.05 (+4.3 %)`. */
export function findingLine(id: string, measure: CheckedMeasure): string {
  const { base, variant, difference, half } = checkedText(id, measure)
  const unit = unitText(findMeasure(id)?.unit === 'share' ? 'share' : measure.unit)
  const size = [difference, half].filter((part) => part !== '').join(' ')
  const found = FINDINGS[measure.finding][0]
  const verdict = found === '~' ? 'not beyond simulation noise' : found
  const tolerated = measure.tolerance > 0 ? `, tolerance ${significantText(measure.tolerance)} ${measure.unit}` : ''
  return `${id} is ${verdict}: ${base} -> ${variant} ${unit}, ${size}${relativeText(measure)}${tolerated}`
}

function relativeText({ baseline, difference }: CheckedMeasure): string {
  if (difference === null || !baseline) return ''
  const percent = (100 * difference) / Math.abs(baseline)
  const decimals = Math.abs(percent) < 10 ? (Math.abs(percent) < 0.095 ? 3 : 1) : 0
  return ` (${percent > 0 ? '+' : ''}${fixedText(percent, decimals)} %)`
}
