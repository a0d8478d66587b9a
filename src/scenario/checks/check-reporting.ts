import { own } from '../../kernel/own.js'
import type { Draft } from '../draft.js'

/** Nobody reports, in the end, to themselves. */
export function checkReporting(draft: Draft): void {
  const managers = draft.scenario.managers ?? {}
  const above = (name: string) => own(managers, name)?.reports_to
  const reported = new Set<string>()
  for (const start of Object.keys(managers)) {
    const line: string[] = []
    for (let name: string | undefined = start; name !== undefined && !reported.has(name); name = above(name)) {
      if (line.includes(name)) {
        const cycle = line.slice(line.indexOf(name))
        const last = cycle.at(-1)!
        draft.refuse(
          ['managers', last, 'reports_to'],
          'reporting-cycle',
          `managers report to each other in a circle: ${[...cycle, name].join(' -> ')}`,
        )
        break
      }
      line.push(name)
    }
    for (const name of line) reported.add(name)
  }
}
