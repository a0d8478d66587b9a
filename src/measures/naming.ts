import type { Measure } from './measure.js'

/** A measure inside a sentence, with the words that agree with it. */
interface Naming {
  /** In the middle of a sentence: `transfers`, `the share of contacts turned away`. */
  readonly noun: string
  /** The same at its beginning. */
  readonly subject: string
  readonly is: 'is' | 'are'
  readonly was: 'was' | 'were'
  readonly it: 'it' | 'them'
  readonly itself: 'itself' | 'themselves'
}

/** How sentences name a measure: the one place where verbs and pronouns are made to agree. */
export function namingOf({ label, noun = label, plural }: Pick<Measure, 'label' | 'noun' | 'plural'>): Naming {
  const subject = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
  return plural === true
    ? { noun, subject, is: 'are', was: 'were', it: 'them', itself: 'themselves' }
    : { noun, subject, is: 'is', was: 'was', it: 'it', itself: 'itself' }
}
