import type { Fact } from './fact.js'
import { BOTS } from './facts/bots.js'
import { JOURNEYS } from './facts/journeys.js'
import { OPERATIONS } from './facts/operations.js'
import { PEOPLE } from './facts/people.js'
import { RECOVERY } from './facts/recovery.js'
import { TALK } from './facts/talk.js'
import { UNRESOLVED } from './facts/unresolved.js'

/** Every regularity that the program is held against, F1 to F26. */
export const FACTS: readonly Fact[] = [
  ...OPERATIONS,
  ...JOURNEYS,
  ...RECOVERY,
  ...TALK,
  ...PEOPLE,
  ...UNRESOLVED,
  ...BOTS,
]
