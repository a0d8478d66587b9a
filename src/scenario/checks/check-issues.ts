import type { Draft } from '../draft.js'
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
      for (const key of ['novel', 'exception', 'decide']) {
        if (!draft.has(...at, key)) continue
        draft.refuseIdle([...at, key], 'without "remedy": there is nothing to decide', [...at, 'remedy'])
      }
    }
    const talking = draft.names(...at, 'talk')
    const missing = (issue?.chain ?? []).filter((team) => !talking.includes(team))
    if (talking.length > 0 && missing.length > 0) {
      draft.refuseKey([...at, 'talk'], 'missing-key', `"talk" does not say how long ${missing.join(', ')} takes`)
    }
  }
}
