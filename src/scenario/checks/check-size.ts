import type { Draft } from '../draft.js'

/** Every section that is there names at least one of its kind. */
export function checkSize(draft: Draft): void {
  for (const section of ['issues', 'teams', 'customers', 'managers'] as const) {
    const names = draft.names(section)
    const needed = section !== 'managers'
    if (needed && names.length === 0 && draft.scenario[section] !== undefined) {
      draft.refuse([section], 'empty', `"${section}" is empty: name at least one`)
    }
  }
}
