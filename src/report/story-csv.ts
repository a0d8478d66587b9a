import { MINUTE } from '../kernel/units.js'
import { clockText } from '../story/clock.js'
import type { Trace } from '../story/trace.js'
import { csv } from './formats/csv.js'
import { momentText } from './story/moment-text.js'

/** A story as rows: one for each moment of each design, with trust after it. */
export function storyCsv({ designs, customer, currency }: Trace): string {
  const rows = designs.flatMap(({ label, story }) =>
    story.moments.map((moment, index) => [
      ...[label, customer, moment.minute, clockText(moment.minute * MINUTE), moment.trust],
      momentText(index, { story, currency }),
    ]),
  )
  return csv(['design', 'customer', 'minute', 'clock', 'trust', 'what'], rows)
}
