import type { Check, CheckedDesign, UncheckedDesign } from '../baseline/check-designs.js'
import type { CheckedMeasure, Finding } from '../baseline/measures.js'
import { isOnGap } from '../experiment/expectations.js'
import type { ExpectationVerdict, Figure } from '../experiment/summary.js'
import { findMeasure } from '../measures/catalogue.js'
import { isRounding } from '../statistics/interval.js'
import { figureLine, figureText, fixedText, levelText, NOTHING, significantText, unitText } from './figure-text.js'
import type { Tone } from './report.js'
import { shellWords } from './reproduce.js'

/** A difference beside what it is between, all to the same decimals, so that a reader can check it. */
interface DifferenceText {
  readonly base: string
  readonly variant: string
  /** With its sign. */
  readonly difference: string
  /** `± 0.31`; empty without an interval, or where it has no width. */
  readonly half: string
}

/** @param unit the measure's, `currency` for money in any; shares are shown in per cent */
export function differenceText(
  base: number | null,
  variant: number | null,
  difference: Figure,
  unit = '',
): DifferenceText {
  const shown = isNothing(base, variant, difference) ? { mean: 0, half_width: 0 } : difference
  const { mean, half } = figureText(shown, unit)
  const decimals = half === '' ? null : (mean.split('.')[1] ?? '').length
  const beside = (value: number | null) => {
    if (value === null) return NOTHING
    return levelText(value, unit, decimals ?? undefined)
  }
  return { base: beside(base), variant: beside(variant), difference: signed(mean, difference.mean), half }
}

function isNothing(base: number | null, variant: number | null, { mean, half_width }: Figure): boolean {
  if (base === null || variant === null || mean === null) return false
  return isRounding(Math.abs(mean) + (half_width ?? 0), Math.max(Math.abs(base), Math.abs(variant)))
}

/** A difference as its verdict sees it: with the interval that is corrected for all that are judged together. */
export function asJudged({ mean, half_width, half_width_adjusted }: AsJudged): Figure {
  return { mean, half_width: half_width_adjusted ?? half_width }
}

type AsJudged = Figure & { readonly half_width_adjusted: number | null }

/** Its size alone, with the half-width: `6.43 ± 0.51`. */
export function sizeText({ mean, half_width }: Figure, unit = ''): string {
  const text = figureText({ mean: mean === null ? null : Math.abs(mean), half_width }, unit)
  return text.half === '' ? text.mean : `${text.mean} ${text.half}`
}

function signed(text: string, value: number | null): string {
  return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

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

/** What was found where something is expected, as every format prints it: `57.26 ± 0.52 %`. */
export function foundText({ path, ...figure }: ExpectationVerdict): string {
  const unit = path
    .split('.')
    .map((part) => findMeasure(part)?.unit)
    .find((found) => found !== undefined)
  const shown = unit === 'share' && figure.mean !== null ? unitText(unit) : ''
  return [figureLine(figure, unit), shown].filter((part) => part !== '').join(' ')
}

/** What became of a threshold, and what to know of that. */
export function expectationVerdictText(expectation: ExpectationVerdict): string {
  const { path, verdict, straddles, unknown } = expectation
  if (verdict === 'unproven' && isOnGap({ path })) return 'judged by gap and check'
  if (unknown !== null) return `${verdict}, no ${unknown}`
  return straddles ? `${verdict}, could be luck` : verdict
}

/** A threshold that is not met, in one sentence: `churn is expected < 5 %, and is 6.00 ± 0.10 %`. */
export function missLine(expectation: ExpectationVerdict): string {
  const { path, threshold, unknown } = expectation
  const expected = `${path} is expected ${threshold}, and`
  if (unknown === 'figure') return `${expected} cannot be judged: ${WHY_UNKNOWN.figure}`
  const found = `${expected} is ${foundText(expectation)}`
  return unknown === null ? found : `${found}: ${WHY_UNKNOWN[unknown]}`
}

/** Why a threshold that cannot be judged is not met, as a sentence without a full stop. */
export const WHY_UNKNOWN: Readonly<Record<NonNullable<ExpectationVerdict['unknown']>, string>> = {
  figure: 'there is no figure, as nobody was observed or an overload stopped the run',
  interval: 'there is no interval, as one replication has none',
}

/** What made figures move, as one sentence. */
export function causeText({ mode, design_changed, programs, measures }: CheckedDesign): string {
  if (design_changed) return 'The design has changed.'
  if (mode === 'statistical') return 'The design has not changed; it is held against its baseline as statistics.'
  const moved = Object.values(measures).some(({ finding }) => finding !== 'same')
  if (!moved) return 'Nothing has changed, to the last digit.'
  const { baseline, now } = programs
  const versions = baseline === now ? `both call themselves ${now}` : `it was ${baseline}, and is ${now}`
  return `The design has not changed: the program or its defaults have (${versions}).`
}

/** Ids of the measures with one of these findings. */
export function measuresThat(design: CheckedDesign, ...findings: readonly Finding[]): readonly string[] {
  return Object.entries(design.measures)
    .filter(([, { gated, finding }]) => gated && findings.includes(finding))
    .map(([id]) => id)
}

/** Ids of those that fail the gate. */
export function failedMeasures(design: CheckedDesign): readonly string[] {
  return Object.entries(design.measures)
    .filter(([, { gated, finding }]) => gated && FINDINGS[finding][1] === 'bad')
    .map(([id]) => id)
}

/** Ids of those that are only noted. */
export function notedMeasures(design: CheckedDesign): readonly string[] {
  return Object.entries(design.measures)
    .filter(([, { gated, finding }]) => !gated && finding === 'differs')
    .map(([id]) => id)
}

/** What the whole call comes to, as one sentence. */
export function checkTitle({ designs, unchecked, problems }: Check): string {
  if (problems.length > 0) {
    return `Nothing was checked: ${problems.length === 1 ? 'there is a problem' : `there are ${problems.length} problems`}`
  }
  const total = designs.length + unchecked.length
  const of = (verdict: CheckedDesign['verdict']) => designs.filter((design) => design.verdict === verdict).length
  const counts: readonly (readonly [number, string])[] = [
    [unchecked.length, 'cannot be checked'],
    [of('regressed'), 'worse than accepted'],
    [designs.filter((design) => failedExpectations(design).length > 0).length, 'short of an expectation'],
    [of('improved'), 'better than accepted'],
  ]
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const noun = total === 1 ? '1 design' : `${total} designs`
  return parts.length === 0 ? `${noun} checked: none worse than accepted` : `${noun} checked: ${parts.join(', ')}`
}

/** What mends a design that cannot be checked, in a line. */
export function mendText({ hint, command }: Pick<UncheckedDesign, 'hint' | 'command'>): string {
  return command === undefined ? hint : `${hint}: ${shellWords(command)}`
}

/** Paths of the thresholds that were missed. */
export function failedExpectations({ expectations }: CheckedDesign): readonly string[] {
  return expectations.filter(({ verdict }) => verdict === 'failed').map(({ path }) => path)
}
