import type { Sensitivity } from '../../experiment/sensitivity.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { significantText, unitText } from '../figure-text.js'
import type { Picture } from '../report.js'
import { isProven, labelOf } from './tornado.js'

/** More cannot be read as one picture. */
const MOST = 12

/** Which parameters move the figure, from what they do at one end to what they do at the other: a tornado. */
export function tornadoPicture({ influences, metric, unit, between }: Sensitivity): Picture | null {
  const measure = findMeasure(metric)!
  const scale = measure.unit === 'share' ? 100 : 1
  const rows = influences.slice(0, MOST).map((one) => {
    const moves = [one.low, one.high].map((end) => (end?.difference.mean ?? 0) * scale)
    const [low, high] = [Math.min(0, ...moves), Math.max(0, ...moves)]
    return {
      label: labelOf(one),
      value: null,
      low,
      high,
      tone: isProven(one) ? ('plain' as const) : ('dim' as const),
      text: `${one.low?.value ?? one.value} … ${one.high?.value ?? one.value}`,
    }
  })
  if (rows.length === 0) return null
  const what = `${between === null ? '' : 'the difference in '}${namingOf(measure).noun}`
  return {
    kind: 'picture',
    title: `What moves ${what}`,
    drawing: { shape: 'intervals', axis: `change of ${what}, ${unitText(unit)}`, rows, zero: 0, text: significantText },
    note: 'At the right, between which values each was moved; grey is not beyond simulation noise.',
  }
}
