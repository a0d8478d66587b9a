import { DEMAND } from './demand.js'
import { HOUSE } from './house.js'
import { ISSUES } from './issues.js'
import type { KeyNote, KeyNotes } from './key-note.js'
import { RUN } from './run.js'
import { TEAMS } from './teams.js'

/** Every key of the language, but for those that are the same under each lever. */
export const KEY_NOTES: KeyNotes = { ...RUN, ...DEMAND, ...ISSUES, ...TEAMS, ...HOUSE }

/** The two sides of a lever. */
const SIDES: KeyNotes = {
  claimed: {
    absent: 'as it is: no gap',
    effect: '`gap` makes it true; a block that the claim excludes is an over-claim, and costs integrity on top.',
  },
  actual: { effect: 'What the lever is in every run.' },
  granted: { effect: 'What the lever is in every run.' },
}

/** What is said of the key at a path, or of a side of the lever there. */
export function noteOf(path: string): KeyNote | undefined {
  const side = path.split('.').at(-1)!
  return Object.hasOwn(KEY_NOTES, path) ? KEY_NOTES[path] : Object.hasOwn(SIDES, side) ? SIDES[side] : undefined
}
