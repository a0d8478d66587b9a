import { MINUTE } from '../../kernel/units.js'
import { clockText } from '../../story/clock.js'
import type { Story, Trace } from '../../story/story.js'
import { LABELS, labelOf } from '../labels.js'
import type { Picture, Row } from '../report.js'
import { pointsText } from './wording.js'

/** One customer's story beside another's: trust from moment to moment, and by what it went. */
export function coursesPicture({ designs }: Trace): Picture | null {
  const rows = designs.flatMap(({ label, story }) => (story.moments.length < 2 ? [] : [rowOf(label, story)]))
  if (rows.length === 0) return null
  return {
    kind: 'picture',
    title: rows.length === 1 ? 'How trust went' : 'One customer, and how trust went in each design',
    drawing: { shape: 'courses', rows },
    note: 'Trust of 100, from moment to moment: each step is one, however long it took.',
  }
}

function rowOf(label: string, { moments, customer, ending }: Story): Row {
  const since = customer.arrived * MINUTE
  const told = moments
    .filter(({ moves }, index) => moves.length > 0 || index === 0 || index === moments.length - 1)
    .map(({ minute, trust, moves }) => {
      const [most] = [...moves].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
      const by = most === undefined ? 0 : most.after - most.before
      return {
        when: clockText(minute * MINUTE, since),
        what: most === undefined ? '' : `${labelOf('trust', most.cause)} ${by > 0 ? '+' : ''}${pointsText(by)}`,
        value: trust,
      }
    })
  return {
    label,
    ending: ending === null ? 'unfinished' : LABELS.ending[ending],
    isGood: ending === 'resolved',
    moments: told,
  }
}
