import type { Draft } from '../draft.js'
import type { EventKindName, HouseEvent } from '../scenario.js'

type EventKey = Exclude<keyof HouseEvent, 'at' | 'do'>

/** Which keys each kind of event takes, and which of them it needs. */
const KEYS: Readonly<
  Record<EventKindName, { readonly takes: readonly EventKey[]; readonly needs: readonly EventKey[] }>
> = {
  reprimand: { takes: ['team', 'public'], needs: [] },
  recognition: { takes: ['team', 'public'], needs: [] },
  recognition_programme: { takes: ['team', 'share', 'for'], needs: ['share'] },
  training: { takes: ['team'], needs: [] },
  demand_surge: { takes: ['factor', 'for'], needs: ['factor', 'for'] },
  manager_leaves: { takes: ['manager', 'for'], needs: ['manager'] },
  policy_change: { takes: ['team', 'granted', 'exceptions', 'rules'], needs: [] },
}

/** Each event has the keys that its kind needs, and no others. */
export function checkEvents(draft: Draft): void {
  for (const [index, event] of (draft.scenario.events ?? []).entries()) {
    const at = ['events', index]
    const { takes, needs } = KEYS[event.do]
    const written = Object.keys(event).filter((key) => key !== 'at' && key !== 'do') as EventKey[]
    for (const key of written) {
      if (takes.includes(key)) continue
      const hint = takes.length > 0 ? `it takes ${takes.join(', ')}` : undefined
      draft.refuseKey([...at, key], 'no-effect', `"${key}" has no effect in a ${event.do}`, hint)
    }
    for (const key of needs) {
      if (!written.includes(key)) draft.refuse(at, 'missing-key', `a ${event.do} needs "${key}"`)
    }
    if (event.do === 'policy_change' && !written.some((key) => key !== 'team')) {
      draft.refuse(at, 'missing-key', 'a policy_change needs what changes', 'write granted, exceptions or rules')
    }
    if (event.do === 'demand_surge' && draft.has('demand', 'at')) {
      draft.refuse([...at, 'do'], 'no-effect', 'a demand_surge has no effect on customers who arrive at stated times')
    }
    if (event.do === 'recognition_programme' && !reviewed(draft)) {
      draft.refuse([...at, 'do'], 'no-effect', 'recognition has no effect without "review" and "leadership" in culture')
    }
  }
}

/** Whether managers look at decisions at all, and something comes of it: as written, sound or not. */
export function reviewed(draft: Draft): boolean {
  const led =
    draft.has('culture', 'leadership') ||
    draft.names('managers').some((role) => draft.has('managers', role, 'leadership'))
  return led && draft.has('culture', 'review') && draft.scenario.culture?.review !== 0
}
