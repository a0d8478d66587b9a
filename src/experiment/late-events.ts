import type { Model } from '../model/model.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Warning } from './summary.js'

/** Events that come when nobody is counted any more. */
export function lateEvents({ events = [] }: Scenario, { span }: Model): readonly Warning[] {
  return events
    .filter(({ at }) => at >= span)
    .map((event) => ({
      code: 'never-used',
      message: `The ${event.do} comes after the end of the counted span.`,
      advice: 'Lengthen `horizon`, or let it happen earlier: `at` is counted from the beginning of the span.',
    }))
}
