import type { CheckedDesign } from '../baseline/check.js'
import type { Report, Section } from './report.js'
import { checkedDesign } from './sections/check/checked-design.js'

/** Lays out what is being accepted: how each design departs from what was accepted before. */
export function composeAcceptance(designs: readonly CheckedDesign[], reason?: string): Report {
  const sections = designs.flatMap((design): readonly Section[] => {
    const moved = checkedDesign({ ...design, expectations: [] })
    if (moved.length > 0) return moved
    return [{ kind: 'note', title: design.label, text: 'Nothing has changed, to the last digit.', tone: 'dim' }]
  })
  const note: readonly Section[] =
    reason === undefined ? [] : [{ kind: 'note', title: 'Reason', text: reason, tone: 'plain' }]
  return { title: 'Accepted from now on', sections: [...sections, ...note] }
}
