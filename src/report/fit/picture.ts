import type { Fit } from '../../experiment/fit/fit.js'
import { fixedText } from '../figure-text.js'
import type { Picture } from '../report.js'
import { rangeText, unknownName, valueText } from './names.js'

/** What the figures say of each unknown, within what was believed of it before. */
export function learnedPicture({ unknowns }: Fit): Picture | null {
  const rows = unknowns.flatMap((unknown) => {
    const { prior, estimate, low, high } = unknown
    const at = (value: number) => (100 * (value - prior.from)) / (prior.to - prior.from)
    if (prior.to <= prior.from) return []
    const text = `${valueText(unknown, estimate)} (${rangeText(unknown, low, high)})`
    return [
      {
        label: unknownName(unknown.path),
        value: at(estimate),
        low: at(low),
        high: at(high),
        tone: unknown.moves ? ('plain' as const) : ('dim' as const),
        text,
      },
    ]
  })
  if (rows.length === 0) return null
  return {
    kind: 'picture',
    title: 'What the figures say of what nobody wrote down',
    drawing: {
      shape: 'intervals',
      axis: '0 to 100: from the lowest to the highest believed',
      rows,
      zero: 0,
      text: (value) => fixedText(value, 0),
    },
    note: 'The line is the 95 % interval: the shorter, the more was learned.',
  }
}
