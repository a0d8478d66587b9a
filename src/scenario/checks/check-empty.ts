import type { Draft } from '../draft.js'

/** A section that is there has something in it. */
export function checkEmpty(draft: Draft): void {
  for (const section of ['issues', 'teams', 'customers'] as const) {
    const written = draft.scenario[section]
    if (written === undefined || draft.names(section).length > 0) continue
    draft.refuse([section], 'empty', `"${section}" is empty: name at least one`)
  }
}
