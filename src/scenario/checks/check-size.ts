import type { Draft } from '../draft.js'

/** More than any organisation names one by one; the names' random keys have 12 bits. */
const MOST = 1000

/** Every section that is there names at least one of its kind, and not more than anyone can mean. */
export function checkSize(draft: Draft): void {
  for (const section of ['issues', 'teams', 'customers', 'managers'] as const) {
    const names = draft.names(section)
    if (names.length > MOST) {
      draft.refuseKey([section], 'too-many', `"${section}" names ${names.length}: at most ${MOST} are possible`)
    }
    const needed = section !== 'managers'
    if (needed && names.length === 0 && draft.scenario[section] !== undefined) {
      draft.refuse([section], 'empty', `"${section}" is empty: name at least one`)
    }
  }
}
