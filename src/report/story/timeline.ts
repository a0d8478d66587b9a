import { TIME_CAUSES, type TimeCause } from '../../ledger/causes.js'
import type { Story } from '../../story/story.js'
import { durationText } from '../duration-text.js'
import { labelOf } from '../labels.js'
import type { Chart } from '../report.js'
import { listed } from './words.js'

/** Causes of which the customer waits elsewhere. */
const OFF_THE_LINE: readonly TimeCause[] = ['waiting_call_back', 'between_contacts']

/** A second, in minutes. */
const NOTABLE = 1 / 60

/** Minutes of a story on the phone: queue, explaining, talking and holds. */
export function onTheLine({ minutes_by_cause }: Pick<Story, 'minutes_by_cause'>): number {
  return TIME_CAUSES.reduce(
    (sum, cause) => (OFF_THE_LINE.includes(cause) ? sum : sum + (minutes_by_cause[cause] ?? 0)),
    0,
  )
}

/** Where the customer's time on the line went, in the order in which it passes; the rest beside it. */
export function timeline(story: Story): Chart | null {
  const total = onTheLine(story)
  if (total === 0) return null
  const part = (cause: TimeCause) => story.minutes_by_cause[cause] ?? 0
  const elsewhere = OFF_THE_LINE.filter((cause) => part(cause) > 0).map(
    (cause) => `${durationText(part(cause))} ${labelOf('time', cause)}`,
  )
  return {
    kind: 'chart',
    title: `Where ${durationText(total)} on the line went`,
    tones: { positive: 'plain', negative: 'plain' },
    bars: TIME_CAUSES.filter((cause) => !OFF_THE_LINE.includes(cause) && part(cause) > NOTABLE).map((cause) => ({
      label: labelOf('time', cause),
      value: part(cause),
      text: durationText(part(cause)),
    })),
    ...(elsewhere.length === 0 ? {} : { note: `Beside that: ${listed(elsewhere)}.` }),
  }
}
