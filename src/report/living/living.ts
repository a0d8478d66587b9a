import type { Dial, Settings } from '../../experiment/dials/dial.js'
import { turnedOf } from '../../experiment/dials/dial.js'
import type { Tried } from '../../experiment/trial/trials.js'
import { shellWords } from '../reproduce.js'
import { type DialWords, dialWords } from './dial-words.js'

/** The part of a report in which a reader turns dials, and sees what comes of it: plain data. */
export interface Living {
  readonly tried: Tried
  /** What the design is called as written. */
  readonly base: string
  /** The words of the command that gives the same figures, but for the values that are set. */
  readonly command: readonly string[]
  /** Of each dial. */
  readonly words: readonly DialWords[]
}

/**
 * @param base what the design is called as written
 * @param command as in {@link Living}
 */
export function livingOf(tried: Tried, base: string, command: readonly string[]): Living {
  const { currency = '' } = tried.scenario
  return { tried, base, command, words: tried.dials.map((dial) => dialWords(dial, currency)) }
}

/** The command whose figures stand on the page. */
export function commandOf({ tried: { dials }, command }: Living, settings: Settings): string {
  const sets = turnedOf(dials, settings).flatMap((index) => ['--set', assignmentOf(dials[index]!, settings[index]!)])
  return shellWords([...command, ...sets])
}

function assignmentOf({ path, positions }: Dial, at: number): string {
  return `${path}=${positions[at]!.set}`
}

/** A dial at one of its positions: `training of front_line (80 %)`. */
export function dialText({ tried: { dials }, words }: Living, index: number, at: number): string {
  const { label, positions } = words[index]!
  const { team } = dials[index]!
  return `${label}${team === null ? '' : ` of ${team}`} (${positions[at]})`
}
