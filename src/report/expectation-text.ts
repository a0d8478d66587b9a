import { isOnGap } from '../experiment/expectations.js'
import type { ExpectationVerdict } from '../experiment/summary.js'
import { findMeasure } from '../measures/catalogue.js'
import { figureLine, unitText } from './figure-text.js'

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
