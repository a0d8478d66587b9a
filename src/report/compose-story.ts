import type { Trace } from '../story/trace.js'
import type { Report, Section } from './report.js'
import { inTheEnd, moral } from './story/in-the-end.js'
import { momentTable } from './story/moment-table.js'
import { lead, preamble, somebodyElse, titleOf, who } from './story/opening.js'
import { timeline } from './story/timeline.js'
import { trustCurve } from './story/trust-curve.js'

/** Lays a story out: who and when, what happened minute by minute, where time and trust went, how it ended. */
export function composeStory(trace: Trace): Report {
  const sections: readonly (Section | null)[] = [
    preamble(trace),
    lead(trace),
    somebodyElse(trace),
    who(trace),
    ...told(trace),
    trustCurve(trace),
    inTheEnd(trace),
    moral(trace),
  ]
  return { title: titleOf(trace), sections: sections.filter((section) => section !== null) }
}

/** One design below the title; two side by side. */
function told(trace: Trace): readonly (Section | null)[] {
  const sides = trace.designs.map(({ label, story }) => {
    const telling = { story, currency: trace.currency }
    const sections = [momentTable(telling), timeline(story)].filter((section) => section !== null)
    return { title: label, sections }
  })
  const [only, ...others] = sides
  return others.length === 0 ? only!.sections : [{ kind: 'sides', sides }]
}
