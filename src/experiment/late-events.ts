import type { Model } from '../model/model.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Foreseen } from './foreseen.js'

/** Events that come when nobody is counted any more. */
export function lateEvents({ events = [] }: Scenario, { span }: Model): readonly Foreseen[] {
  return events.flatMap((event, index) => {
    if (event.at < span) return []
    return [
      {
        code: 'never-used',
        message: `The ${event.do} comes after the end of the counted span.`,
        advice: 'Lengthen `horizon`, or let it happen earlier: `at` is counted from the beginning of the span.',
        path: ['events', String(index)],
      },
    ]
  })
}
