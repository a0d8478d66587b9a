import type { Draft } from '../draft.js'
import { reviewed } from './check-events.js'

/** Keys about reviews and leaving that can have no effect, given the rest. */
export function checkPeople(draft: Draft): void {
  const { culture, teams = {} } = draft.scenario
  const names = draft.names('teams')
  const reviews = ['culture', 'review']
  const leaderships = [
    ['culture', 'leadership'],
    ...draft.names('managers').map((role) => ['managers', role, 'leadership']),
  ]
  const led = leaderships.some((path) => draft.has(...path))

  if ((culture?.review ?? 0) > 0 && !led) {
    draft.refuseIdle(reviews, 'without "leadership", which says what reviews bring', ...leaderships)
  }
  if (!(culture?.review ?? 0)) {
    const orienting = names.some((name) => !draft.has('teams', name, 'empowerment', 'orientation'))
    for (const path of leaderships) {
      if (draft.has(...path) && !orienting) {
        draft.refuseIdle(path, 'without "review", where every team states its orientation', reviews)
      }
    }
    for (const role of draft.names('managers')) {
      const path = ['managers', role, 'review_time']
      if (draft.has(...path)) draft.refuseIdle(path, 'without "review" in culture', reviews)
    }
  }
  if (!reviewed(draft)) {
    for (const name of names) {
      const path = ['teams', name, 'empowerment', 'recognition']
      if (draft.has(...path)) {
        draft.refuseIdle(path, 'without "review" and "leadership" in culture', reviews, ...leaderships)
      }
    }
  }
  if (draft.has('culture', 'attrition') && names.length > 0) {
    if (Object.values(teams).every((team) => team?.agents === 'unlimited')) {
      const staffed = names.map((name) => ['teams', name, 'agents'])
      draft.refuseIdle(['culture', 'attrition'], 'where all agents are unlimited: nobody is missed', ...staffed)
    }
  }
  const vacant =
    (culture?.attrition ?? 0) > 0 || (draft.scenario.events ?? []).some((event) => event.do === 'manager_leaves')
  if (draft.has('culture', 'hiring') && !vacant) {
    draft.refuseIdle(['culture', 'hiring'], 'without "attrition": nobody leaves', ['culture', 'attrition'])
  }
}
