import type { Draft } from '../draft.js'
import { reviewed } from './check-events.js'

const REVIEW = ['culture', 'review']

/** Keys about reviews and leaving that can have no effect, given the rest. */
export function checkPeople(draft: Draft): void {
  const { culture, teams = {} } = draft.scenario
  const names = draft.names('teams')
  const leaderships = [
    ['culture', 'leadership'],
    ...draft.names('managers').map((role) => ['managers', role, 'leadership']),
  ]
  const led = leaderships.some((path) => draft.has(...path))

  const reviews = draft.has(...REVIEW) && culture?.review !== 0
  if (reviews && !led) {
    draft.refuseIdle(REVIEW, 'without "leadership", which says what reviews bring', ...leaderships)
  }
  if (!reviews) {
    const orienting = names.some((name) => !draft.has('teams', name, 'empowerment', 'orientation'))
    for (const path of leaderships) {
      if (draft.has(...path) && !orienting) {
        draft.refuseIdle(path, 'without "review", where every team states its orientation', REVIEW)
      }
    }
    for (const role of draft.names('managers')) {
      const path = ['managers', role, 'review_time']
      if (draft.has(...path)) draft.refuseIdle(path, 'without "review" in culture', REVIEW)
    }
  }
  if (!reviewed(draft)) {
    for (const name of names) {
      const path = ['teams', name, 'empowerment', 'recognition']
      if (draft.has(...path)) {
        draft.refuseIdle(path, 'without "review" and "leadership" in culture', REVIEW, ...leaderships)
      }
    }
  }
  if (draft.has('culture', 'attrition') && names.length > 0) {
    if (Object.values(teams).every((team) => team?.agents === 'unlimited')) {
      const staffed = names.map((name) => ['teams', name, 'agents'])
      draft.refuseIdle(['culture', 'attrition'], 'where all agents are unlimited: nobody is missed', ...staffed)
    }
  }
  for (const name of names) {
    const path = ['teams', name, 'market_wage']
    if (!draft.has(...path)) continue
    if ((teams[name]?.wage ?? 0) === 0) {
      draft.refuseIdle(path, 'without "wage": there is no pay to hold against it', ['teams', name, 'wage'])
    } else if (!draft.has('culture', 'attrition')) {
      draft.refuseIdle(path, 'without "attrition": nobody leaves', ['culture', 'attrition'])
    }
  }
  const vacant =
    (draft.has('culture', 'attrition') && culture?.attrition !== 0) ||
    (draft.scenario.events ?? []).some((event) => event.do === 'manager_leaves')
  if (draft.has('culture', 'referred') && !draft.has('culture', 'attrition')) {
    draft.refuseIdle(['culture', 'referred'], 'without "attrition": nobody is hired', ['culture', 'attrition'])
  }
  if (draft.has('culture', 'hiring') && !vacant) {
    draft.refuseIdle(['culture', 'hiring'], 'without "attrition": nobody leaves', ['culture', 'attrition'])
  }
}
