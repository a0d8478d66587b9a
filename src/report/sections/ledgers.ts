import type { Figure, Figures, Summary } from '../../experiment/summary.js'
import type { TimeCause } from '../../ledger/causes.js'
import { figureLine } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Chart } from '../report.js'

/** Causes of which the customer waits elsewhere. */
const OFF_THE_LINE: readonly string[] = ['waiting_call_back', 'between_contacts'] satisfies TimeCause[]
const MINUTES_PER_HOUR = 60

/** Where a customer's time on the line goes, in the order in which it passes; the hours in between beside it. */
export function time({ time_by_cause }: Summary): Chart | null {
  const onTheLine = Object.entries(time_by_cause).filter(([cause]) => !OFF_THE_LINE.includes(cause))
  const between = OFF_THE_LINE.filter((cause) => (time_by_cause[cause]?.mean ?? 0) !== 0).map(
    (cause) => `${figureLine(time_by_cause[cause])} hours ${labelOf('time', cause)}`,
  )
  const minutes = Object.fromEntries(onTheLine.map(([cause, figure]) => [cause, inMinutes(figure)]))
  return chart(
    'Where the time goes, minutes on the line per journey',
    { positive: 'plain', negative: 'plain' },
    barsOf('time', minutes),
    between.length === 0 ? undefined : `Beside that: ${between.join(', ')}.`,
  )
}

/** What trust is lost and won by, the worst first. */
export function trust(summary: Summary): Chart | null {
  return chart(
    'Where trust goes, points per case',
    { positive: 'bad', negative: 'good' },
    [...barsOf('trust', summary.trust_loss_by_cause)].sort((a, b) => b.value - a.value),
    'Blame, not savings: the ledger books what cost trust, it does not say what removing a cause would save.',
  )
}

function inMinutes({ mean, half_width }: Figure): Figure {
  return {
    mean: mean === null ? null : mean * MINUTES_PER_HOUR,
    half_width: half_width === null ? null : half_width * MINUTES_PER_HOUR,
  }
}

function barsOf(family: 'time' | 'trust', figures: Figures): Chart['bars'] {
  return Object.entries(figures).flatMap(([cause, figure]) =>
    figure.mean === null || figure.mean === 0
      ? []
      : [{ label: labelOf(family, cause), value: figure.mean, text: figureLine(figure) }],
  )
}

function chart(title: string, tones: Chart['tones'], bars: Chart['bars'], note?: string): Chart | null {
  if (bars.length === 0) return null
  return { kind: 'chart', title, tones, bars, ...(note === undefined ? {} : { note }) }
}
