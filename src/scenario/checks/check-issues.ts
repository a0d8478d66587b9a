import type { DeepPartial, Draft } from '../draft.js'
import type { Issue } from '../scenario.js'
import type { Path } from '../tree/tree.js'

/** What is said of an issue fits together. */
export function checkIssues(draft: Draft): void {
  for (const [id, issue] of Object.entries(draft.scenario.issues ?? {})) {
    const at: Path = ['issues', id]
    const { exception, right_first_time } = issue ?? {}
    if (exception?.legal !== undefined && exception.share !== undefined && exception.legal > exception.share) {
      draft.refuse(
        [...at, 'exception', 'legal'],
        'out-of-range',
        'more cases cannot be granted than are exceptions',
        '"legal" is a part of "share"',
      )
    }
    if (right_first_time !== undefined && right_first_time < 1 && !draft.has(...at, 'reopens_after')) {
      draft.refuseKey(
        [...at, 'right_first_time'],
        'missing-key',
        '"reopens_after" is missing: when do the others come back?',
      )
    }
    if (draft.has(...at, 'reopens_after') && !draft.has(...at, 'right_first_time')) {
      draft.refuseIdle([...at, 'reopens_after'], 'without "right_first_time"', [...at, 'right_first_time'])
    }
    if (!draft.has(...at, 'remedy')) {
      for (const key of ['novel', 'exception', 'decide', 'undue', 'exaggerates']) {
        if (!draft.has(...at, key)) continue
        draft.refuseIdle([...at, key], 'without "remedy": there is nothing to decide', [...at, 'remedy'])
      }
    }
    checkTalk(draft, at, issue)
  }
}

/** Talk by team says how long every team of the route takes. */
function checkTalk(draft: Draft, at: Path, issue: DeepPartial<Issue> | undefined): void {
  if (issue?.talk === undefined || !('by_team' in issue.talk)) return
  const talking = draft.names(...at, 'talk')
  const matrix = Object.entries(issue.routing?.matrix ?? {})
  const route = issue.chain ?? matrix.flatMap(([from, row]) => [from, ...Object.keys(row ?? {})])
  const missing = [...new Set(route)].filter((team) => !talking.includes(team))
  if (missing.length > 0) {
    draft.refuseKey([...at, 'talk'], 'missing-key', `"talk" does not say how long ${missing.join(', ')} takes`)
  }
}
