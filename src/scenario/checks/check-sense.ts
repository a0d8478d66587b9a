import type { Draft } from '../draft.js'
import { checkShares } from '../shares.js'
import { checkDemand } from './check-demand.js'
import { checkEffects } from './check-effects.js'
import { checkEvents } from './check-events.js'
import { checkIssues } from './check-issues.js'
import { checkPeople } from './check-people.js'
import { checkReferences } from './check-references.js'
import { checkReporting } from './check-reporting.js'
import { checkRoutes } from './check-routes.js'
import { checkSize } from './check-size.js'
import { checkStaffing } from './check-staffing.js'

const CHECKS = [
  checkSize,
  checkDemand,
  checkShares,
  checkReferences,
  checkRoutes,
  checkIssues,
  checkReporting,
  checkStaffing,
  checkEffects,
  checkPeople,
  checkEvents,
]

/** What a schema cannot see: whether the parts of a scenario make sense together. */
export function checkSense(draft: Draft): void {
  for (const check of CHECKS) check(draft)
}
